import {
  canPickAmong,
  type Counts,
  countValues,
  type IsOpen,
  keepPicked,
  offeredFacets,
  withPicked,
} from '../../../domain/places/facets.js';
import type {Place} from '../../../domain/places/place.js';
import {search, type Searchable, searchBest} from '../../../domain/places/search.js';
import {asWritten, respell, vocabularyOf} from '../../../domain/places/spelling.js';
import {type FacetName, facetNames, type Picked, type ViewState, wholeView} from '../../../domain/places/view-state.js';
import {memo} from '../memo.js';
import {OpenNow} from './open-now.js';
import {SearchIndex} from './search-index.js';

/** What a query found, and the spelling that found it when nothing is written as it was typed. */
interface Match {
  readonly places: readonly Place[];
  readonly respelt?: string;
}

/** One thing that the visitor may ask no more, and how many places that gives back. */
export interface WayBack {
  readonly name: FacetName | 'query';
  readonly value: string;
  readonly count: number;
}

/** Searches and filters the places; each answer is kept until something of its question changes. */
export class Finder {
  readonly openNow: OpenNow;
  #index: SearchIndex;
  #all: readonly Place[] = [];
  #state: ViewState = wholeView;
  #found: readonly Place[] = [];
  #match: Match = {places: []};
  #isWaiting = false;

  /** `changed`: something that was not ready is. */
  constructor(changed: () => void) {
    this.#index = new SearchIndex(changed);
    this.openNow = new OpenNow(changed);
  }

  #vocabulary = memo(vocabularyOf);
  #search = memo((index: readonly Searchable[], query: string, isOrdered: boolean): Match => {
    const find = isOrdered ? search : searchBest;
    const places = find(index, query);
    if (places.length > 0) return {places};
    const respelt = respell(query, index, this.#vocabulary(index));
    if (respelt === undefined) return {places};
    const found = find(index, respelt);
    return {places: found, respelt: found[0] && asWritten(respelt, found[0])};
  });
  #keep = memo((places: readonly Place[], picked: Picked, isOpen: IsOpen) => keepPicked(places, picked, isOpen));
  #count = memo((places: readonly Place[], picked: Picked, isOpen: IsOpen) => countValues(places, picked, isOpen));
  #canPick = memo(canPickAmong);
  #offer = memo((places: readonly Place[]) => offeredFacets(places));

  find(places: readonly Place[], state: ViewState, isOrdered: boolean): readonly Place[] {
    this.#all = places;
    const index = state.query.trim() ? this.#index.of(places) : undefined;
    const isOpen = state.picked.open ? this.openNow.of(places) : this.openNow.isOpen;
    this.#isWaiting = (state.query.trim() !== '' && !index) || !isOpen;
    this.#state = state;
    if (this.#isWaiting) return this.#found;
    this.#match = index ? this.#search(index, state.query, isOrdered) : {places};
    this.#found = this.#keep(this.#match.places, state.picked, isOpen ?? this.openNow.isOpen);
    return this.#found;
  }

  /** Gathers the words of the places before the first letter. */
  prepare() {
    this.#index.of(this.#all);
  }

  stop() {
    this.#index.stop();
    this.openNow.stop();
  }

  /** A long list is still being read: what is shown is what was found before. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** The spelling that found what is shown, when nothing is written as it was typed. */
  get respelt(): string | undefined {
    return this.#state.query.trim() ? this.#match.respelt : undefined;
  }

  /** Something may be asked of the places. */
  get canPick(): boolean {
    return this.#canPick(this.#all);
  }

  /** What may be asked of all the places. */
  get offered() {
    return this.#offer(this.#all);
  }

  /** How many places each value would give. */
  get counts(): Counts {
    this.openNow.of(this.#all);
    return this.#count(this.#match.places, this.#state.picked, this.openNow.isOpen);
  }

  /** What could be asked no more, when nothing is found, the most generous first. */
  get waysBack(): WayBack[] {
    const {query, picked} = this.#state;
    const keep = (places: readonly Place[], wanted: Picked) => keepPicked(places, wanted, this.openNow.isOpen).length;
    const facets = facetNames.flatMap((name) =>
      (picked[name] ?? []).map((value) => {
        const others = (picked[name] ?? []).filter((other) => other !== value);
        return {name, value, count: keep(this.#match.places, withPicked(picked, name, others))};
      }),
    );
    const whole =
      query.trim() && keepsSome(picked) ? [{name: 'query' as const, value: query, count: keep(this.#all, picked)}] : [];
    return [...facets, ...whole].filter(({count}) => count > 0).sort((a, b) => b.count - a.count);
  }
}

const keepsSome = (picked: Picked): boolean => facetNames.some((name) => picked[name]);
