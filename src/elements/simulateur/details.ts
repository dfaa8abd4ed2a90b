import {html, type TemplateResult} from 'lit';
import {spaceMinutes} from '../../domain/commute/amounts.js';
import {type Coefficient, coefficients} from '../../domain/commute/coefficients.js';
import {computeSavings, type Line, type Savings, type Term} from '../../domain/commute/savings.js';
import {notes} from '../../texts/fr/simulateur-answer.js';
import * as fr from '../../texts/fr/simulateur-details.js';
import type {Answers} from './answers.js';
import {renderChoice} from './choice.js';
import {type Asked, renderNumber} from './questions.js';

/** What a fold needs of the answer. */
export interface Folded extends Asked {
  readonly answers: Answers;
  readonly onChoice: (event: Event) => void;
}

/** What is unfolded, and fetched only then: the finer questions, the table, the receipt with its sources. */
export type DetailName = 'car' | 'space' | 'table' | 'receipt';

type DetailKey = keyof typeof fr.fieldTexts;

/** The sourced number behind a question, when there is one. */
function usual({energy, currency}: Answers, key: DetailKey): Coefficient | undefined {
  return {
    consommation: coefficients.consumption[energy],
    prixEnergie: coefficients.prices[currency][energy],
    semaines: coefficients.weeks,
    kilometresParAn: coefficients.kilometresPerYear,
  }[key as 'semaines'];
}

/** Questions about the car that are no coefficient. */
const plainDefaults: Readonly<Partial<Record<DetailKey, number>>> = {puissance: 5, personnes: 1};

function unitOf({energy, currency}: Answers, key: DetailKey): string {
  const volume = energy === 'electrique' ? 'kWh' : 'l';
  if (key === 'consommation') return `${volume}/100 km`;
  if (key === 'prixEnergie') return `${currency}/${volume}`;
  return key === 'espaceTarif' ? currency : fr.fieldTexts[key][1];
}

function hintOf(answers: Answers, key: DetailKey): string {
  const coefficient = usual(answers, key);
  const {estimate, inputs} = answers;
  const known = answers.own(key) !== undefined;
  if (key === 'espaceDistanceKm' && estimate !== undefined && !known) return fr.estimated(estimate);
  const minutes = key === 'espaceDureeMin' && inputs && !known ? spaceMinutes(inputs) : undefined;
  if (minutes !== undefined) return fr.paced(Math.round(minutes));
  if (key === 'prixEnergie' && !coefficient) return notes['price-unknown'];
  if (coefficient && (key === 'prixEnergie' || key === 'consommation'))
    return fr.usual(coefficient.value, coefficient.unit, coefficient.asOf);
  return fr.fieldTexts[key][2];
}

function renderField(asked: Folded, key: DetailKey): TemplateResult {
  const {answers} = asked;
  const value = answers.value(key) ?? usual(answers, key)?.value ?? plainDefaults[key];
  return renderNumber(asked, key, [fr.fieldTexts[key][0], unitOf(answers, key), hintOf(answers, key)], value);
}

function renderCar(asked: Folded) {
  const french: DetailKey[] = asked.answers.currency === 'EUR' ? ['puissance', 'kilometresParAn'] : [];
  const keys: DetailKey[] = ['consommation', 'prixEnergie', ...french, 'semaines', 'personnes'];
  return keys.map((key) => renderField(asked, key));
}

function renderSpace(asked: Folded) {
  const keys: DetailKey[] = ['espaceDistanceKm', 'espaceDureeMin', 'espaceTarif'];
  const unit = renderChoice(asked.onChoice, 'espaceTarifUnite', fr.feeUnitLabel, asked.answers.feeUnit, fr.feeUnits);
  return [...keys.map((key) => renderField(asked, key)), unit];
}

/** The same figures as the bars: one column by way of working. */
function renderTable({today, currency, outcomes}: Savings): TemplateResult {
  const columns = [
    {...today, name: fr.columns.today},
    ...outcomes.map((outcome) => ({...outcome, name: fr.columns[outcome.mode]})),
  ];
  const row = (name: string, cell: (column: (typeof columns)[number]) => string) => html`
    <tr>
      <th scope="row">${name}</th>
      ${columns.map((column) => html`<td>${cell(column)}</td>`)}
    </tr>
  `;
  return html`
    <table>
      <caption class="quiet">
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
        ${row(fr.rows.km, ({kilometres}) => fr.amount(kilometres, 'km'))}
        ${row(fr.rows.hours, ({hours}) => (hours === undefined ? '–' : fr.amount(hours, 'h')))}
        ${row(fr.rows.co2, ({co2}) => fr.amount(co2, 'kg'))}
      </tbody>
    </table>
  `;
}

function renderSource(term: Term) {
  if (!term.coefficient) return [];
  const {url, source, asOf} = term.coefficient;
  return html`<li>
    <a href=${url} target="_blank" rel="noopener"
      >${fr.sourceName(term, source, asOf)}<span class="visually-hidden"> ${fr.newTab}</span></a
    >
  </li>`;
}

const renderLine = (line: Line) => html`
  <li>
    <div class="pair"><span>${fr.lineName(line)}</span><b>${fr.amount(line.amount, line.unit)}</b></div>
    <p class="quiet">${fr.formula(line)}</p>
    <ul class="quiet">
      ${line.terms.map(renderSource)}
    </ul>
  </li>
`;

/** Every line of the sum like a till receipt, each number with its source. */
function renderReceipt({outcomes, currency}: Savings, level: number): TemplateResult[] {
  return outcomes.map(
    ({mode, lines, year}) => html`
      <div class="receipt">
        <div role="heading" aria-level=${level}>${fr.columns[mode]}</div>
        <ul>
          ${lines.filter(({unit}) => unit !== 'h' && unit !== 'kg').map(renderLine)}
          <li class="pair total"><span>${fr.total}</span><b>${fr.exactRange(year, currency)}</b></li>
          ${lines.filter(({unit}) => unit === 'h' || unit === 'kg').map(renderLine)}
        </ul>
      </div>
    `,
  );
}

/** What one fold holds. `level`: of the headings inside. */
export function renderDetail(name: DetailName, asked: Folded, level: number): unknown {
  if (name === 'car') return renderCar(asked);
  if (name === 'space') return renderSpace(asked);
  const {inputs} = asked.answers;
  if (!inputs) return [];
  const savings = computeSavings(inputs);
  return name === 'table' ? renderTable(savings) : renderReceipt(savings, level);
}
