/** A week as a source gives it, in the spelling that `readHours` reads. */
import {distinct, quote, weekdays} from './record.js';
import {type Certainty, isAboutAppointments, weigh, worst} from './remarks.js';

/** Some slots of a day, minutes from its midnight, and the words beside them. */
export interface Piece {
  /** Missing: not understood, the words say it all. */
  readonly slots?: readonly (readonly [from: number, to: number])[];
  readonly words: string;
  /** What is known of it, when its words do not say it. */
  readonly certainty?: Certainty;
}

/** Seven days from Monday; a missing one is not spoken of. */
export type Week = readonly (readonly Piece[] | undefined)[];

/** Words beside hours, for the visitor. */
export interface Spelling {
  readonly text: string;
  readonly notes: readonly string[];
}

const englishDays = 'monday,tuesday,wednesday,thursday,friday,saturday,sunday'.split(',');
const days = 'Mo,Tu,We,Th,Fr,Sa,Su'.split(',');

export const emptyWeek = (): Piece[][] => days.map(() => []);

/** The place of a day in the week, by its French or English name or the beginning of it: 0 for Monday, -1 for no day. */
export function weekdayOf(name: string): number {
  const start = name.trim().toLowerCase();
  const known = [...weekdays, ...englishDays].findIndex((day) => start.length > 1 && day.startsWith(start));
  return known < 0 ? known : known % 7;
}

const time = (minutes: number) =>
  [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
const spellSlot = ([from, to]: readonly [number, number]) => `${time(from)}-${time(to > 1440 ? to - 1440 : to)}`;

const states: Readonly<Record<Certainty, string>> = {sure: '', appointment: ' sur rdv', unsure: ' unknown'};

/** Words that the reader would take for a state, or that need none: they go beside the hours, not into them. */
const isNote = (words: string, state: Certainty) =>
  state === 'sure' || (state === 'unsure' && isAboutAppointments(words));

/** Slots that cannot be told apart are not sure: the day is shown as it is written. */
function untangled(pieces: readonly Piece[]): readonly Piece[] {
  const all = pieces.flatMap(({slots = []}) => slots).sort(([a], [b]) => a - b);
  const isTangled = all.some(([from], index) => index > 0 && from < (all[index - 1]?.[1] ?? 0));
  if (!isTangled && pieces.every(({slots}) => slots)) return pieces;
  const told = pieces.flatMap(({slots = [], words}) => [...slots.map(spellSlot), words]);
  return [{words: [...new Set(told)].filter(Boolean).join(' / ')}];
}

/** What is written of one day, one item for each state and comment: `09:00-12:00,14:00-17:00 unknown "…"`. */
function spellDay(pieces: readonly Piece[], general: Certainty): {rules: string[]; notes: string[]} {
  const kinds = new Map<string, string[]>();
  const notes: string[] = [];
  for (const {slots, words, certainty = words ? weigh(words) : 'sure'} of untangled(distinct(pieces))) {
    if (slots && !slots.length) continue;
    const state = worst(general, slots || certainty === 'appointment' ? certainty : 'unsure');
    const note = isNote(words, state);
    if (note && words) notes.push(words);
    const kind = states[state] + (note ? '' : quote(words));
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...(slots ?? []).map(spellSlot)]);
  }
  return {rules: [...kinds].map(([kind, times]) => (times.sort().join() + kind).trim()), notes};
}

/**
 * A week, equal days together: `Mo-Th 09:00-12:00; Fr 09:00-12:00 unknown "…"`. `dates` limits it to some dates; it
 * then closes the days that it knows to have no slot. `general`: what is said of the whole week.
 */
export function spellWeek(week: Week, general: Certainty = 'sure', dates = ''): Spelling {
  const groups = new Map<string, {rules: string[]; notes: string[]; days: number[]}>();
  week.forEach((pieces, day) => {
    if (!pieces) return;
    const spelt = spellDay(pieces, general);
    if (!spelt.rules.length && dates) spelt.rules.push('off');
    const key = JSON.stringify(spelt);
    const group = groups.get(key) ?? {...spelt, days: []};
    group.days.push(day);
    groups.set(key, group);
  });
  const spelt = [...groups.values()].filter(({rules}) => rules.length);
  return {
    text: spelt
      .flatMap(({rules, days: theirs}) =>
        rules.map(
          (rule, index) =>
            `${index ? ', ' : '; '}${dates}${dates && theirs.length > 6 ? '' : runs(theirs, days) + ' '}${rule}`,
        ),
      )
      .join('')
      .slice(2),
    notes: spelt.flatMap(({notes, days: theirs}) =>
      notes.map((note) => capital(`${runs(theirs, weekdays, ' à ', ', ')}\u00a0: ${note}`)),
    ),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `Mo-Th,Sa`: the days that follow one another are one range. */
function runs(numbers: readonly number[], names: readonly string[], to = '-', and = ','): string {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, end]) => (names[from] ?? '') + (end > from ? to + (names[end] ?? '') : '')).join(and);
}
