import type {Problem} from '../places/place.js';

/** A moment on the clocks of the place: `YYYY-MM-DDTHH:mm`. */
export type LocalMoment = string;

/**
 * Never « open » by guess: `unknown` is what a comment without a state says, and what a public holiday is when the
 * hours do not speak of public holidays. `break`: closed now, between two slots of the same day.
 */
export type State = 'open' | 'appointment' | 'break' | 'closed' | 'unknown';

/** What a slot can be; the rest of the day is closed. */
export type SlotState = 'open' | 'appointment' | 'unknown';

/** One slot of one day, minutes from its midnight; it belongs to the day it begins, so `to` may go past 1440. */
export interface Slot<Its = SlotState> {
  readonly from: number;
  readonly to: number;
  readonly state: Its;
  /** The webmaster's own words about this slot; of a vague one, first what is known of it in words. */
  readonly comment?: string;
  /** Nobody knows its bounds (the sun, an end that is not said): these are the widest; `comment` says it in words. */
  readonly vague?: boolean;
}

/** What is known of the days of a place, beside the text. */
export interface Calendar {
  /** The name of the public holiday that a day is. */
  holidayOn(day: number): string | undefined;
  schoolOn(day: number): boolean;
}

/** A test of one day, by its number. */
export type DayTest = (day: number, calendar: Calendar) => unknown;

/** Minutes from midnight, past 1440 for a night. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Words, when the bounds are only the widest that may be. */
  readonly vague?: string;
}

/** One rule of the text, understood. */
export interface Rule {
  /** `;` replaces the whole day, `,` adds to it, `|` fills what is left closed; `-` closes days of the rule before. */
  readonly mode: ';' | ',' | '|' | '-';
  readonly isOpen: boolean;
  readonly slots: readonly Slot<SlotState | 'closed'>[];
  /** Nothing of the rules before is left of its days. */
  readonly wipes: boolean;
  /** Is it about this day? */
  readonly covers: DayTest;
  readonly comment?: string;
  /** It names public holidays. */
  readonly holidays: boolean;
  /** It names precise dates: what a list of exceptions shows. */
  readonly dated: boolean;
  /** It names a part of the year that comes back (months, school holidays): is this day in it? */
  readonly season?: DayTest;
  /** It names one day at a time, or « always »: it surely meant the public holidays that it covers. */
  readonly sure: boolean;
}

/** Hours that were wholly understood. Made by `readHours`; read by `statusAt` and `intervals`. Days are numbers. */
export interface Hours {
  readonly timeZone: string;
  /** One date as the week shows it: a slot past midnight stays with the day it begins, cut where the next day cuts it. */
  day(number: number): Day;
  /** The slots of a calendar day, midnight to midnight, with the end of the night before. */
  timeline(number: number): readonly Slot[];
}

/** Hours of the whole spelling: they also know what is ordinary, and what comes back with the seasons. */
export interface WholeHours extends Hours {
  /** The same date as an ordinary one: what is written without the precise dates and the public holidays. */
  usual(number: number): readonly Slot[];
  /** Which of the parts of the year that the text names this date is in: it changes where they begin and end. */
  season(number: number): string;
}

/** Where and when the hours apply. */
export interface HoursPlace {
  /** INSEE code: time zone and public holidays; mainland France when there is none. */
  readonly commune?: string;
  /** IANA name; wins over the commune. */
  readonly timeZone?: string;
  /** `24/12/2026-02/01/2027 "congés"; 15/08/2026`. */
  readonly closures?: string;
  /** `+12/07/2026 "fête locale"; -08/05/2026`: public holidays added and removed. */
  readonly holidays?: string;
  /** Is a day in the school holidays of the place? `undefined`: not published yet. Only texts that name them ask. */
  readonly schoolHolidays?: (day: number) => boolean | undefined;
}

/** Why a text was not wholly understood; `column` says which: `horaires`, `fermetures`, `feries` or `fuseau`. */
export interface HoursProblem extends Problem {
  /** Where in the text, from 0. */
  readonly position: number;
}

/** `Moment`: `LocalMoment`, or wall minutes inside the house. */
export interface Status<Moment = LocalMoment> {
  readonly state: State;
  /** When this state ends; missing when it never does (within 400 days). */
  readonly until?: Moment;
  /** When the place next opens, if it is not open. */
  readonly opens?: Moment;
  /** The next opening is by appointment only. */
  readonly byAppointment?: boolean;
  /** Why: the name of the public holiday or of the closure. */
  readonly reason?: string;
  /** The webmaster's own words about the current slot. */
  readonly comment?: string;
}

export interface Interval {
  readonly from: LocalMoment;
  readonly to: LocalMoment;
  readonly state: SlotState;
  readonly comment?: string;
}

/** What is written for one date. */
export interface Day {
  readonly slots: readonly Slot[];
  /** The name of the public holiday, kept or not by the hours. */
  readonly holiday?: string;
  /** Why it is not an ordinary day: closure, holiday. */
  readonly reason?: string;
  /** Is it worth a line among the exceptions: a date that the text names, a holiday that changes something? */
  readonly exceptional: boolean;
  /**
   * Nobody knows: a public holiday of which the hours say nothing on a day when they would open (`holiday` and `reason`
   * name it), or school holidays that are not published yet and would change the day (`reason` says so, no `holiday`).
   */
  readonly unconfirmed: boolean;
}
