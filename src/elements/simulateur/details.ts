import {html, type TemplateResult} from 'lit';
import {spaceMinutes} from '../../domain/commute/amounts.js';
import {type Coefficient, coefficients} from '../../domain/commute/coefficients.js';
import {isOld} from '../../domain/commute/price-date.js';
import {computeSavings, type Line, type Savings, type Term} from '../../domain/commute/savings.js';
import * as fr from '../../texts/fr/simulateur-details.js';
import {unitName} from '../../texts/fr/simulateur-answer.js';
import {carSummary, notes, spaceSummary} from '../../texts/fr/simulateur-visit.js';
import type {Answers} from './answers.js';
import {renderChoice} from './choice.js';
import {renderNumber} from './questions.js';

/** What is unfolded, and fetched only then: the finer questions, the table, the receipt with its sources. */
export type DetailName = 'car' | 'space' | 'table' | 'receipt';

type DetailKey = keyof typeof fr.fieldTexts;

/** What a fold is written from. */
export interface Unfolding {
  readonly answers: Answers;
  /** Of the headings inside. */
  readonly level: number;
  /** The moment, by which a number is recent or old. */
  readonly now: Date;
}

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
  if (key === 'prixEnergie') return unitName(`${currency}/${volume}`);
  return key === 'espaceTarif' ? unitName(currency) : fr.fieldTexts[key][1];
}

function hintOf(answers: Answers, key: DetailKey, now: Date): string {
  const coefficient = usual(answers, key);
  const {estimate, inputs} = answers;
  const known = answers.own(key) !== undefined;
  if (key === 'espaceDistanceKm' && estimate !== undefined && !known) return fr.estimated(estimate);
  const minutes = key === 'espaceDureeMin' && inputs && !known ? spaceMinutes(inputs) : undefined;
  if (minutes !== undefined) return fr.paced(Math.round(minutes));
  if (key === 'prixEnergie' && !coefficient) return notes['price-unknown'];
  if (!coefficient || (key !== 'prixEnergie' && key !== 'consommation')) return fr.fieldTexts[key][2];
  const {value, unit, asOf, expires} = coefficient;
  return isOld(now, expires) && !known ? fr.outdated(asOf) : fr.usual(value, unit, asOf);
}

/** A group of questions. */
function renderFields(name: string, keys: readonly DetailKey[], {answers, now}: Unfolding, more?: TemplateResult) {
  const field = (key: DetailKey) => {
    const value = answers.value(key) ?? usual(answers, key)?.value ?? plainDefaults[key];
    const text = [fr.fieldTexts[key][0], unitOf(answers, key), hintOf(answers, key, now)] as const;
    return renderNumber(key, text, value, answers.entry(key));
  };
  return html`<div class="fields" role="group" aria-label=${name}>${keys.map(field)}${more}</div>`;
}

function renderCar(unfolding: Unfolding) {
  const french: DetailKey[] = unfolding.answers.currency === 'EUR' ? ['puissance', 'kilometresParAn'] : [];
  const keys: DetailKey[] = ['consommation', 'prixEnergie', ...french, 'semaines', 'personnes'];
  return renderFields(carSummary, keys, unfolding);
}

function renderSpace(unfolding: Unfolding) {
  const unit = renderChoice('espaceTarifUnite', fr.feeUnitLabel, unfolding.answers.feeUnit, fr.feeUnits);
  return renderFields(spaceSummary, ['espaceDistanceKm', 'espaceDureeMin', 'espaceTarif'], unfolding, unit);
}

/** The same figures as the bars: one column by way of working. */
function renderTable({today, currency, outcomes}: Savings, place?: string): TemplateResult {
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
    <p id="table-help" class="quiet">${fr.tableHelp}</p>
    <div class="scroll" role="group" aria-labelledby="table-name" tabindex="0">
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
          ${row(fr.rows.km, ({kilometres}) => fr.amount(kilometres, 'km'))}
          ${row(fr.rows.hours, ({hours}) => (hours === undefined ? fr.unknown : fr.amount(hours, 'h')))}
          ${row(fr.rows.co2, ({co2}) => fr.amount(co2, 'kg'))}
        </tbody>
      </table>
    </div>
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
function renderReceipt({outcomes, currency}: Savings, level: number, place?: string): TemplateResult[] {
  return outcomes.map(
    ({mode, lines, year}) => html`
      <div class="receipt">
        <div role="heading" aria-level=${level}>${fr.receiptTitle(mode, place)}</div>
        <ul>
          ${lines.filter(({unit}) => unit !== 'h' && unit !== 'kg').map(renderLine)}
          <li class="pair total"><span>${fr.total}</span><b>${fr.exactRange(year, currency)}</b></li>
          ${lines.filter(({unit}) => unit === 'h' || unit === 'kg').map(renderLine)}
        </ul>
      </div>
    `,
  );
}

/** What one fold holds. */
export function renderDetail(name: DetailName, unfolding: Unfolding): unknown {
  if (name === 'car') return renderCar(unfolding);
  if (name === 'space') return renderSpace(unfolding);
  const {inputs, place} = unfolding.answers;
  if (!inputs) return [];
  const savings = computeSavings(inputs);
  return name === 'table' ? renderTable(savings, place?.name) : renderReceipt(savings, unfolding.level, place?.name);
}
