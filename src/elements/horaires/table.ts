import {html, nothing} from 'lit';
import {isoDate} from '../../domain/calendar/days.js';
import type {Day, Slot, SlotState} from '../../domain/hours/hours.js';
import * as fr from '../../texts/fr/horaires.js';
import type {Table} from './view.js';

const noon = 720;

const renderTime = (datetime: string, words: string) => html`<time datetime=${datetime}>${words}</time>`;

/**
 * Days and their hours: one row a day (or a run of days), so that every holiday has its line. `notes`: what the state of
 * a slot adds to its hours.
 */
export function renderTable(
  {part, caption, rows}: Table,
  today: number,
  format: fr.TimeFormat,
  notes?: Readonly<Record<SlotState, string>>,
) {
  const halves = rows.some(({day}) => day.slots.length > 1);

  const renderClock = (minutes: number) => renderTime(fr.digits(minutes), fr.formatTime(minutes, format));

  function renderSlot({from, to, state, comment = notes?.[state]}: Slot, late: boolean) {
    const hours =
      to - from === 1440
        ? fr.allDay
        : html`${renderClock(from)}<span aria-hidden="true"> – </span
            ><span class="visually-hidden"> à </span>${renderClock(to)}`;
    return html`<span class="slot ${late ? 'late' : ''}">${hours}</span>
      ${comment && html`<span class="quiet">${comment}</span> `}`;
  }

  function renderDay({slots, holiday, reason = holiday, unconfirmed}: Day) {
    if (unconfirmed) return fr.toConfirm(holiday);
    if (!slots.length) return fr.closed(reason);
    const late = halves && slots.length < 2 && slots.every(({from}) => from >= noon);
    return html`${slots.map((slot) => renderSlot(slot, late))}${reason && html`<span class="quiet">(${reason})</span>`}`;
  }

  return html`<table part=${part}>
    <caption>
      ${caption}
    </caption>
    ${rows.map(({from, to, day}) => {
      const isToday = from === today;
      const name = part === 'semaine' ? fr.shortDay(from) : fr.period(from, to);
      return html`<tr class=${from < today ? 'past' : ''} aria-current=${isToday ? 'date' : nothing}>
        <th scope="row">
          ${from === to ? renderTime(isoDate(from), name) : name}
          ${isToday ? html`<small>${fr.today}</small>` : nothing}
        </th>
        <td>${renderDay(day)}</td>
      </tr>`;
    })}
  </table>`;
}
