import {dayNumber, isoDate} from '../calendar/days.js';
import {isZone} from '../calendar/clocks.js';
import {holidayNames} from '../calendar/holidays.js';
import {holidayAmong} from '../calendar/national-holidays.js';
import {zoneOf} from '../calendar/zones.js';
import {french} from './french.js';
import type {HoursPlace, HoursProblem, WholeHours} from './hours.js';
import {paintedHours} from './paint.js';
import {parseRules} from './parse.js';
import {Misread} from './tokens.js';

/** Longer than any real hours; keeps every reading short. */
const longest = 2000;

/** What was expected where the reading stopped. */
const hints: Readonly<Record<string, string>> = {
  jour: 'un jour est attendu (« ; » remplace ce qui précède).',
  heures: 'des heures sont attendues, par exemple 9h-12h.',
  heure: 'cette heure n’existe pas.',
  fin: 'une heure de fin est attendue, par exemple 9h-12h.',
  ordre: 'le début et la fin sont-ils dans le bon ordre ?',
  date: 'cette date n’existe pas.',
  nombre: 'un autre nombre est attendu.',
  mar: 'écrivez « mardi » ou « mars ».',
  we: 'écrivez « samedi-dimanche » ou « mercredi ».',
  vacances: 'les vacances scolaires ne sont pas lues, écrivez les dates.',
  long: 'le texte est trop long.',
  vide: 'le texte est vide.',
  fuseau: 'ce fuseau est inconnu, exemple : Indian/Reunion.',
  ferie: 'un jour est attendu, par exemple +12/07/2026 "fête locale".',
};

/** What is quoted of the text where the reading stopped: whole words, up to this many characters. */
const quoted = 24;

/** A local holiday added (`+12/07/2026 "fête locale"`) or removed (`-08/05/2026`); every year without a year. */
const localDay = /^\s*([+\-−–])\s*(\d\d?)\/(\d\d?)(?:\/(\d{4}))?\s*(?:["“«]\s*([^"”»]*?)\s*["”»])?\s*$/;

/** Reads the changes to the public holidays, as what they make of the usual name of a day. */
function readLocalHolidays(text: string): (day: number, usual: string | undefined) => string | undefined {
  let at = 0;
  const changes = text.split(/[;\n]/).flatMap((item) => {
    const start = at;
    at += item.length + 1;
    if (!item.trim()) return [];
    const [, sign, day = '', month = '', year = '', name] = localDay.exec(item) ?? [];
    const end = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const exists = isoDate(dayNumber(Number(year || 2024), Number(month), Number(day))).endsWith(end);
    if (!sign || !exists) throw new Misread(start, 'ferie');
    return [{year, end, name: sign === '+' ? name || 'jour férié local' : undefined}];
  });
  return (day, usual) => {
    const date = isoDate(day);
    const theirs = changes.filter(({year, end}) => date.startsWith(year) && date.endsWith(end));
    return theirs.length ? theirs.find(({name}) => name)?.name : usual;
  };
}

/** The words from a place on; « … » says that there are more. A word longer than a quotation is cut. */
function wordsFrom(text: string, at: number): string {
  const rest = text.slice(at).trim();
  if (rest.length <= quoted) return rest;
  const words = rest.slice(0, quoted + 1).replace(/\s+\S*$/, '');
  return `${words.slice(0, quoted)}…`;
}

/** Reads one text; what it did not understand comes back with the name of the text. */
function attempt<T>(column: string, text: string, read: (text: string) => T): T {
  try {
    if (text.length > longest) throw new Misread(longest, 'long');
    return read(text);
  } catch (error) {
    if (error instanceof Misread) error.column = column;
    throw error;
  }
}

/**
 * Reads opening hours: OSM `opening_hours`, or French lines. Everything is understood, or nothing is: a problem means
 * no hours, and the page shows the webmaster's own words. Never throws.
 */
export function readHours(text: string, place: HoursPlace = {}): {hours?: WholeHours; problem?: HoursProblem} {
  const {commune = '', timeZone = '', closures = '', holidays = ''} = place;
  const texts: Readonly<Record<string, string>> = {
    horaires: text,
    fermetures: closures,
    feries: holidays,
    fuseau: timeZone,
  };
  try {
    if (timeZone && !isZone(timeZone)) throw new Misread(0, 'fuseau', 'fuseau');
    const own = attempt('horaires', text, () => parseRules(text, french));
    if (!own.length) throw new Misread(0, 'vide');
    const closed = attempt('fermetures', closures, () => parseRules(closures, french, true));
    const change = attempt('feries', holidays, readLocalHolidays);
    const names = holidayNames(commune);
    const holidayOn = (day: number) => change(day, holidayAmong(names, day));
    return {hours: paintedHours([...own, ...closed], timeZone || zoneOf(commune), holidayOn)};
  } catch (error) {
    const {at, hint, column} = error instanceof Misread ? error : new Misread(0);
    const near = wordsFrom(texts[column] ?? '', at);
    const said = hints[hint] ?? 'ce passage n’est pas compris.';
    return {problem: {column, position: at, message: `caractère ${at + 1}, « ${near || '(fin)'} » : ${said}`}};
  }
}
