import {adoptStyles, html, type LitElement, nothing, type TemplateResult} from 'lit';
import {type Amounts, type Comparison, compareWith} from '../../domain/commute/amounts.js';
import {workingDay} from '../../domain/commute/numbers.js';
import {priceDate} from '../../domain/commute/price-date.js';
import * as fr from '../../texts/fr/simulateur-answer.js';
import {answerStyles} from './answer-styles.js';
import {renderBars} from './bars.js';
import type {DetailName} from './details.js';
import type {FieldKey} from './fields.js';
import {renderFold} from './fold.js';
import {type Given, inputsOf} from './given.js';
import type {Visit} from './visit.js';

const clock = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7v5l3.5 2" />
</svg>`;
const leaf = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 19c0-9 5-14 15-14 0 10-5 15-13 13M5 21c1-5 4-8 8-10" />
</svg>`;

/** What the answer needs of its element. */
export interface AnswerHost extends Given {
  readonly now: () => Date;
}

/** Fetches the visitor's part, then asks something of it. */
export type Reach = (act: (visit: Visit) => unknown) => unknown;

/** The sheets of the element, its answer's, then what comes later. */
export function dress({shadowRoot, constructor}: LitElement, ...later: (typeof answerStyles)[]) {
  const {elementStyles} = constructor as typeof LitElement;
  if (shadowRoot) adoptStyles(shadowRoot, [...elementStyles, answerStyles, ...later]);
}

/** What home changes, from what the tag says; nothing before the distance is known. */
export function comparisonOf(given: Given): Comparison | undefined {
  const inputs = inputsOf(given);
  return inputs && compareWith(inputs);
}

/** There is something to remark, besides the space: see `Visit.renderRemarks`. */
export const needsWords = ({settings: {raised, energyPrice}}: Comparison): boolean =>
  raised || energyPrice === undefined;

/** The sentence a neighbour could repeat, the hours, the CO2, the bars, what was assumed, what unfolds. */
export function renderAnswer(
  host: AnswerHost,
  comparison: Comparison,
  visit: Visit | undefined,
  reach: Reach,
): TemplateResult {
  const {prixEnergie} = visit?.answers.all ?? host;
  const place = visit?.answers.place?.name;
  const {best, outcomes, settings} = comparison;
  const {currency, energy, modes} = settings;
  const renderAsk = (words: string, key: FieldKey) =>
    html`<button type="button" class="link" @click=${() => reach((part) => part.lead(key))}>${words}</button>`;
  const renderBest = (amounts: Amounts) => {
    const [amount, rest] = fr.headline(amounts, settings, place);
    const {hours, co2} = amounts;
    const time = hours === undefined ? renderAsk(fr.askDuration, 'dureeMin') : fr.hours(hours, workingDay);
    return html`
      <p class="answer"><strong>${amount}</strong> ${rest}</p>
      ${visit?.renderPeriods(amounts, settings)}
      <ul class="facts">
        <li>${clock}<span>${time}</span></li>
        <li>${leaf}<span>${fr.carbon(co2)}</span></li>
      </ul>
    `;
  };
  const missing = modes.includes('espace') && !outcomes.some(({mode}) => mode === 'espace');
  const pricedOn = prixEnergie === undefined ? priceDate(currency, energy, host.now()) : undefined;
  const fold = (name: DetailName, summary: string) =>
    renderFold(name, summary, () => reach((part) => part.unfold()), visit?.renderDetail(name));
  return html`
    ${best && renderBest(best)}
    <ul class="bars">
      ${renderBars(comparison, place)}
      ${missing ? html`<li class="pair"><span>${fr.modeName('espace', place)}</span>${renderAsk(fr.askSpace, 'espaceDistanceKm')}</li>` : nothing}
    </ul>
    ${visit?.renderRemarks(comparison)}
    <p class="quiet">${fr.assumptions(comparison, pricedOn, visit?.readings(comparison))}</p>
    <div class="folds">${fold('table', fr.tableSummary)} ${fold('receipt', fr.receiptSummary)}</div>
  `;
}

/** The questions that refine; before the visitor's part is there, what asks for them. */
export const renderRefinements = (comparison: Comparison, visit: Visit | undefined, reach: Reach): TemplateResult =>
  html`<div class="refine screen-only">
    ${
      visit?.renderRefinements(comparison) ??
      html`<button type="button" @click=${() => reach((part) => part.lead('dureeMin'))}>${fr.refine}</button>`
    }
  </div>`;
