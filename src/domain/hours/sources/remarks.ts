/** What words beside hours do to them. What is not surely harmless makes the hours unsure; it never opens anything. */
import {readHours} from '../read-hours.js';
import {bare, weekdays} from './record.js';

/** What is known of hours: as written, by appointment only, or to be confirmed. */
export type Certainty = 'sure' | 'appointment' | 'unsure';

/** What two remarks make together. */
export const worst = (one: Certainty, other: Certainty): Certainty =>
  (['unsure', 'appointment'] as const).find((state) => state === one || state === other) ?? 'sure';

/** Words that say nothing of when: every one is one of these, or the whole is not surely understood. */
const filler =
  /^(il|l[ea]?s?|d|d[eu]s?|ces?|au|en|a|et|est|sur|avec|sans|aussi|dehors|egalement|accueil|public|physique|journee|continue|mairie|secretariat|prise|prendre|rdv|ouvert(e|ure)?s?|horaires?|heures?|possib(le|ilite)s?|conseillee?|recommandee?|souhaitable|uniquement|seulement|exclusivement|obligatoire(ment)?|prealable)$/;
/** One may come by appointment, or without. */
const optional =
  /sans rdv|(possibilite|(conseill|recommand)\w+) de (prise de |prendre )?rdv|^(prise de )?rdv (est )?(possible|conseill|recommand|souhait)|\b(egalement|aussi|dehors)\b/;
/** One comes by appointment, and only so. */
const only = /\b(uniquement|seulement|exclusivement|obligatoire(ment)?)\b/;

/** Words by which hours depend on a day, a date, a season, a person; two short numbers are a date or a time. */
const restricts =
  /ferm|sauf|\bhors|except|vacance|semaine|pair|altern|quinzaine|mensuel|uniqu|seul|exclusi|\bmois|saison|\bete\b|hiver|printemps|automne|jusqu|partir|avant|veille|fete|noel|paques|rdv|reserv|inscri|demande|telephon|conge|ferie|greve|trava|modif|suspen|annul|provisoir|temporair|variable|certain|confirm|absen|indispon|raison|\bpas\b|aucun|permanence|itineran|matin|midi|soir|nuit|nocturne|jour|dimanche|\b(lun|mar|mer|jeu|ven|sam)\b|(lun|mar|mercre|jeu|vendre|same)dis?\b|horaire|heure|ouver|\b(janv|fevr|mars|avril|juin|juil|aout|sept|octo|nove|dece)|\b(mai|avr|oct|nov|dec)\b|\d ?(h(\d|\b)|(er|eme|e)\b)|\b\d\d? \d\d?\b/;

/** Addresses and telephone numbers hold letters and digits that say nothing of when. */
const contacts = /https?:\S+|www\.\S+|\S{1,64}@\S+|(?:\+33|\b0)\s?\d(?:[\s.-]?\d\d){4}\b/gi;
const simplified = (words: string) =>
  bare(words.replace(contacts, ' '))
    .replace(/\b(r d v|rendez vous|rdvs)\b/g, 'rdv')
    .replace(/avec ou sans rdv/, 'sans rdv')
    .replace(/\d(er|e|eme) etage/, 'etage')
    // How to ask for it, said after it.
    .replace(
      /(rdv.*?) ((par|au|aupres|en|via|ou|de|la|le|mairie|telephone|tel|mail|courriel|e mail|ligne|internet|site)\b ?)+$/,
      '$1',
    );

export const isAboutAppointments = (words: string): boolean => /rendez|\brdv\b|appointment/i.test(words);

/** Characters of a sentence; longer ones are not surely understood. */
const longest = 500;

/** What words beside some slots make of them. */
export function weigh(words: string): Certainty {
  if (words.length > longest) return 'unsure';
  const plain = simplified(words);
  if (!plain.split(' ').every((word) => filler.test(word))) return 'unsure';
  const isOnly = only.test(plain);
  if (!plain.includes('rdv')) return isOnly || /sans|dehors|possib/.test(plain) ? 'unsure' : 'sure';
  if (optional.test(plain)) return isOnly ? 'unsure' : 'sure';
  return isOnly || /\b(sur|avec) rdv/.test(plain) ? 'appointment' : 'unsure';
}

export interface Remarks {
  readonly certainty: Certainty;
  /** Closings that the remarks say surely, as rules. */
  readonly rules: readonly string[];
  /** What they say of some days alone. */
  readonly ofDays: readonly {readonly days: readonly number[]; readonly words: string}[];
}

/** More sentences than an administration ever wrote. */
const most = 20;
const sentences = (text: string) => text.split(/(?<![.;!])[.;!]+(?=\s|$)/).map((sentence) => sentence.trim());

/** What remarks about the whole week do to its hours: nothing, close some days surely, or leave days or all of it unsure. */
export function weighRemarks(text: string, remarks: readonly string[]): Remarks {
  const all = remarks.flatMap(sentences);
  let certainty: Certainty = 'sure';
  const rules: string[] = [];
  const ofDays: {days: number[]; words: string}[] = [];
  if (all.length > most || all.some(({length}) => length > longest)) return {certainty: 'unsure', rules, ofDays};
  for (const sentence of all) {
    const own = restricts.test(simplified(sentence)) ? weigh(sentence) : 'sure';
    const closing = own === 'unsure' && closingIn(sentence, text);
    const days = own === 'unsure' && !closing && daysIn(sentence);
    if (closing) rules.push(closing);
    else if (days) ofDays.push({days, words: sentence});
    else certainty = worst(certainty, own);
  }
  return {certainty, rules, ofDays};
}

/** One day, with what narrows it: « le 1er et le 3e samedi matin ». */
const oneDay =
  '(?:(?:\\d(?:er|e|eme)|premiers?|derniers?|deuxiemes?|troisiemes?|quatriemes?)(?: et)?(?: l[ea]s?)? )*(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)s?(?: matins?| apres midis?)?';
/** A sentence that is about some days and, surely, about no other: it says when they differ, not that they alone are open. */
const aboutDays = new RegExp(
  `^(?:(?:ferme|fermee|fermeture|ouvert|ouverte|ouverture|(?:accueil )?(?:uniquement )?sur rdv(?: uniquement)?) )?(?:un |l[ea]s? )?${oneDay}(?: et)?(?:(?: et| l[ea]s?)* ${oneDay})*(?: d[ue] mois| de chaque mois| sur deux|(?: en| l?d?es)? semaines? (?:im)?paires?| uniquement sur rdv| sur rdv(?: uniquement)?)*$`,
);

/** The days that a sentence is about, when it is surely about them alone. */
function daysIn(sentence: string): number[] | undefined {
  const plain = simplified(sentence)
    .replace(/(?:de )?\d\d? ?h ?\d* (?:a )?\d\d? ?h ?\d{0,2}\b/g, '')
    .replace(/ +/g, ' ')
    .trim();
  const days = plain.split(' ').map((word) => weekdays.indexOf(word.replace(/s$/, '')));
  return aboutDays.test(plain) && !/^ouver\w* (l[ea]s? )?\w+$/.test(plain) ? days.filter((day) => day >= 0) : undefined;
}

/** What makes a sentence about a closing say more than « closed then ». */
const nuances = /ouv|sauf|hors|except|uniqu|seul|rendez|rdv|\d\s?[h:]/i;
const announcement =
  /^(?:l[ea]s? )?(?:(?:mairie|secr[ée]tariat|bureau|accueil|service|site)s? )?(?:est |sont |sera |seront )?ferm(?:[ée]+s?|eture)(?: annuelle)? (?:en |au mois d['’e] ?|pendant |durant )?/i;

/** « La mairie est fermée en août », as a rule: when it wholly reads as one, and only then. */
function closingIn(sentence: string, text: string): string | undefined {
  if (!/ferm/i.test(sentence) || nuances.test(sentence)) return undefined;
  const when = sentence.replace(announcement, '').replace('de chaque mois', 'du mois');
  return [`${when} off`, sentence].find((rule) => !readHours(`${text}; ${rule}`).problem);
}
