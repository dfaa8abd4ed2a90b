/** Sentences about the ordinary week and the parts of the year. Days are numbers; days of the week count from Monday, 0. */
import type {Period, RegularDays, RegularPart} from '../../domain/hours/regular.js';
import {formatTime, longDay, period, regular, type TimeFormat} from './horaires.js';
import {NBSP, NNBSP} from './typography.js';

/** A change of season is announced this many days before. */
const announcedDays = 60;
/** So many of the times when a part of the year comes back are named. */
const periodsNamed = 3;
/** A part of the year longer than this is said by its beginning alone. */
const longDays = 150;

export const previousWeek = 'Semaine précédente';
export const noPreviousWeek = 'Semaine précédente, déjà passée';
export const previous = 'Précédente';
export const thisWeek = 'Cette semaine';
export const holidays = 'jours fériés';
export const everyDay = 'tous les jours';
export const toAsk = 'à confirmer';

/** 5 January 1970 was a Monday. */
const weekdayName = (number: number) => longDay(number + 4).split(' ')[0] ?? '';

/** « lundi », « samedi et dimanche », « lundi au vendredi », « tous les jours » */
export function weekdays({first, last}: RegularDays): string {
  if (last - first === 6) return everyDay;
  if (first === last) return weekdayName(first);
  return `${weekdayName(first)} ${last - first > 1 ? 'au' : 'et'} ${weekdayName(last)}`;
}

/** « certains mardis », « les autres mardis »; « certaines semaines », « les autres semaines » under several days. */
export function someWeekdays({first, last, others}: RegularDays): string {
  if (first === last) return `${others ? 'les autres' : 'certains'} ${weekdayName(first)}s`;
  return `${weekdays({first, last, slots: []})}, ${others ? 'les autres semaines' : 'certaines semaines'}`;
}

/** « 1er, 15 et 29 décembre », « 12 et 26 décembre, 9 janvier », « 1er décembre et 5 janvier » */
function dateList(days: readonly number[]): string {
  const months = new Map<string, string[]>();
  for (const day of days) {
    const [, date = '', month = ''] = longDay(day).split(' ');
    months.set(month, [...(months.get(month) ?? []), date]);
  }
  const groups = [...months].map(([month, dates]) => `${enumeration(dates)} ${month}`);
  return groups.length === days.length ? enumeration(groups) : groups.join(', ');
}

/** « a », « a et b », « a, b et c » */
const enumeration = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words[words.length - 1]}`;

/** The next dates of days that are not every week; weeks by their Monday. */
export function nextDates({first, last, weeks = []}: RegularDays): string {
  if (!weeks.length) return '';
  if (first === last) return `prochaines dates${NBSP}: ${dateList(weeks.map((week) => week + first))}`;
  return `prochaines semaines${NBSP}: celles du ${dateList(weeks)}`;
}

/** « du 1er juillet au 31 août », « à partir du 1er septembre » */
const during = ({from, to}: Period): string =>
  to === undefined ? `à partir du ${longDay(from).split(' ').slice(1).join(' ')}` : period(from, to);

/** The title of a part of the year; the running one is said by its end. */
export function partTitle(periods: readonly Period[], isNow: boolean, isAlone: boolean, isHoliday: boolean): string {
  const [now, ...later] = periods;
  if (isAlone || !now) return regular;
  const first = isNow && now.to !== undefined ? `jusqu’au ${longDay(now.to)}` : during(now);
  const dates = [first, ...later.slice(0, periodsNamed - 1).map(during)].join(', puis ');
  return `${isHoliday ? 'Vacances scolaires' : regular}, ${dates}`;
}

const times = ({slots}: RegularDays, format: TimeFormat) =>
  slots
    .map(({from, to}) => `de ${formatTime(from, format)} à ${formatTime(to > 1440 ? to - 1440 : to, format)}`)
    .join(' et ');

/** « du lundi au vendredi », « le samedi », « le samedi et le dimanche », « tous les jours » */
function onWeekdays(days: RegularDays): string {
  const {first, last} = days;
  if (last - first === 6) return everyDay;
  if (first === last) return `le ${weekdayName(first)}`;
  const [start, end] = [weekdayName(first), weekdayName(last)];
  return last - first > 1 ? `du ${start} au ${end}` : `le ${start} et le ${end}`;
}

/** The hours of a part of the year in a few words; nothing when they take more than that. */
function inShort({days}: RegularPart, format: TimeFormat): string | undefined {
  const open = days.filter(({slots}) => slots.length);
  if (!open.length) return 'fermé';
  const isPlain = open.every(
    ({slots, weeks, others}) => !weeks && !others && slots.every(({state, comment}) => state === 'open' && !comment),
  );
  if (!isPlain || open.length > 3) return undefined;
  return open.map((one) => `${onWeekdays(one)} ${times(one, format)}`).join(`${NNBSP}; `);
}

/** « Ces horaires valent jusqu’au 31 août. À partir du mardi 1er septembre : … », when that is near. */
export function seasonNote(parts: readonly RegularPart[], today: number, format: TimeFormat): string[] {
  const end = parts[0]?.periods[0]?.to;
  if (end === undefined || end >= today + announcedDays) return [];
  const next = parts.find(({periods}) => periods.some(({from}) => from === end + 1));
  const run = next?.periods.find(({from}) => from === end + 1);
  if (!next || !run) return [];
  const isShort = run.to !== undefined && run.to - run.from < longDays;
  const start = isShort ? `Du ${period(run.from, run.to).slice(3)}` : `À partir du ${longDay(run.from)}`;
  const hours = inShort(next, format);
  const first = `Ces horaires valent jusqu’au ${longDay(end)}`;
  return hours
    ? [`${first}. ${start}${NBSP}: ${hours}.`]
    : [`${first}${NNBSP}; d’autres commencent le ${longDay(run.from)}.`];
}
