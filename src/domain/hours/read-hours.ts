import {isZone} from '../calendar/clocks.js';
import {holidayNames} from '../calendar/holidays.js';
import {holidayAmong} from '../calendar/national-holidays.js';
import {zoneOf} from '../calendar/zones.js';
import {readDates} from './dates.js';
import type {HoursPlace, HoursProblem, WholeHours} from './hours.js';
import {paintedHours} from './paint.js';
import {readRules} from './parse.js';
import {tokenize} from './tokenize.js';
import {Misread, type TokenReader} from './tokens.js';

/** Longer than any real hours; keeps every reading short. */
const longest = 2000;

const localHoliday = 'exemple : +12/07/2026 "fête locale"';

/** Reads the changes to the public holidays, as what they make of the usual name of a day. */
function readLocalHolidays(reader: TokenReader): (day: number, usual: string | undefined) => string | undefined {
  const changes: {has(day: number): boolean; name?: string}[] = [];
  while (!reader.is('.')) {
    if (reader.skip(';')) continue;
    const sign = reader.take('+-', localHoliday);
    const {test: has} = readDates(reader);
    const name = reader.skip('c')?.text || 'jour férié local';
    if (!reader.is(';.')) reader.fail(localHoliday);
    changes.push({has, name: sign.kind === '+' ? name : undefined});
  }
  return (day, usual) => {
    const theirs = changes.filter(({has}) => has(day));
    return theirs.length ? theirs.find(({name}) => name)?.name : usual;
  };
}

/**
 * Reads opening hours: OSM `opening_hours`, or French lines. Everything is understood, or nothing is: a problem means
 * no hours, and the page shows the webmaster's own words. Never throws.
 */
export function readHours(text: string, place: HoursPlace = {}): {hours?: WholeHours; problem?: HoursProblem} {
  const {commune = '', timeZone = '', closures = '', holidays = '', schoolHolidays} = place;
  let column = '';
  let read = '';
  const open = (name: string, words: string) => {
    column = name;
    read = words;
    if (words.length > longest) throw new Misread(longest, 'texte trop long');
    return tokenize(words);
  };
  try {
    const own = readRules(open('horaires', text));
    if (!own.length) throw new Misread(0, 'texte vide');
    const closed = readRules(open('fermetures', closures), true);
    const change = readLocalHolidays(open('feries', holidays));
    column = 'fuseau';
    read = timeZone;
    if (timeZone && !isZone(timeZone)) throw new Misread(0, 'fuseau inconnu, exemple Indian/Reunion');
    const names = holidayNames(commune);
    const holidayOn = (day: number) => change(day, holidayAmong(names, day));
    return {hours: paintedHours([...own, ...closed], timeZone || zoneOf(commune), holidayOn, schoolHolidays)};
  } catch (error) {
    const {at = 0, hint} = error as Partial<Misread>;
    const rest = read.slice(at).trim();
    const near = /^.{0,24}(?!\S)/s.exec(rest)?.[0] ?? rest.slice(0, 24);
    const message = `caractère ${at + 1}, « ${near || '(fin)'}${near === rest ? '' : '…'} » : ${hint || 'passage non compris'}.`;
    return {problem: {column, position: at, message}};
  }
}
