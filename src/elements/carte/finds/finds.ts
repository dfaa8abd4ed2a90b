import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {boundsOf} from '../../../domain/places/bounds.js';
import {togglePicked} from '../../../domain/places/facets.js';
import type {Commune} from '../../../domain/places/communes.js';
import type {Place, Position} from '../../../domain/places/place.js';
import type {Around, FacetName} from '../../../domain/places/view-state.js';
import * as fr from '../../../texts/fr/carte-find.js';
import {nearest} from '../../../texts/fr/carte-position.js';
import {countOf, distanceOf, titleOf} from '../lines.js';
import type {Selection} from '../selection.js';
import type {Origin} from '../whereabouts.js';
import {type ChipsAnswers, nameOf, renderChips} from './chips.js';
import {Filters} from './filters.js';
import {Finder, type WayBack} from './finder.js';
import {funnel, target} from './icons.js';
import {Locator} from './locator.js';
import {SearchBox} from './search-box.js';
import {Travel, type TravelOwner} from './travel.js';

/** The element, with what it asks others; each may be replaced on each element. */
export interface FindsHost extends LitElement {
  locate(): Promise<Position>;
  findCommunes?(query: string, most: number): Promise<readonly Commune[]>;
  findAddresses?(query: string, signal: AbortSignal): Promise<readonly Around[]>;
  travelTimes?: TravelOwner['travelTimes'];
}

/** What the element does of what the visitor asks. */
export interface FindsAnswers {
  /** Changes the demand, shows the list from its beginning, and says how many places are left once the visitor stops. */
  readonly narrow: (change: () => void) => void;
  /** Another point to start from; `undefined`: the visitor's device no more. */
  readonly moved: (visitor: Position | undefined) => void;
  readonly say: (sentence: string) => void;
}

export interface ToolsScene {
  readonly canSearch: boolean;
  readonly canPick: boolean;
  readonly canLocate: boolean;
  readonly origin: Origin | undefined;
}

/** Degrees across which an address near the places is meant rather than another. */
const region = 3;

/** Everything that finds: the field, the filters, the origin, the ways; and what they say of the list. */
export class Finds {
  readonly finder: Finder;
  #host: FindsHost;
  #selection: Selection;
  #answers: FindsAnswers;
  #box: SearchBox;
  #filters = new Filters();
  #locator: Locator;
  #travel: Travel;
  /** Where the focus goes after the next drawing, when what had it is gone. */
  #focus: (() => void) | undefined;

  constructor(host: FindsHost, selection: Selection, answers: FindsAnswers) {
    this.#host = host;
    this.#selection = selection;
    this.#answers = answers;
    const changed = () => host.requestUpdate();
    const {say} = answers;
    this.finder = selection.finder = new Finder(changed);
    this.#locator = new Locator({
      locate: () => host.locate(),
      found: (position) => this.#start(position),
      changed,
      say,
    });
    this.#travel = new Travel({
      changed,
      say,
      travelTimes: async (...question) => (await loadTravel(host))(...question),
    });
    this.#box = new SearchBox({
      query: () => selection.toState().query,
      search: (query) => answers.narrow(() => selection.narrow({query})),
      go: (around) => this.#go(around),
      entered: () => this.finder.prepare(),
      changed,
      say,
      isNothingFound: () => selection.found.length === 0,
      findCommunes: (query, most) => findCommunes(host, query, most),
      findAddresses: (query, signal) => findAddresses(host, query, signal, this.#near),
    });
    host.addController(this);
  }

  hostDisconnected() {
    this.#box.stop();
    this.#locator.stop();
    this.#travel.stop();
    this.finder.stop();
  }

  hostUpdated() {
    const focus = this.#focus;
    this.#focus = undefined;
    focus?.();
  }

  /** The line under a place's distance. */
  lineOf = (place: Place): string | undefined => this.#travel.lineOf(place);

  /** The field and its buttons, in the room that was kept for them. */
  renderTools({canSearch, canPick, canLocate}: ToolsScene): TemplateResult {
    return html`${canSearch ? this.#box.render(canLocate) : nothing}
      <div class="buttons">
        ${
          canLocate && isSecureContext && 'geolocation' in navigator
            ? html`<button type="button" part="bouton" class="locate" @click=${() => void this.#locator.ask()}>
                ${target}${fr.aroundMe}
              </button>`
            : nothing
        }
        ${canPick && this.finder.canPick ? this.#renderFilterButton() : nothing}
      </div>`;
  }

  /** What comes under the field when the visitor asks for it. */
  renderBelow({canPick, canLocate, origin}: ToolsScene): TemplateResult {
    const {all, found} = this.#selection;
    const state = this.#selection.toState();
    return html`${canPick && this.#filters.isOpen && this.finder.canPick ? this.#renderFilters() : nothing}
      <p class="whereabouts">${this.#note}</p>
      ${renderChips(
        {
          state,
          finder: this.finder,
          isNearVisitor: origin?.from === 'visitor',
          isNarrowed: found.length < all.length,
          canFilter: canPick,
        },
        this.#chipsAnswers,
      )}
      ${canLocate ? this.#travel.render(origin?.position, found) : nothing}`;
  }

  /** In the place of an empty list: what to ask no more. */
  renderNone(): TemplateResult {
    if (this.finder.isWaiting) return html`<p class="nothing quiet">${fr.reading}</p>`;
    const ways = this.finder.waysBack;
    return html`<div class="nothing">
      <p class="quiet">${fr.searchAdvice}</p>
      ${ways.map((way) => this.#renderWay(way))}
    </div>`;
  }

  /** How many places are left, and what was read instead of what was typed. */
  get summary(): string {
    if (this.finder.isWaiting) return '';
    return [this.#respelled, countOf(this.#selection)].filter(Boolean).join(' ');
  }

  /** The order of the list and the place it begins with, for who does not see it; else how many there are. */
  nearest(origin: Origin | undefined): string {
    const [first] = this.#selection.found;
    const distance = first && distanceOf(first, origin?.position);
    return distance && origin ? nearest(origin.from, titleOf(first), distance) : this.summary;
  }

  get #respelled(): string {
    const {respelt} = this.finder;
    return respelt === undefined ? '' : fr.respelled(this.#selection.toState().query.trim(), respelt);
  }

  get #note(): string {
    return this.#locator.note || this.#box.note || (this.finder.isWaiting ? fr.reading : this.#respelled);
  }

  /** The middle of the places, when they are those of a region. */
  get #near(): Position | undefined {
    const bounds = boundsOf(this.#selection.all.flatMap(({position}) => position ?? []));
    if (!bounds || bounds.north - bounds.south > region || bounds.east - bounds.west > region) return undefined;
    return {latitude: (bounds.north + bounds.south) / 2, longitude: (bounds.east + bounds.west) / 2};
  }

  #renderFilterButton() {
    const count = Object.values(this.#selection.toState().picked).flat().length;
    const {isOpen} = this.#filters;
    return html`<button
      type="button"
      part="bouton"
      class="filter"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'filters' : nothing}
      @click=${() => this.#toggleFilters()}
    >
      ${funnel}${fr.filterButton(count)}
    </button>`;
  }

  #renderFilters() {
    const {found} = this.#selection;
    const {picked} = this.#selection.toState();
    return this.#filters.render(
      {finder: this.finder, picked, foundCount: found.length},
      {
        toggle: (name, value) => this.#toggle(name, value),
        changed: () => this.#host.requestUpdate(),
        close: (to) => this.#closeFilters(to),
      },
    );
  }

  #renderWay({name, value, count}: WayBack) {
    const {picked} = this.#selection.toState();
    if (name === 'query') {
      const clear = () => this.#return(() => this.#selection.narrow({query: ''}));
      return html`<button type="button" part="bouton" @click=${clear}>
        ${fr.wayBack.query(value.trim(), count)}
      </button>`;
    }
    const remove = () => this.#return(() => this.#selection.narrow({picked: togglePicked(picked, name, value)}));
    return html`<button type="button" part="bouton" @click=${remove}>
      ${fr.wayBack.filter(nameOf(this.finder, name, value), count)}
    </button>`;
  }

  get #chipsAnswers(): ChipsAnswers {
    return {
      remove: (name, value) =>
        this.#return(() => {
          this.#selection.narrow({picked: togglePicked(this.#selection.toState().picked, name, value)});
        }),
      forgetOrigin: () =>
        this.#return(() => {
          this.#selection.narrow({around: undefined});
          this.#answers.moved(undefined);
        }),
      reset: () =>
        this.#return(() => {
          this.#box.clear();
          this.#selection.narrow({query: '', picked: {}});
        }),
    };
  }

  #toggle(name: FacetName, value: string) {
    const {picked} = this.#selection.toState();
    this.#answers.narrow(() => this.#selection.narrow({picked: togglePicked(picked, name, value)}));
  }

  /** What was pressed is gone: the focus goes to the next chip, to what narrows the list, else to the count. */
  #return(change: () => void) {
    const active = this.#host.shadowRoot?.activeElement;
    const chips = this.#all('.chip');
    const at = active instanceof HTMLElement ? chips.indexOf(active) : -1;
    this.#answers.narrow(change);
    this.#focus = () => {
      const left = at < 0 ? [] : this.#all('.chip');
      const next =
        left[Math.min(at, left.length - 1)] ?? this.#all('#query, .filter')[0] ?? this.#all('[part=titre]')[0];
      next?.focus({preventScroll: true});
    };
  }

  #toggleFilters() {
    this.#filters.isOpen = !this.#filters.isOpen;
    this.#host.requestUpdate();
  }

  #closeFilters(to: 'results' | 'button') {
    this.#filters.isOpen = false;
    this.#focus = () => this.#all(to === 'button' ? '.filter' : '[part=titre]')[0]?.focus();
    this.#host.requestUpdate();
  }

  /** The visitor's own device said where they are. */
  #start(position: Position) {
    this.#answers.narrow(() => this.#selection.narrow({around: undefined}));
    this.#answers.moved(position);
  }

  #go(around: Around) {
    this.#locator.stop();
    this.#answers.narrow(() => this.#selection.narrow({query: '', around}));
    this.#answers.moved(undefined);
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }
}

async function findCommunes(host: FindsHost, query: string, most: number): Promise<readonly Commune[]> {
  if (host.findCommunes) return host.findCommunes(query, most);
  const [{loadCommunes}, {matchCommunes}] = await Promise.all([
    import('../../../adapters/communes.js'),
    import('../../../domain/places/communes.js'),
  ]);
  return matchCommunes(await loadCommunes(query), query, most);
}

async function findAddresses(host: FindsHost, query: string, signal: AbortSignal, near: Position | undefined) {
  if (host.findAddresses) return host.findAddresses(query, signal);
  return (await import('../../../adapters/geocode.js')).findAddresses(query, signal, {near});
}

async function loadTravel(host: FindsHost): Promise<TravelOwner['travelTimes']> {
  return host.travelTimes ?? (await import('../../../adapters/travel.js')).travelTimes;
}
