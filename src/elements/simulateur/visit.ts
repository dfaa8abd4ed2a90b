import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import type {Comparison} from '../../domain/commute/amounts.js';
import {notesOf} from '../../domain/commute/notes.js';
import type {Group} from '../../shared/contexts.js';
import {type ErreurDetail, ResultatEvent} from '../../shared/events.js';
import type {FieldText} from '../../texts/fr/simulateur.js';
import {plain} from '../../texts/fr/simulateur-answer.js';
import * as fr from '../../texts/fr/simulateur-visit.js';
import {compare, dress} from './answer.js';
import {Answers, type ChoiceKey} from './answers.js';
import {renderChoice} from './choice.js';
import type {DetailName} from './details.js';
import type {FieldKey} from './fields.js';
import {renderFold} from './fold.js';
import type {Given} from './given.js';
import {renderNumber} from './questions.js';
import {visitStyles} from './visit-styles.js';

type Details = typeof import('./details.js');

/** How long the numbers must stay still before the answer is announced, in milliseconds. */
const settleDelay = 600;

/** What the visit needs of its element. */
export interface VisitHost extends Given, LitElement {
  readonly niveauTitre: number;
  readonly now: () => Date;
}

/** What only the element can do for it. */
export interface VisitTools {
  readonly announce: (text: string) => void;
  readonly fail: (detail: ErreurDetail) => void;
}

/** What happens once the visitor takes part, or a group: what they say, what refines, what unfolds, what is announced. */
export class Visit {
  /** What is unfolded, fetched when it first is. */
  loadDetails = (): Promise<Details> => import('./details.js');

  readonly answers: Answers;
  #host: VisitHost;
  #tools: VisitTools;
  #details: Details | undefined;
  #detailsFailed = false;
  /** Id of the chosen place, empty for none; unknown before the group speaks, which is no change of the visitor's. */
  #place: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: VisitHost, tools: VisitTools) {
    this.#host = host;
    this.#tools = tools;
    this.answers = new Answers(host);
    dress(host, visitStyles);
  }

  /** What the group shares now. */
  follow(group: Group | undefined) {
    this.answers.group = group;
    const place = group && (group.chosen?.id ?? '');
    if (this.#place !== undefined && place !== this.#place) this.#waitToSettle();
    this.#place = place;
  }

  /** The visitor typed, moved or chose. */
  edit({id, name, type, value}: HTMLInputElement | HTMLSelectElement) {
    if (type === 'select-one') this.answers.choose(id as ChoiceKey, value);
    else this.answers.type((name || id) as FieldKey, type === 'range' ? plain(Number(value)) : value);
    this.#waitToSettle();
    this.#host.requestUpdate();
  }

  /** Goes to a field that is asked for elsewhere, opening what hides it. */
  async lead(key: FieldKey) {
    await this.#host.updateComplete;
    const find = (id: string) => this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`);
    if (key === 'espaceDistanceKm') {
      find('space')?.setAttribute('open', '');
      await this.unfold();
      await this.#host.updateComplete;
    }
    find(key)?.focus();
  }

  /** Fetches what unfolds; again at the next opening after a failure. */
  unfold = async () => {
    if (this.#details) return;
    try {
      this.#details = await this.loadDetails();
    } catch (error) {
      this.#tools.fail({code: 'source', message: `le détail du calcul n’a pas pu être chargé (${String(error)}).`});
    }
    this.#detailsFailed = !this.#details;
    this.#host.requestUpdate();
  };

  /** Nothing is announced any more. */
  stop() {
    clearTimeout(this.#timer);
  }

  /** A loss in words, and what the reader must be told about the sum. */
  renderRemarks(comparison: Comparison): TemplateResult {
    const space = comparison.outcomes.find(({mode}) => mode === 'espace');
    const lost = space && fr.loss(space, comparison);
    return html`
      ${lost ? html`<p class="lost">${lost}</p>` : nothing}
      ${notesOf(comparison.settings).map((note) => html`<p class="quiet">${fr.notes[note]}</p>`)}
    `;
  }

  renderRefinements({settings: {daysPerWeek, energy, modes}}: Comparison): TemplateResult {
    return html`
      ${this.#renderNumber('dureeMin', fr.durationText)}
      ${this.#renderNumber('joursParSemaine', fr.daysText, daysPerWeek)}
      ${renderChoice('energie', fr.energyLabel, energy, fr.energyNames)}
      <div class="folds">
        ${this.#renderFold('car', fr.carSummary)}
        ${modes.includes('espace') ? this.#renderFold('space', fr.spaceSummary) : nothing}
      </div>
    `;
  }

  /** What a fold holds. */
  renderDetail(name: DetailName): unknown {
    if (this.#detailsFailed) return html`<p part="erreur" role="status">${fr.detailsUnavailable}</p>`;
    return this.#details?.renderDetail(name, {
      answers: this.answers,
      level: Math.min(6, this.#host.niveauTitre + 1),
      now: this.#host.now(),
    });
  }

  #renderNumber(key: FieldKey, text: FieldText, value = this.answers.value(key)) {
    return renderNumber(key, text, value, this.answers.entry(key));
  }

  #renderFold(name: DetailName, summary: string) {
    return renderFold(name, summary, this.unfold, this.renderDetail(name));
  }

  #waitToSettle() {
    this.stop();
    this.#timer = setTimeout(() => this.#settle(), settleDelay);
  }

  /** Once the visitor stops: the group and the page are told; one announcement, an error before an answer. */
  #settle() {
    this.#tellGroup();
    const {inputs} = this.answers;
    const {best, settings} = inputs ? compare(inputs) : {};
    const problem = this.#host.renderRoot.querySelector('[part=erreur]:not(:empty)')?.textContent;
    this.#tools.announce(problem ?? (best && settings ? fr.spoken(best, settings, this.answers.place?.name) : ''));
    if (!best || !settings) return;
    const {mode, year, hours, co2} = best;
    const {low: minimum, high: maximum} = year;
    this.#host.dispatchEvent(
      new ResultatEvent({monnaie: settings.currency, mode, minimum, maximum, heures: hours, co2Kg: co2}),
    );
  }

  #tellGroup() {
    const {group} = this.answers;
    const distanceKm = this.answers.entry('distanceKm')?.value;
    const daysPerWeek = this.answers.entry('joursParSemaine')?.value;
    if (distanceKm !== undefined && distanceKm !== group?.visitor.distanceKm) group?.tell({distanceKm});
    if (daysPerWeek !== undefined && daysPerWeek !== group?.visitor.daysPerWeek) group?.tell({daysPerWeek});
  }
}
