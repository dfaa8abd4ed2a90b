import {html, nothing, type TemplateResult} from 'lit';
import {type Coefficient, coefficients} from '../../domain/commute/coefficients.js';
import {isOld} from '../../domain/commute/price-date.js';
import {explain, type ReceiptLine} from '../../domain/commute/receipt.js';
import {computeSavings, type Savings} from '../../domain/commute/savings.js';
import {spaceMinutes} from '../../domain/commute/ways.js';
import * as fr from '../../texts/fr/simulateur-details.js';
import {unitName} from '../../texts/fr/simulateur-answer.js';
import {sentOfSpace} from '../../texts/fr/simulateur-communes.js';
import {carSummary, notes, spaceSummary} from '../../texts/fr/simulateur-visit.js';
import type {Answers} from './answers.js';
import {renderChoice, renderTick} from './choice.js';
import {RoadFinder} from './road-finder.js';
import {renderSource} from './source.js';
import {renderTable} from './table.js';
import type {Visit} from './visit.js';

/** What is unfolded, and fetched only then: the finer questions, the table, the receipt with its sources. */
export type DetailName = 'car' | 'space' | 'table' | 'receipt';

type DetailKey = keyof typeof fr.fieldTexts;

/** The sourced number behind a question, when there is one. */
function usual({energy, currency}: Answers, key: DetailKey): Coefficient | undefined {
  return {
    rebond: {...coefficients.rebound, value: coefficients.rebound.value * 100},
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
  if (key === 'usure' || key === 'tauxFiscal') return unitName(`${currency}/km`);
  return key === 'espaceTarif' || key === 'plafondFiscal' ? unitName(currency) : fr.fieldTexts[key][1];
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
function renderFields(name: string, keys: readonly DetailKey[], visit: Visit, more?: unknown) {
  const {answers, host} = visit;
  const field = (key: DetailKey) => {
    const value = answers.value(key) ?? usual(answers, key)?.value ?? plainDefaults[key];
    const text = [fr.fieldTexts[key][0], unitOf(answers, key), hintOf(answers, key, host.now())] as const;
    return visit.renderNumber(key, text, value);
  };
  return html`<div class="fields" role="group" aria-label=${name}>${keys.map(field)}${more}</div>`;
}

function renderCar(visit: Visit) {
  const {currency} = visit.answers;
  const ofCountry: DetailKey[] =
    currency === 'EUR' ? ['puissance', 'kilometresParAn'] : ['tauxFiscal', 'plafondFiscal'];
  return renderFields(
    carSummary,
    ['consommation', 'prixEnergie', ...ofCountry, 'semaines', 'personnes', 'usure', 'rebond'],
    visit,
  );
}

function renderSpace(visit: Visit) {
  const {answers} = visit;
  const unit = renderChoice(
    'espaceTarifUnite',
    fr.feeUnitLabel,
    answers.feeUnit,
    fr.feeUnits,
    visit.renderUndo('espaceTarifUnite', fr.feeUnitLabel),
  );
  const active = renderTick('espaceActif', fr.activeLabel, fr.activeHint, answers.isTicked('espaceActif'));
  return html`
    ${renderFields(spaceSummary, ['espaceDistanceKm', 'espaceDureeMin', 'espaceTarif'], visit, html`${unit}${active}`)}
    ${renderSpaceRoad(visit)}
  `;
}

const roads = new WeakMap<Visit, RoadFinder>();

/** The road to the place, asked for by a click: only when the group knows both ends. */
function renderSpaceRoad(visit: Visit) {
  const {start, place} = visit.answers;
  if (!start || !place?.position) return nothing;
  const road =
    roads.get(visit) ??
    new RoadFinder(
      () => visit.host.requestUpdate(),
      () => visit.filling('espaceDistanceKm', 'espaceDureeMin'),
    );
  roads.set(visit, road);
  return html`<div class="communes">${road.render(start, place.position, sentOfSpace)}</div>`;
}

/** The table behind the bars, that the keyboard scrolls where it is too narrow. */
const renderScrolled = (table: TemplateResult) => html`
  <p id="table-help" class="quiet">${fr.tableHelp}</p>
  <div class="scroll" role="group" aria-labelledby="table-name" tabindex="0">${table}</div>
`;

const renderLine = (line: ReceiptLine) => html`
  <li>
    <div class="pair"><span>${fr.lineName(line)}</span><b>${fr.amount(line.amount, line.unit)}</b></div>
    <p class="quiet">${fr.formula(line)}</p>
    <ul class="quiet">
      ${line.terms.map(renderSource)}
    </ul>
  </li>
`;

/** Every line of the sum like a till receipt, each number with its source. */
function renderReceipt(savings: Savings, level: number, place?: string): TemplateResult[] {
  return savings.outcomes.map((outcome) => {
    const {mode, year} = outcome;
    const lines = explain(outcome, savings);
    return html`
      <div class="receipt">
        <div role="heading" aria-level=${level}>${fr.receiptTitle(mode, place)}</div>
        <ul>
          ${lines.filter(({unit}) => unit !== 'h' && unit !== 'kg').map(renderLine)}
          <li class="pair total"><span>${fr.total}</span><b>${fr.exactRange(year, savings.currency)}</b></li>
          ${lines.filter(({unit}) => unit === 'h' || unit === 'kg').map(renderLine)}
        </ul>
      </div>
    `;
  });
}

/** What one fold holds. */
export function renderDetail(name: DetailName, visit: Visit): unknown {
  if (name === 'car') return renderCar(visit);
  if (name === 'space') return renderSpace(visit);
  const {inputs, place} = visit.answers;
  if (!inputs) return nothing;
  const savings = computeSavings(inputs);
  if (name === 'table') return renderScrolled(renderTable(savings, place?.name));
  return renderReceipt(savings, Math.min(6, visit.host.niveauTitre + 1), place?.name);
}
