import {adoptStyles, html, type LitElement, nothing} from 'lit';
import {type Amounts, compare, type Comparison} from '../../domain/commute/amounts.js';
import {pricedOn, workingDay} from '../../domain/commute/numbers.js';
import type {Group} from '../../shared/contexts.js';
import {type ErreurDetail, ResultatEvent} from '../../shared/events.js';
import * as fr from '../../texts/fr/simulateur-answer.js';
import {answerStyles} from './answer-styles.js';
import {Answers, type ChoiceKey, type Given} from './answers.js';
import {renderBars} from './bars.js';
import {renderChoice} from './choice.js';
import type {DetailName, Folded} from './details.js';
import type {Entries} from './entries.js';
import type {FieldKey} from './fields.js';
import {renderNumber} from './questions.js';

type Details = typeof import('./details.js');

const clock = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9" />
  <path d="M12 7v5l3.5 2" />
</svg>`;
const leaf = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 19c0-9 5-14 15-14 0 10-5 15-13 13M5 21c1-5 4-8 8-10" />
</svg>`;

/** What the answer needs of its element. */
export interface AnswerHost extends Given, LitElement {
  readonly niveauTitre: number;
}

/** What only the element can do for it. */
export interface AnswerTools {
  readonly entries: Entries;
  readonly group: () => Group | undefined;
  /** Something changed: the answer is drawn again, and announced when all stays still. */
  readonly change: () => void;
  readonly onInput: (event: Event) => void;
  readonly fail: (detail: ErreurDetail) => void;
}

/** The model at work: the answer, the questions that refine it, and what unfolds under them. */
export class Answer {
  /** What is unfolded, fetched when it first is. */
  loadDetails = (): Promise<Details> => import('./details.js');

  readonly answers: Answers;
  #host: AnswerHost;
  #tools: AnswerTools;
  #details: Details | undefined;
  #detailsFailed = false;

  constructor(host: AnswerHost, tools: AnswerTools) {
    this.#host = host;
    this.#tools = tools;
    this.answers = new Answers(host, tools.entries, tools.group);
    const {elementStyles} = host.constructor as typeof LitElement;
    if (host.shadowRoot) adoptStyles(host.shadowRoot, [...elementStyles, answerStyles]);
  }

  get comparison(): Comparison | undefined {
    const {inputs} = this.answers;
    return inputs && compare(inputs);
  }

  /** Once the visitor stops: the page and the group are told; returns what is heard. */
  settle(): string {
    const {best, settings} = this.comparison ?? {};
    this.#tellGroup();
    if (!best || !settings) return '';
    const {mode, year, hours, co2} = best;
    const {low: minimum, high: maximum} = year;
    this.#host.dispatchEvent(
      new ResultatEvent({monnaie: settings.currency, mode, minimum, maximum, heures: hours, co2Kg: co2}),
    );
    const time = hours === undefined ? [] : [fr.hours(hours, workingDay)];
    return [...fr.headline(best, settings, this.#place), ...time, fr.carbon(co2)].join(' ');
  }

  #tellGroup() {
    const group = this.#tools.group();
    const distanceKm = this.answers.entry('distanceKm')?.value;
    const daysPerWeek = this.answers.entry('joursParSemaine')?.value;
    const {visitor} = group ?? {};
    if (distanceKm !== undefined && distanceKm !== visitor?.distanceKm) group?.tell({distanceKm});
    if (daysPerWeek !== undefined && daysPerWeek !== visitor?.daysPerWeek) group?.tell({daysPerWeek});
  }

  renderResult() {
    const {comparison} = this;
    if (!comparison) return undefined;
    const {best, outcomes, settings, notes} = comparison;
    const space = outcomes.find(({mode}) => mode === 'espace');
    const lost = space && fr.loss(space, comparison);
    const electric = settings.energy === 'electrique';
    const ownPrice = this.answers.own('prixEnergie') !== undefined;
    return html`
      ${best ? this.#renderBest(best, comparison) : nothing} ${lost ? html`<p class="lost">${lost}</p>` : nothing}
      <ul class="bars">
        ${renderBars(comparison)} ${space || !settings.modes.includes('espace') ? nothing : this.#renderMissingSpace()}
      </ul>
      <div class="quiet">
        <p>${fr.assumptions(settings, ownPrice ? '' : pricedOn[settings.currency][electric ? 1 : 0])}</p>
        ${notes.map((note) => html`<p>${fr.notes[note]}</p>`)}
      </div>
      <div class="folds">
        ${this.#renderFold('table', fr.tableSummary)} ${this.#renderFold('receipt', fr.receiptSummary)}
      </div>
    `;
  }

  renderRefinements() {
    const {daysPerWeek, energy, modes} = this.comparison?.settings ?? {};
    return html`
      <div class="refine screen-only">
        ${renderNumber(this.#asked, 'dureeMin', fr.durationText, this.answers.value('dureeMin'))}
        ${renderNumber(this.#asked, 'joursParSemaine', fr.daysText, daysPerWeek)}
        ${renderChoice(this.#onChoice, 'energie', fr.energyLabel, energy ?? 'essence', fr.energyNames)}
        <div class="folds">
          ${this.#renderFold('car', fr.carSummary)}
          ${modes?.includes('espace') ? this.#renderFold('space', fr.spaceSummary) : nothing}
        </div>
      </div>
    `;
  }

  #renderBest(best: Amounts, {settings}: Comparison) {
    const [amount, rest] = fr.headline(best, settings, this.#place);
    const time =
      best.hours === undefined ? this.#renderAsk(fr.askDuration, 'dureeMin') : fr.hours(best.hours, workingDay);
    return html`
      <p class="answer"><strong>${amount}</strong> ${rest}</p>
      <ul class="facts">
        <li>${clock}<span>${time}</span></li>
        <li>${leaf}<span>${fr.carbon(best.co2)}</span></li>
      </ul>
    `;
  }

  #renderMissingSpace() {
    return html`<li class="pair">
      <span>${fr.modeNames.espace}</span>${this.#renderAsk(fr.askSpace, 'espaceDistanceKm')}
    </li>`;
  }

  #renderAsk(words: string, key: FieldKey) {
    return html`<button type="button" class="link" @click=${() => this.#ask(key)}>${words}</button>`;
  }

  #renderFold(name: DetailName, summary: string) {
    const missing = this.#detailsFailed ? html`<p part="erreur" role="status">${fr.detailsUnavailable}</p>` : nothing;
    const level = Math.min(6, this.#host.niveauTitre + 1);
    return html`
      <details id=${name} @toggle=${this.#openDetails}>
        <summary>${summary}</summary>
        <div class="fold" role="group" aria-label=${summary}>
          ${this.#details?.renderDetail(name, this.#asked, level) ?? missing}
        </div>
      </details>
    `;
  }

  get #place(): string | undefined {
    return this.answers.place?.name;
  }

  get #asked(): Folded {
    const {answers} = this;
    return {
      answers,
      entry: (key) => answers.entry(key),
      onInput: this.#tools.onInput,
      onChoice: this.#onChoice,
    };
  }

  #onChoice = ({target}: Event) => {
    const {id, value} = target as HTMLSelectElement;
    this.answers.choose(id as ChoiceKey, value);
    this.#tools.change();
  };

  #openDetails = async () => {
    if (this.#details) return;
    try {
      this.#details = await this.loadDetails();
      this.#detailsFailed = false;
    } catch (error) {
      this.#detailsFailed = true;
      this.#tools.fail({code: 'source', message: `le détail du calcul n’a pas pu être chargé (${String(error)}).`});
    }
    this.#host.requestUpdate();
  };

  /** Goes to a field that is asked for elsewhere, opening what hides it. */
  async #ask(key: FieldKey) {
    const find = (id: string) => this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`);
    if (key === 'espaceDistanceKm') {
      find('space')?.setAttribute('open', '');
      await this.#openDetails();
      await this.#host.updateComplete;
    }
    find(key)?.focus();
  }
}
