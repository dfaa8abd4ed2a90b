/** The ordinary week, as tables. */
import {html, nothing} from 'lit';
import type {Day, Hours, HoursPlace, Slot} from '../../domain/hours/hours.js';
import {ordinary, type RegularDays, type RegularPart, regularParts} from '../../domain/hours/regular.js';
import * as fr from '../../texts/fr/horaires-regular.js';
import type {TimeFormat} from '../../texts/fr/horaires.js';
import type {Dates} from './answer.js';
import {cellsOf} from './table.js';
import {daysFrom} from './view.js';

/** The parts of the year to come: worked out once a day. */
export function partsOf(hours: Hours, isSchoolHoliday?: HoursPlace['schoolHolidays']) {
  const week = ordinary(hours);
  const isKnown = (day: number) => !isSchoolHoliday || isSchoolHoliday(day) !== undefined;
  let known: {readonly day: number; readonly parts: readonly RegularPart[]} | undefined;
  return (today: number): readonly RegularPart[] => {
    if (known?.day !== today) {
      const sure = regularParts(week, today, isKnown);
      known = {day: today, parts: sure.length ? sure : regularParts(week, today)};
    }
    return known.parts;
  };
}

const dayWith = (slots: readonly Slot[]): Day => ({slots, exceptional: false, unconfirmed: false});

/** What happens on the public holidays of the year to come, when it is the same for all those that change a day. */
function holidayRule(hours: Hours, today: number): 'closed' | 'unknown' | undefined {
  const {usual} = ordinary(hours);
  const days = daysFrom(hours, today, 366)
    .filter(({from, day}) => day.holiday && usual(from).length && (!day.reason || day.reason === day.holiday))
    .map(({day}) => day);
  if (!days.length) return undefined;
  if (days.every(({unconfirmed}) => unconfirmed)) return 'unknown';
  return days.every(({slots}) => !slots.length) ? 'closed' : undefined;
}

/** Draws the ordinary week, one table for each part of the year. */
export function renderRegular(hours: Hours, dates: Dates | undefined, today: number, format: TimeFormat) {
  const parts = (dates?.partsAt ?? partsOf(hours))(today);
  const holidays = holidayRule(hours, today);

  const renderRow = (days: RegularDays, cell: (day: Day) => unknown) =>
    html`<tr>
      <th scope="row">
        ${
          days.weeks || days.others
            ? html`${fr.someWeekdays(days)}<small>${fr.nextDates(days)}</small>`
            : fr.weekdays(days)
        }
      </th>
      <td>${cell(dayWith(days.slots))}</td>
    </tr>`;

  const renderPart = ({periods, days}: RegularPart, index: number) => {
    const isHoliday = dates?.isSchoolHoliday?.(periods[0]?.from ?? today) === true;
    const cell = cellsOf(
      days.map(({slots}) => dayWith(slots)),
      format,
      dates,
    );
    return html`<table part="habituel">
      <caption>
        ${fr.partTitle(periods, index === 0, parts.length === 1, isHoliday)}
      </caption>
      ${days.map((one) => renderRow(one, cell))}
      ${
        holidays
          ? html`<tr>
              <th scope="row">${fr.holidays}</th>
              <td>${holidays === 'closed' ? cell(dayWith([])) : fr.toAsk}</td>
            </tr>`
          : nothing
      }
    </table>`;
  };

  return html`${parts.map(renderPart)}`;
}
