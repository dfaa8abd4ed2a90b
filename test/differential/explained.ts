/** Why we answer otherwise than opening_hours 3.15, on purpose: each reason says exactly when it holds. */
import type {Slot} from '../../src/domain/hours/hours.js';
import type {Difference} from './compare.js';

interface Reason {
  readonly because: string;
  explains(difference: Difference): boolean;
}

const dayOf = (moment: string) => Date.parse(`${moment.slice(0, 10)}Z`) / 864e5;
const dateOf = (day: number) => new Date(day * 864e5).toISOString().slice(0, 10);
const minuteOf = (moment: string) => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));

/** The moment that the question is about: that of the first of the two changes, when a change is asked. */
function disputed({question, moment, ours, theirs}: Difference): string {
  if (question !== 'change') return moment;
  return [ours, theirs].filter((answer) => answer !== 'later').sort()[0] ?? moment;
}

/** The last minute (of the next day) that a slot of the text reaches, an open end by guess; 0 when it has no night. */
function endOfNights(text: string): number {
  const ends = [...text.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g)].map(([, hour, minute, endHour, endMinute]) => {
    const [from, to] = [Number(hour) * 60 + Number(minute), Number(endHour) * 60 + Number(endMinute)];
    return to > 1440 ? to - 1440 : to < from ? to : 0;
  });
  return Math.max(/\d\+/.test(text) ? 8 * 60 : 0, ...ends);
}

export const reasons: readonly Reason[] = [
  {
    because: 'by appointment is a state of ours; it says unknown, or open, and sees no change between these',
    explains: (difference) => {
      const {question, text, ours, theirs, status} = difference;
      if (!text.includes('rendez-vous')) return false;
      if (question === 'state') return ours === 'appointment' && theirs !== 'closed';
      const isNear = status.state === 'appointment' || statesAbout(difference).includes('appointment');
      return question === 'change' && ours < theirs && isNear;
    },
  },
  {
    because: 'a public holiday that the text never names is not confirmed, from midnight to the end of its night',
    explains: (difference) => {
      const {hours, text, theirText, moment} = difference;
      const [day, minute] = [dayOf(disputed(difference)), minuteOf(disputed(difference))];
      const isUnknown = (number: number) => hours.day(number).unconfirmed && !!hours.day(number).holiday;
      return (
        !/PH(?! [+-])|férié/.test(text) &&
        (isUnknown(day) ||
          (isUnknown(day - 1) && (minute < endOfNights(theirText) || (minute === 0 && dayOf(moment) < day))))
      );
    },
  },
  {
    because:
      'it comments with the name of the holidays, and its guess of open ends; our comments are others’ words, or say the end',
    explains: ({question, hours, moment, ours, theirs}) =>
      question === 'comment' &&
      ((!ours && (/^(Vacances|Pont|Day (before|after))/.test(theirs) || !!hours.day(dayOf(moment)).holiday)) ||
        (/^(à partir de|après) /.test(ours) && theirs.startsWith('Specified as open end'))),
  },
  {
    because: 'a day that a later rule replaces or closes loses its night too, not only what comes before midnight',
    explains: (difference) => {
      const {question, hours, ours, theirs, theirText} = difference;
      const moment = disputed(difference);
      const [day, minute] = [dayOf(moment), minuteOf(moment)];
      const isOver = hours.day(day - 1).slots.every(({to}) => to - 1440 <= minute);
      const isLess = question === 'change' ? theirs === moment || minute === 0 : ours !== 'open';
      return isLess && isOver && minute < endOfNights(theirText);
    },
  },
  {
    because: 'after the day of 23 hours in spring, it is wrong by an hour in the night that follows',
    explains: (difference) => {
      const moment = disputed(difference);
      return (
        springs.includes(dateOf(dayOf(moment) - 1)) && minuteOf(moment) <= 60 && endOfNights(difference.theirText) > 0
      );
    },
  },
  {
    because: 'the last day of a range that ends at Easter, or beside it, is in the range',
    explains: (difference) =>
      [...difference.text.matchAll(/-easter(?: ([+-]\d+) days?)?/g)].some(([, shift = '0']) =>
        isEaster(dayOf(disputed(difference)) - Number(shift)),
      ),
  },
  {
    because: 'it never knows « Feb 15-29 », and « Feb 15-28 » only in leap years; it puts 29 February on 1 March',
    explains: (difference) =>
      /Feb (\d\d-(Feb )?2[89]|29)/.test(difference.theirText) && /^\d+-(02|03-01)/.test(disputed(difference)),
  },
  {
    because: 'what follows a fallback and a comma speaks of the whole text; for it, only of what the fallback fills',
    explains: ({sample: {rules, separators}}) =>
      rules.some(({theirs}, index) => theirs.includes('||') && separators[index + 1] === ', '),
  },
  {
    because: 'the hours of the sun are unknown, as wide as they get in a year; it works them out for one place',
    explains: (difference) =>
      /sun(rise|set)|dawn|dusk/.test(difference.text) && difference.ours !== 'open' && isSunny(difference),
  },
  {
    because: 'an open end laid over other hours goes on after them; it stops where they stop',
    explains: (difference) => /\d\+/.test(difference.text) && isOpenEnd(difference),
  },
  {
    because:
      'an end in the hour that a spring night does not have is when the clocks jump, in its own words; for it, an hour later',
    explains: (difference) => {
      const {theirText, question, ours, moment} = difference;
      const said = question === 'change' ? ours : moment;
      return /-(02|26):/.test(theirText) && springs.includes(said.slice(0, 10)) && /T0[23]/.test(said);
    },
  },
  {
    because: 'it misses a change to its own answers, before a day beside the nth of a month',
    explains: ({question, text, ours, theirs, oracle, moment, instant}) =>
      question === 'change' &&
      /\] [+-]\d/.test(text) &&
      theirs > ours &&
      oracle.stateAt(at(instant, moment, ours)) !== oracle.stateAt(instant),
  },
];

/** Our slots on both sides of what is disputed. */
const slotsAbout = (difference: Difference): readonly Slot[] => {
  const moment = disputed(difference);
  const minutes = Date.parse(`${moment}Z`) / 6e4;
  const slots = difference.hours.timeline(dayOf(moment));
  const before = difference.hours.timeline(dayOf(moment) - 1);
  const minute = minutes - dayOf(moment) * 1440;
  return [
    ...slots.filter(({from, to}) => from <= minute && minute <= to),
    ...before.filter(({to}) => minute === 0 && to >= 1440),
  ];
};
const commentsAbout = (difference: Difference) => slotsAbout(difference).map(({comment = ''}) => comment);
const statesAbout = (difference: Difference) => slotsAbout(difference).map(({state}) => state);
const isSunny = (difference: Difference) =>
  commentsAbout(difference).some((comment) => /soleil|aube|crépuscule/.test(comment));
const isOpenEnd = (difference: Difference) =>
  commentsAbout(difference).some((comment) => /^(à partir de|après) /.test(comment));

/** The instant when the place reaches a later moment, from one that is known. */
const at = (instant: Date, moment: string, later: string): Date => {
  const date = new Date(instant.getTime() + Date.parse(`${later}Z`) - Date.parse(`${moment}Z`));
  const missed = date.getTimezoneOffset() - instant.getTimezoneOffset();
  return new Date(date.getTime() + missed * 6e4);
};

/** The nights without 2:00. */
const springs = ['2026-03-29', '2027-03-28'];

const easters = ['2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16'].map(dayOf);
const isEaster = (day: number) => easters.includes(day);
