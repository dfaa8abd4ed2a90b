import {html, type TemplateResult} from 'lit';
import type {Savings} from '../../domain/commute/savings.js';
import * as fr from '../../texts/fr/simulateur-details.js';

/** The same figures as the bars: one column by way of working. */
export function renderTable({today, currency, outcomes}: Savings, place?: string): TemplateResult {
  const columns = [
    {...today, name: fr.today},
    ...outcomes.map((outcome) => ({...outcome, name: fr.column(outcome.mode, place)})),
  ];
  const row = (name: string, cell: (column: (typeof columns)[number]) => string) => html`
    <tr>
      <th scope="row">${name}</th>
      ${columns.map((column) => html`<td>${cell(column)}</td>`)}
    </tr>
  `;
  return html`
    <table aria-describedby="table-help">
      <caption id="table-name">
        ${fr.tableCaption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${columns.map(({name}) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row(fr.rows.day, ({day}) => fr.exactRange(day, currency))}
        ${row(fr.rows.month, ({month}) => fr.exactRange(month, currency))}
        ${row(fr.rows.year, ({year}) => fr.exactRange(year, currency))}
        ${row(fr.rows.fiveYears, ({fiveYears}) => fr.exactRange(fiveYears, currency))}
        ${row(fr.rows.km, ({kilometres}) => fr.amount(kilometres, 'km'))}
        ${row(fr.rows.hours, ({hours}) => (hours === undefined ? fr.unknown : fr.amount(hours, 'h')))}
        ${row(fr.rows.co2, ({co2}) => fr.amount(co2, 'kg'))}
      </tbody>
    </table>
  `;
}
