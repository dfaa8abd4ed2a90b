/** What hours of the whole spelling say more than plain ones: made once for each text. */
import {html} from 'lit';
import {type Exception, exceptions} from '../../domain/hours/exceptions.js';
import type {HoursPlace, Slot, WholeHours} from '../../domain/hours/hours.js';
import type {RegularPart} from '../../domain/hours/regular.js';
import {dayLength, stateAt} from '../../domain/hours/timeline.js';
import {closedToday, type TimeFormat} from '../../texts/fr/horaires.js';
import * as fr from '../../texts/fr/horaires-dates.js';
import {seasonNote} from '../../texts/fr/horaires-regular.js';
import type {Dates} from './answer.js';
import type {Row} from './view.js';

const minutesOf = (slots: readonly Slot[]) => slots.reduce((sum, {from, to}) => sum + to - from, 0);

/** `remarks`: sentences of the source, shown as they are. `partsAt`: the parts of the year to come, from a day on. */
export function datesOf(
  hours: WholeHours,
  remarks: readonly string[],
  partsAt: (today: number) => readonly RegularPart[],
  isSchoolHoliday?: HoursPlace['schoolHolidays'],
): Dates {
  /** What a date has of its own, when nobody wrote it. */
  function noteOf(number: number, slots: readonly Slot[]): string | undefined {
    const usual = minutesOf(hours.usual(number));
    if (slots.some(({state, comment}) => state === 'unknown' || comment)) return undefined;
    return usual ? fr.otherHours(minutesOf(slots) < usual) : fr.openedSpecially;
  }

  /** The slot that begins at a minute. */
  const beginningAt = (minutes = 0) =>
    hours.timeline(Math.floor(minutes / dayLength)).find(({from}) => from === minutes % dayLength);

  const annotated = (row: Row): Row => {
    const {from, to, day} = row;
    const isOwn = day.exceptional && !day.unconfirmed && !day.holiday && !day.reason && day.slots.length;
    return {
      ...row,
      note: isOwn ? noteOf(from, day.slots) : undefined,
      label: from === to && isSchoolHoliday?.(from) ? fr.schoolHolidays : undefined,
    };
  };

  function announced({from, to, day}: Exception, today: number, format: TimeFormat): string {
    const {opens} = stateAt(hours, (to + 1) * dayLength - 1);
    return fr.closureBanner(from, to, today, day.reason, opens ? fr.moment(opens, today, format) : '');
  }

  const line: Dates['line'] = (status, now, format) => fr.wholeLine(status, beginningAt(status.until), now, format);

  return {
    line,
    partsAt,
    isSchoolHoliday,
    // What is not published yet is said day by day in the week: a list of it would be of no use.
    exceptions: (today, days) => exceptions(hours, today, days).filter(({day}) => day.holiday || !day.unconfirmed),
    renderSlot(slot, times) {
      const note = fr.slotNote(slot);
      if (slot.vague) return html`${note}`;
      const shown = slot.to - slot.from === dayLength ? html`${fr.allDay}` : times;
      return note ? html`${shown} <small>${note}</small>` : shown;
    },
    tell(view, status, {now, unusual, countdown, isElsewhere}, {format, annonceJours}) {
      const {today, week, exceptions} = view;
      const {state, until, reason, comment} = status;
      const closure = unusual.find(({closure, from}) => closure && from <= today + annonceJours);
      const isAnnounced = closure && closure.from <= today;
      const isFollowed = (state === 'open' || state === 'appointment') && beginningAt(until);
      const later = exceptions?.rows.filter((row) => row !== closure);
      return {
        ...view,
        line: line(status, now, format) ?? view.line,
        banner: closure && announced(closure, today, format),
        notes: [
          fr.commentNow(comment),
          reason && !isAnnounced ? (state === 'unknown' ? fr.unknownToday : closedToday)(reason) : '',
          isFollowed ? '' : countdown,
          isElsewhere ? fr.zoneTime(hours.timeZone) : '',
          ...seasonNote(partsAt(today), today, format),
          ...remarks,
        ].filter((note) => note),
        week: week && {...week, rows: week.rows.map(annotated)},
        exceptions: later?.length ? {caption: exceptions?.caption ?? '', rows: later.map(annotated)} : undefined,
      };
    },
  };
}
