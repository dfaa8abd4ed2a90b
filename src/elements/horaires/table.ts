import {html, nothing} from 'lit';
import {isoDate} from '../../domain/calendar/days.js';
import type {Day, Slot} from '../../domain/hours/hours.js';
import * as fr from '../../texts/fr/horaires.js';
import type {Answer} from './answer.js';
import type {Table} from './view.js';

const noon = 720;

const renderTime = (datetime: string, words: string) => html`<time datetime=${datetime}>${words}</time>`;

/** Writes the cells of a table: the hours of a day, or why there are none. `days`: all those of the table. */
export function cellsOf(days: readonly Day[], format: fr.TimeFormat, dates: Answer['dates']) {
  const halves = days.some(({slots}) => slots.length > 1);

  const renderClock = (minutes: number) => renderTime(fr.digits(minutes), fr.formatTime(minutes, format));

  function renderSlot(slot: Slot, late: boolean) {
    const {from, to} = slot;
    const times = html`${renderClock(from)}<span aria-hidden="true"> – </span
      ><span class="visually-hidden"> à </span>${renderClock(to)}`;
    return html`<span class="slot ${late ? 'late' : ''}">${dates?.renderSlot(slot, times) ?? times}</span> `;
  }

  return ({slots, holiday, reason = holiday, unconfirmed}: Day, note = reason) => {
    if (unconfirmed) return fr.toConfirm(reason, holiday);
    if (!slots.length) return fr.closed(reason);
    const late = halves && slots.length < 2 && slots.every(({from}) => from >= noon);
    return html`${slots.map((slot) => renderSlot(slot, late))}${note && html`<span class="quiet">(${note})</span>`}`;
  };
}

/** Days and their hours: one row a day (or a run of days), so that every holiday has its line. */
export function renderTable(
  part: 'semaine' | 'exceptions',
  {caption, rows}: Table,
  today: number,
  format: fr.TimeFormat,
  dates: Answer['dates'],
) {
  const renderDay = cellsOf(
    rows.map(({day}) => day),
    format,
    dates,
  );
  return html`<table part=${part}>
    <caption>
      ${caption}
    </caption>
    ${rows.map(({from, to, day, note, label}) => {
      const isToday = from === today;
      const under = isToday ? fr.today : label;
      const name = part === 'semaine' ? fr.shortDay(from) : fr.period(from, to);
      return html`<tr class=${from < today ? 'past' : ''} aria-current=${isToday ? 'date' : nothing}>
        <th scope="row">
          ${from === to ? renderTime(isoDate(from), name) : name} ${under && html`<small>${under}</small>`}
        </th>
        <td>${renderDay(day, note)}</td>
      </tr>`;
    })}
  </table>`;
}
