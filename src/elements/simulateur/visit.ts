import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Amounts, Comparison} from '../../domain/commute/amounts.js';
import {compare} from '../../domain/commute/ways.js';
import type {Road} from '../../domain/places/road.js';
import type {Group, VisitorInputs} from '../../shared/contexts.js';
import type {ErreurDetail} from '../../shared/events.js';
import type {FieldText} from '../../texts/fr/simulateur.js';
import {plain} from '../../texts/fr/simulateur-answer.js';
import * as fr from '../../texts/fr/simulateur-visit.js';
import {dress} from './answer.js';
import {type AnswerKey, Answers, type ChoiceKey} from './answers.js';
import {renderChoice, renderTick} from './choice.js';
import type {CommunesPanel} from './communes.js';
import type {DetailName} from './details.js';
import {ResultatEvent} from './events.js';
import type {FieldKey} from './fields.js';
import {renderFold} from './fold.js';
import type {Given} from './given.js';
import {renderNumber} from './questions.js';
import {renderPeriods, renderRemarks} from './remarks.js';
import type {Share} from './share.js';
import type {TownView} from './town-view.js';
import {visitStyles} from './visit-styles.js';

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

/** What is fetched when it is asked for, each with its own code. */
const parts = {
  details: () => import('./details.js'),
  share: () => import('./share.js'),
  link: () => import('./link.js'),
  communes: () => import('./communes.js'),
};
type Parts = {[Name in keyof typeof parts]: Awaited<ReturnType<(typeof parts)[Name]>>};

/** What happens once the visitor takes part, or a group: what they say, what refines, what unfolds, what is announced. */
export class Visit implements ReactiveController {
  /** @internal What is fetched later, replaceable. */
  parts: {readonly [Name in keyof Parts]: () => Promise<Parts[Name]>} = parts;

  readonly answers: Answers;
  /** The two communes are asked for. */
  isSearching = false;
  readonly host: VisitHost;
  #tools: VisitTools;
  #fetched: Partial<Parts> = {};
  #missing = new Set<keyof Parts>();
  #share: Share | undefined;
  #communes: CommunesPanel | undefined;
  /** Id of the chosen place, empty for none; unknown before the group speaks, which is no change of the visitor's. */
  #place: string | undefined;
  #told: VisitorInputs = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: VisitHost, tools: VisitTools) {
    this.host = host;
    this.#tools = tools;
    this.answers = new Answers(host);
    dress(host, visitStyles);
    host.addController(this);
    void this.#readLink();
  }

  hostConnected() {
    addEventListener('hashchange', this.#readLink);
  }

  /** Nothing is heard nor announced any more. */
  hostDisconnected() {
    removeEventListener('hashchange', this.#readLink);
    this.#stop();
    this.#communes?.stop();
  }

  /** The element asks for another part in its place. */
  leave() {
    this.host.removeController(this);
    this.hostDisconnected();
  }

  /** What is shown to a commune, instead of an answer for one person. */
  get town(): TownView | undefined {
    return undefined;
  }

  /** What every way of working changes; nothing before the distance is known. */
  comparisonOf(): Comparison | undefined {
    const {inputs} = this.answers;
    return inputs && compare(inputs);
  }

  /** What the group shares now. */
  follow(group: Group | undefined) {
    this.answers.group = group;
    const place = group && (group.chosen?.id ?? '');
    if (this.#place !== undefined && place !== this.#place) this.#waitToSettle();
    this.#place = place;
  }

  /** The visitor typed, moved, chose or ticked. */
  edit(field: HTMLInputElement | HTMLSelectElement) {
    const {id, name, type, value} = field;
    if (type === 'checkbox') this.answers.choose(id as ChoiceKey, (field as HTMLInputElement).checked ? 'oui' : 'non');
    else if (type === 'select-one') this.answers.choose(id as ChoiceKey, value);
    else this.answers.type((name || id) as FieldKey, type === 'range' ? plain(Number(value)) : value);
    this.refresh();
  }

  /** Numbers found for the visitor, as if they had typed them. */
  fill(found: Readonly<Partial<Record<FieldKey, number>>>) {
    for (const [key, value] of Object.entries(found)) this.answers.type(key as FieldKey, plain(value));
    this.refresh();
  }

  /** What a road found later fills, from now on: nothing that the visitor answers meanwhile. */
  filling(distance: FieldKey, duration?: FieldKey): (road: Road) => void {
    const {answers} = this;
    const [before, timeBefore] = [answers.entry(distance), duration && answers.entry(duration)];
    return ({distanceKm, durationMin}) => {
      if (answers.entry(distance) !== before) return;
      const isTimeWanted = duration && answers.entry(duration) === timeBefore;
      this.fill({[distance]: distanceKm, ...(isTimeWanted && {[duration]: durationMin})});
    };
  }

  /** Something changed: it is shown now, and said when nothing changes any more. */
  refresh() {
    this.#waitToSettle();
    this.host.requestUpdate();
  }

  /** What one act did, said at once. */
  say(text: string) {
    this.#tools.announce(text);
  }

  /** Goes to a field that is asked for elsewhere, opening what hides it. */
  async lead(key: AnswerKey) {
    await this.host.updateComplete;
    if (key === 'espaceDistanceKm') {
      this.#find('space')?.setAttribute('open', '');
      await this.unfold();
      await this.host.updateComplete;
    }
    this.#find(key)?.focus();
  }

  /** Shows or hides the search of a distance between two communes. */
  async search() {
    this.isSearching = !this.isSearching;
    this.host.requestUpdate();
    const module = this.isSearching && (await this.#fetch('communes'));
    if (module) this.#communes ??= new module.CommunesPanel(this);
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (this.isSearching) this.#find('depart')?.focus();
  }

  /** Fetches what unfolds; again at the next opening after a failure. */
  unfold = async (part: keyof Parts = 'details') => {
    await this.#fetch(part);
    this.host.requestUpdate();
  };

  /** A loss in words, and what the reader must be told about the sum. */
  renderRemarks(comparison: Comparison): TemplateResult {
    return renderRemarks(comparison, this.answers);
  }

  renderPeriods(best: Amounts, settings: Comparison['settings']): unknown {
    return html`${this.renderOrigin()} ${renderPeriods(best, settings)}`;
  }

  /** What the two amounts count, when it is not what they usually do. */
  readonly readings = fr.readings;

  /** What finds a distance; `undefined` until it is asked for. */
  renderSearch(): unknown {
    if (!this.isSearching) return nothing;
    return this.#missing.has('communes') ? this.#renderMissing() : this.#communes?.render();
  }

  renderRefinements({settings: {daysPerWeek, energy, modes, currency}}: Comparison): TemplateResult {
    const giveUp = currency === 'EUR' ? fr.giveUpCar : fr.giveUpSwissCar;
    return html`
      ${this.renderNumber('dureeMin', fr.durationText)}
      ${this.renderNumber('joursParSemaine', fr.daysText, daysPerWeek)}
      ${renderChoice('energie', fr.energyLabel, energy, fr.energyNames, this.renderUndo('energie', fr.energyLabel))}
      ${renderTick('sansVoiture', fr.giveUpLabel, giveUp, this.answers.isTicked('sansVoiture'))}
      <div class="folds">
        ${this.#renderFold('car', fr.carSummary)}
        ${modes.includes('espace') ? this.#renderFold('space', fr.spaceSummary) : nothing}
        ${renderFold('share', fr.shareSummary, () => this.unfold('share'), this.renderShare())}
      </div>
      ${this.renderReset()}
    `;
  }

  /** What a fold holds. */
  renderDetail(name: DetailName): unknown {
    if (this.#missing.has('details')) return this.#renderMissing();
    return this.#fetched.details?.renderDetail(name, this);
  }

  /** What takes the result elsewhere. */
  renderShare(): unknown {
    if (this.#missing.has('share')) return this.#renderMissing();
    if (this.#fetched.share) this.#share ??= new this.#fetched.share.Share(this);
    return this.#share?.render();
  }

  renderNumber(key: FieldKey, text: FieldText, value = this.answers.value(key)): TemplateResult {
    return renderNumber(key, text, value, this.answers.entry(key), this.renderUndo(key, text[0]));
  }

  /** Takes an answer back, where there is one. */
  renderUndo(key: AnswerKey, label: string): unknown {
    if (!this.answers.canUndo(key)) return nothing;
    return html`<button type="button" class="link undo" @click=${() => this.#undo(key)}>
      ${fr.undo}<span class="visually-hidden">${fr.undone(label)}</span>
    </button>`;
  }

  renderReset(): unknown {
    if (this.answers.isUntouched || this.answers.isFromLink) return nothing;
    return html`<p>${this.#renderResetButton()}</p>`;
  }

  /** Whose figures these are, when a link brought them, and what takes them away: under the answer, not after it all. */
  renderOrigin(): unknown {
    if (!this.answers.isFromLink) return nothing;
    return html`<div class="origin">
      <p>${fr.fromLink}</p>
      ${this.#renderResetButton()}
    </div>`;
  }

  #renderResetButton = () => html`<button type="button" class="reset" @click=${this.#reset}>${fr.reset}</button>`;

  /** What is heard once the visitor stops; what the page is told. */
  protected conclude(): {said: string; result?: ResultatEvent} {
    const {place} = this.answers;
    const {best, settings} = this.comparisonOf() ?? {};
    if (!best || !settings) return {said: ''};
    const {mode, year, hours, co2} = best;
    const {low: minimum, high: maximum} = year;
    return {
      said: fr.spoken(best, settings, place?.name),
      result: new ResultatEvent({monnaie: settings.currency, mode, minimum, maximum, heures: hours, co2Kg: co2}),
    };
  }

  #find(id: string) {
    return this.host.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }

  #renderFold(name: DetailName, summary: string) {
    return renderFold(name, summary, () => this.unfold(), this.renderDetail(name));
  }

  #renderMissing = () => html`<p part="erreur">${fr.detailsUnavailable}</p>`;

  #undo(key: AnswerKey) {
    this.answers.undo(key);
    this.tellGroup();
    this.refresh();
    this.#find(key)?.focus();
  }

  #reset = () => {
    this.answers.reset();
    this.tellGroup();
    this.refresh();
    this.host.renderRoot.querySelector<HTMLElement>('.question input')?.focus();
  };

  async #fetch<Name extends keyof Parts>(name: Name): Promise<Parts[Name] | undefined> {
    const fetched: Partial<Parts> = this.#fetched;
    try {
      fetched[name] ??= await this.parts[name]();
      this.#missing.delete(name);
    } catch (error) {
      this.#missing.add(name);
      this.#tools.fail({code: 'source', message: `la suite du calcul n’a pas pu être chargée (${String(error)}).`});
      this.say(fr.detailsUnavailable);
    }
    return fetched[name];
  }

  /** The answers of a shared link, for the first simulator of the page or for the one that it names. */
  #readLink = async () => {
    if (!location.hash.includes('relais-simulateur')) return;
    const module = await this.#fetch('link');
    if (module?.readLink(this.host, this.answers)) this.say(`${fr.fromLink} ${this.conclude().said}`);
    this.host.requestUpdate();
  };

  #stop() {
    clearTimeout(this.#timer);
  }

  #waitToSettle() {
    this.#stop();
    this.#timer = setTimeout(() => this.#settle(), settleDelay);
  }

  /** Once the visitor stops: the group and the page are told; one announcement, an error before an answer. */
  #settle() {
    this.answers.settle();
    this.tellGroup();
    const {said, result} = this.conclude();
    const problem = this.host.renderRoot.querySelector('[part=erreur]:not(:empty)')?.textContent;
    this.say(problem ?? said);
    this.host.requestUpdate();
    if (result) this.host.dispatchEvent(result);
  }

  /** What the visitor said of themselves, when it changed: nothing is said again for what they took back. */
  protected tellGroup() {
    const said = {
      distanceKm: this.answers.entry('distanceKm')?.value,
      daysPerWeek: this.answers.entry('joursParSemaine')?.value,
    };
    const changed = (Object.keys(said) as (keyof typeof said)[]).filter((key) => said[key] !== this.#told[key]);
    this.#told = said;
    if (changed.length > 0) this.answers.group?.tell(Object.fromEntries(changed.map((key) => [key, said[key]])));
  }
}
