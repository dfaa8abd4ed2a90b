import {dayNumber, isoDate} from '../../calendar/days.js';
import {dateRange} from './closings.js';
import {type Draft, fieldOf, isRecord, listOf, quote, type SourceRecord, unread, Unusable, wordsOf} from './record.js';
import {emptyWeek, type Piece, spellWeek, weekdayOf, type Week} from './spelling.js';

/** One `OpeningHoursSpecification`. */
interface Opening {
  readonly days: readonly number[];
  /** Nothing: closed. */
  readonly slot?: readonly [from: number, to: number];
  /** Both ends of its dates, `2026-12-24`; empty when it has none. */
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

/**
 * Reads a place of schema.org. Slots of a day add up; dated ones replace the others on their days; a day that only the
 * undated ones open is then unsure, and so is everything outside the dates of a place that has only dated hours.
 */
export function readJsonLd(record: SourceRecord): Draft {
  const read = (specifications: unknown, lasts: boolean) =>
    listOf(specifications)
      .filter(isRecord)
      .map((specification) => readOpening(specification, lasts));
  const openings = read(record.openingHoursSpecification, true);
  const special = read(record.specialOpeningHoursSpecification, false);
  if (special.some(({from}) => !from))
    throw new Unusable('Un horaire exceptionnel du fichier n’a pas de date (validFrom).');
  const limits = limitsOf(openings);
  const usual = openings.filter(({from}) => !from || limits);
  const dated = [...openings.filter((opening) => !usual.includes(opening)), ...special];
  const week = weekOf(usual);
  const written = usual.length
    ? spellWeek(week).text
    : listOf(record.openingHours).map(wordsOf).filter(Boolean).join(', ');
  const groups = byDates(dated);
  const isClosed = ({theirs}: Dated) => theirs.every(({slot, days}) => !slot && days.length === 7);
  const exceptions = groups
    .filter((group) => !isClosed(group))
    .map(({dates, theirs}) => spellWeek(exception(theirs, week, special), 'sure', `${dates} `).text);
  return {
    text: [written || (exceptions.length ? 'unknown' : ''), ...(limits ?? []), ...exceptions]
      .filter(Boolean)
      .join('; '),
    closures: groups
      .filter(isClosed)
      .map(({dates, theirs}) => dates + quote(theirs[0]?.words ?? ''))
      .join('; '),
  };
}

/** Names of days in one specification: each of them, some of them twice. */
const mostDays = 50;

/** Where hours begin and end that have no such bound. */
const [first, last] = ['1970-01-01', '2199-12-31'];

/** When all hours have the same dates: what is before and after is not known. */
function limitsOf([one, ...others]: readonly Opening[]): string[] | undefined {
  const isShared = one?.from && others.every(({from, to}) => from === one.from && to === one.to);
  if (!isShared || ![one, ...others].some(({slot}) => slot)) return undefined;
  return [
    one.from === first ? '' : `${dateRange(first, shifted(one.from, -1))} unknown`,
    one.to === last ? '' : `${dateRange(shifted(one.to, 1), last)} unknown`,
  ];
}

/** A date some days further. */
function shifted(date: string, days: number): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!day) throw new Unusable(`La date « ${date} » du fichier n’est pas comprise.`);
  return isoDate(dayNumber(Number(year), Number(month), Number(day)) + days);
}

/** What is said of some dates. */
interface Dated {
  readonly dates: string;
  readonly theirs: Opening[];
}

function byDates(openings: readonly Opening[]): Dated[] {
  const groups = new Map<string, Dated>();
  for (const opening of openings) {
    const dates = dateRange(opening.from, opening.to);
    const group = groups.get(dates) ?? {dates, theirs: []};
    groups.set(dates, group);
    group.theirs.push(opening);
  }
  return [...groups.values()];
}

function weekOf(openings: readonly Opening[]): Piece[][] {
  const week = emptyWeek();
  for (const {days, slot} of openings) for (const day of days) if (slot) week[day]?.push({slots: [slot], words: ''});
  return week;
}

/** What dated hours say of each day; nothing is sure of a day that they do not name and that is usually open. */
function exception(theirs: readonly Opening[], usual: Week, special: readonly Opening[]): Week {
  const week = weekOf(theirs);
  return week.map((pieces, day) => {
    if (theirs.some(({days}) => days.includes(day))) return pieces;
    if (theirs.some((opening) => special.includes(opening))) return undefined;
    return usual.some((others) => others?.length) ? (usual[day]?.length ? [{words: unread}] : undefined) : [];
  });
}

/** `lasts`: a bound that is not said is far away; otherwise it is the other one. */
function readOpening(opening: SourceRecord, lasts: boolean): Opening {
  const from = fieldOf(opening, 'validFrom').slice(0, 10);
  const to = fieldOf(opening, 'validThrough').slice(0, 10);
  const names = listOf(opening.dayOfWeek, mostDays).map((day) =>
    isRecord(day) ? fieldOf(day, '@id', 'name') : wordsOf(day),
  );
  const days = names
    .map((name) => name.replace(/^.*[/:#]/, ''))
    .filter((name) => name !== 'PublicHolidays')
    .map(weekdayOf);
  if (days.includes(-1) || !(names.length || from))
    throw new Unusable('Un jour (dayOfWeek) du fichier manque ou n’est pas compris.');
  return {
    days: names.length ? days : [0, 1, 2, 3, 4, 5, 6],
    slot: slotOf(wordsOf(opening.opens), wordsOf(opening.closes)),
    from: from || (lasts ? to && first : to),
    to: to || (lasts ? from && last : from),
    words: fieldOf(opening, 'name', 'description'),
  };
}

/** No opening, or midnight to midnight: closed. An end before the beginning is on the next day. */
function slotOf(opens: string, closes: string): Opening['slot'] {
  if (!opens) return undefined;
  const [from, end] = [minutesOf(opens), minutesOf(closes)];
  if (!from && !end) return undefined;
  const to = end === 1439 ? 1440 : end;
  return [from, to > from ? to : to + 1440];
}

/** `09:00`, `09:00:00`. A zone has no sure meaning beside the clocks of a place. */
function minutesOf(text: string): number {
  const [, hour, minute] = /^T?(\d?\d):([0-5]\d)(?::(?:00|59))?$/.exec(text) ?? [];
  if (!hour || Number(hour) > 24) throw new Unusable(`L’heure « ${text} » du fichier n’est pas comprise.`);
  return Number(hour) * 60 + Number(minute);
}
