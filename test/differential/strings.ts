/** Strings that nobody should type: mutations of good hours, words at random, junk, and monsters of 10 kB. */
import {makeSample, textOf} from './generator.js';
import {features} from './grammar.js';
import {pick, type Random} from './random.js';

/** What people do write, of which a part is not hours at all. */
const lines = [
  'lundi-vendredi 9h-12h, 14h-18h ; samedi 9h-12h ; 24/12/2026 9h-12h "horaires réduits"',
  'du lundi au vendredi de 9h à 12h et de 14h à 17h, sauf le mercredi',
  'Les mardi et jeudi de 8h30 à 12h15, fermé les jours fériés',
  '1er vendredi du mois 9h-12h, sur rendez-vous',
  'Mo-Fr 10:00-20:00 "sur rendez-vous"; PH off',
  'du 24/12/2026 au 02/01/2027 fermé',
  'Ouvert tous les jours sauf le lundi de 10 h à 19 h 30, nocturne le jeudi jusqu’à 21 h',
  'semaines paires mercredi 14h-17h',
  '24h/24, 7j/7',
  'vacances scolaires 10h-12h',
  'Mo-Sun 00:00-00:00',
  'lun : 08:00 - 12:00 / 14:00 - 17:00',
  '',
] as const;

/** Pieces of the grammar, and what is put for them by mistake. */
const pieces = (
  'Mo Tu We Th Fr Sa Su PH SH lundi mardi mercredi jeudi mar mai sam WE Jan Feb Mar Dec décembre août easter week 2026 2027 ' +
  '1 2 12 31 53 99 9h 9h30 09:00 12:00 24:00 25:00 26:00 00:00 18:00+ 24/7 24/12 31/02 24/12/2026 2026-12-24 off open ' +
  'closed unknown fermé ouvert rdv sunrise sunset (sunset-01:00) day days +1 -1 [1] [-1] [1-3] [ ] ( ) , ; | || - – — / : + ' +
  '"x" " “ « » \' . ! ? & # % \\ du au le les et de à sauf jusqu’à'
).split(' ');

const junk = [
  '\u0000',
  '\u00a0',
  '\u202f',
  '\u200b',
  '\ufeff',
  '\ud83d',
  '😀',
  'é',
  'e\u0301',
  'İ',
  'ß',
  'ﬁ',
  '٣',
  '९',
  '：',
  '\n',
  '\t',
  '\u2028',
  '<b>',
  '𝟗',
] as const;

const valid = (random: Random) => textOf(makeSample(pick(random, features), random), 'ours');

function mutated(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(result.length + 1);
    const to = at + random(4);
    const piece = pick(random, [pick(random, pieces), pick(random, junk), String(random(100)), ' ']);
    result = pick(random, [
      () => result.slice(0, at) + piece + result.slice(at),
      () => result.slice(0, at) + result.slice(to),
      () => result.slice(0, at) + piece + result.slice(to),
      () => result.slice(0, at) + result.slice(at, at + 12) + result.slice(at),
      () => result.slice(at) + result.slice(0, at),
    ])();
  }
  return result;
}

/** `count` of them, one after the other. */
const repeated = (count: number, make: () => string, between = ' '): string =>
  Array.from({length: count}, make).join(between);

/** 10,000 characters, or `length`, of the same thing over and over. */
export function monster(random: Random, length = 10_000): string {
  const piece = pick(random, [
    () => `${valid(random)}; `,
    () => pick(random, pieces),
    () => `${pick(random, pieces)} `,
    () => pick(random, junk),
    () => 'Mo-Fr 09:00-12:00,',
    () => '1'.repeat(1 + random(9)),
    () => '"',
    () => '“',
    () => '« ',
    () => "'a ",
    () => ' ',
    () => '24 h / 24 h ',
    () => 'Mo[1,',
    () => '(((',
    () => 'Dec 24,',
    () => 'easter -',
  ])();
  return repeated(Math.ceil(length / Math.max(1, piece.length)), () => piece, '').slice(0, length);
}

/** One string; one in a thousand is a monster. */
export function anyString(random: Random): string {
  if (random(1000) === 0) return monster(random);
  return pick(random, [
    () => valid(random),
    () => mutated(valid(random), random),
    () => mutated(valid(random), random),
    () => mutated(pick(random, lines), random),
    () => repeated(1 + random(12), () => pick(random, pieces)),
    () => repeated(1 + random(30), () => pick(random, [...junk, ...pieces]), ''),
    () => repeated(1 + random(20), () => String.fromCharCode(random(0x3000)), ''),
  ])();
}
