import {isZone} from '../calendar/clocks.js';
import {holidayNames} from '../calendar/holidays.js';
import {holidayAmong} from '../calendar/national-holidays.js';
import {zoneOf} from '../calendar/zones.js';
import {readDates} from './dates.js';
import type {HoursPlace, HoursProblem, WholeHours} from './hours.js';
import {kept} from './kept.js';
import {paintedHours} from './paint.js';
import {readRules} from './parse.js';
import {tokenize} from './tokenize.js';
import {Misread, type TokenReader} from './tokens.js';

/** Longer than any real text; keeps every reading short. */
const longest = {horaires: 2000, fermetures: 6000, feries: 2000, fuseau: 2000};

const localHoliday = 'exemple : +12/07/2026 "fête locale"';

/** Reads the changes to the public holidays, as what they make of the usual name of a day. */
function readLocalHolidays(reader: TokenReader): (day: number, usual: string | undefined) => string | undefined {
  const changes: {has(day: number): boolean; name?: string}[] = [];
  while (!reader.is('.')) {
    if (reader.skip(';')) continue;
    const isAdded = reader.take('+-', localHoliday).kind === '+';
    const {test: has} = readDates(reader);
    const name = reader.skip('c')?.text || 'jour férié local';
    if (!reader.is(';.')) reader.fail(localHoliday);
    changes.push({has, name: isAdded ? name : undefined});
  }
  return (day, usual) => {
    const theirs = changes.filter(({has}) => has(day));
    return theirs[0] ? theirs.find(({name}) => name)?.name : usual;
  };
}

/**
 * Reads opening hours: OSM `opening_hours`, or French lines. Everything is understood, or nothing is: a problem means
 * no hours, and the page shows the webmaster's own words. Never throws.
 */
export function readHours(text: string, place: HoursPlace = {}): {hours?: WholeHours; problem?: HoursProblem} {
  const {commune = '', timeZone = '', closures = '', holidays = '', schoolHolidays} = place;
  const texts = {horaires: text, fermetures: closures, feries: holidays, fuseau: timeZone};
  let column: keyof typeof texts = 'horaires';
  const open = (name: keyof typeof texts): TokenReader => {
    column = name;
    if (texts[name].length > longest[name]) throw new Misread(longest[name], 'texte trop long');
    return tokenize(texts[name]);
  };
  try {
    const own = readRules(open('horaires'));
    if (!own.length) throw new Misread(0, 'texte vide');
    const closed = readRules(open('fermetures'), true);
    const change = readLocalHolidays(open('feries'));
    column = 'fuseau';
    if (timeZone && !isZone(timeZone)) throw new Misread(0, 'fuseau inconnu, exemple Indian/Reunion');
    const names = holidayNames(commune);
    const holidayOn = kept((day: number) => change(day, holidayAmong(names, day)));
    return {hours: paintedHours([...own, ...closed], timeZone || zoneOf(commune), holidayOn, schoolHolidays)};
  } catch (error) {
    const {at = 0, hint} = error as Partial<Misread>;
    const rest = texts[column].slice(at).trim();
    const near = /^.{0,24}(?!\S)|^.{24}/s.exec(rest)?.[0];
    const message = `caractère ${at + 1}, « ${near || '(fin)'}${near === rest ? '' : '…'} » : ${hint || 'passage non compris'}.`;
    return {problem: {column, position: at, message}};
  }
}
