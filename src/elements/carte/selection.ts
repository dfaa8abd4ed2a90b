import {sortByDistance} from '../../domain/places/distance.js';
import type {Place, Position} from '../../domain/places/place.js';
import {search, searchable, type Searchable} from '../../domain/places/search.js';
import {countKinds, selectPlaces} from '../../domain/places/select.js';
import {memo} from './memo.js';

const pageSize = 40;

/** What the webmaster and the visitor ask of the places. */
export interface Demand {
  readonly communes: readonly string[];
  readonly types: readonly string[];
  /** Where distances are counted from. */
  readonly origin: Position | undefined;
  readonly chosen: string;
}

/** From all the places to those that are seen. The same demand gives the same lists, so that nobody draws them again. */
export class Selection {
  query = '';
  kinds: readonly string[] = [];
  /** Places at one spot of the map, when the visitor pointed at several. */
  together: readonly string[] = [];
  #limit = pageSize;

  /** What the webmaster keeps. */
  all: readonly Place[] = [];
  /** What the visitor keeps of it, in order. */
  found: readonly Place[] = [];

  #select = memo((places: readonly Place[], communes: readonly string[], kinds: readonly string[]) =>
    selectPlaces(places, {communes, kinds}),
  );
  #index = memo(searchable);
  #count = memo(countKinds);
  #search = memo((index: readonly Searchable[], query: string, kinds: readonly string[], together: readonly string[]) =>
    search(index, query).filter(
      ({id, types}) =>
        (kinds.length === 0 || types.some((type) => kinds.includes(type))) &&
        (together.length === 0 || together.includes(id)),
    ),
  );
  #sort = memo((places: readonly Place[], from: Position | undefined) =>
    from ? sortByDistance(places, from) : places,
  );

  update(places: readonly Place[], {communes, types, origin, chosen}: Demand) {
    this.all = this.#select(places, communes, types);
    const found = this.#search(this.#index(this.all), this.query, this.kinds, this.together);
    this.found = this.#sort(found, origin);
    const rank = this.found.findIndex(({id}) => id === chosen);
    if (rank >= this.#limit) this.#limit = Math.ceil((rank + 1) / pageSize) * pageSize;
  }

  /** The beginning of the list: what is shown now. */
  get shown(): readonly Place[] {
    return this.found.slice(0, this.#limit);
  }

  get left(): number {
    return Math.max(0, this.found.length - this.#limit);
  }

  /** How many the next press shows. */
  get next(): number {
    return Math.min(this.left, pageSize);
  }

  get withoutPosition(): number {
    return this.all.filter(({position}) => !position).length;
  }

  get countedKinds() {
    return this.#count(this.all);
  }

  /** Shows one page more; the index of the first new place. */
  extend(): number {
    const first = this.#limit;
    this.#limit += pageSize;
    return first;
  }

  /** Begins the list again after the visitor asked for something else. */
  narrow(demand: {query?: string; kinds?: readonly string[]; together?: readonly string[]}) {
    this.query = demand.query ?? this.query;
    this.kinds = demand.kinds ?? this.kinds;
    this.together = demand.together ?? [];
    this.#limit = pageSize;
  }

  toggleKind(kind: string) {
    const others = this.kinds.filter((other) => other !== kind);
    this.narrow({kinds: others.length < this.kinds.length ? others : [...others, kind]});
  }
}
