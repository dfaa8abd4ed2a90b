import {html, nothing} from 'lit';
import {isoDate} from '../../domain/calendar/days.js';
import type {Exception} from '../../domain/hours/exceptions.js';
import type {Day, Slot} from '../../domain/hours/hours.js';
import * as fr from '../../texts/fr/horaires.js';

const noon = 720;

/** Days and their hours: one row a day (or a run of days), so that every holiday has its line. */
export function renderTable(
  part: 'semaine' | 'exceptions',
  caption: string,
  rows: readonly Exception[],
  today: number,
  format: fr.TimeFormat,
) {
  const halves = rows.some(({day}) => day.slots.length > 1);
  return html`<table part=${part}>
    <caption>
      ${caption}
    </caption>
    ${rows.map(
      ({from, to, day}) =>
        html`<tr
          class=${from === today ? 'now' : from < today ? 'past' : ''}
          aria-current=${from === today ? 'date' : nothing}
        >
          <th scope="row">
            ${renderName(part, from, to)}${from === today ? html` <small>${fr.today}</small>` : nothing}
          </th>
          <td>${renderDay(day, halves, format)}</td>
        </tr>`,
    )}
  </table>`;
}

const renderName = (part: string, from: number, to: number) =>
  from === to
    ? html`<time datetime=${isoDate(from)}>${part === 'semaine' ? fr.shortDay(from) : fr.period(from, to)}</time>`
    : fr.period(from, to);

function renderDay({slots, holiday, reason = holiday, unconfirmed}: Day, halves: boolean, format: fr.TimeFormat) {
  if (unconfirmed) return fr.toConfirm(holiday);
  if (!slots.length) return fr.closed(reason);
  const late = halves && slots.length < 2 && slots.every(({from}) => from >= noon);
  return html`${slots.map((slot) => renderSlot(slot, late, format))}${reason && html`<span class="quiet">(${reason})</span>`}`;
}

function renderSlot({from, to, state, comment}: Slot, late: boolean, format: fr.TimeFormat) {
  const note = comment ?? (state === 'open' ? '' : state === 'unknown' ? fr.notConfirmed : fr.byAppointment);
  const hours =
    to - from === 1440
      ? fr.allDay
      : html`<time datetime=${fr.digits(from)}>${fr.formatTime(from, format)}</time><span aria-hidden="true"> – </span
          ><span class="visually-hidden"> à </span><time datetime=${fr.digits(to)}>${fr.formatTime(to, format)}</time>`;
  return html`<span class="slot ${late ? 'late' : ''}">${hours}</span>
    ${note && html`<span class="quiet">${note}</span> `}`;
}
