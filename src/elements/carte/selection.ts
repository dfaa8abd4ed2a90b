import {sortByDistance} from '../../domain/places/distance.js';
import type {Place, Position} from '../../domain/places/place.js';
import {selectPlaces} from '../../domain/places/select.js';
import {type ViewState, wholeView} from '../../domain/places/view-state.js';
import type {FileView} from './in-view/file-view.js';
import {memo} from './memo.js';

const pageSize = 40;
/** More places than this are drawn as the list scrolls, so that none need be added to the page to be shown. */
export const longest = 200;

/** What the webmaster and the visitor ask of the places. */
export interface Demand {
  readonly communes: readonly string[];
  readonly types: readonly string[];
  /** Where distances are counted from. */
  readonly origin: Position | undefined;
  readonly chosen: string;
}

/** What searches and filters: code of its own, that comes when the visitor is near. */
export interface Finder {
  /** What the visitor keeps of the places, best first unless `isOrdered`. The same demand gives the same list. */
  find(places: readonly Place[], state: ViewState, isOrdered: boolean): readonly Place[];
}

/** From all the places to those that are seen. The same demand gives the same lists, so that nobody draws them again. */
export class Selection {
  /** Nothing is searched nor filtered before it is there. */
  finder: Finder | undefined;
  /** What is said of the places when they are only those in view of a larger file. */
  view: FileView | undefined;
  /** Places at one spot of the map, when the visitor pointed at several. */
  together: readonly string[] = [];
  #state = wholeView;
  #limit = pageSize;

  /** What the webmaster keeps. */
  all: readonly Place[] = [];
  /** What the visitor keeps of it, in order. */
  found: readonly Place[] = [];

  #select = memo((places: readonly Place[], communes: readonly string[], kinds: readonly string[]) =>
    selectPlaces(places, {communes, kinds}),
  );
  #sort = memo(sortByDistance);
  #order = memo((found: readonly Place[], sorted: readonly Place[]) => {
    if (found.length === sorted.length) return sorted;
    const kept = new Set(found);
    return sorted.filter((place) => kept.has(place));
  });
  #gather = memo((places: readonly Place[], together: readonly string[]) =>
    together.length === 0 ? places : places.filter(({id}) => together.includes(id)),
  );
  #countLost = memo((places: readonly Place[]) => places.filter(({position}) => !position).length);

  update(places: readonly Place[], {communes, types, origin, chosen}: Demand) {
    this.all = this.#select(places, communes, types);
    const found = this.finder?.find(this.all, this.#state, origin !== undefined) ?? this.all;
    const ordered = origin ? this.#order(found, this.#sort(this.all, origin)) : found;
    this.found = this.#gather(ordered, this.together);
    const rank = chosen ? this.found.findIndex(({id}) => id === chosen) : -1;
    if (rank >= this.#limit && this.found.length <= longest) this.#limit = Math.ceil((rank + 1) / pageSize) * pageSize;
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
    return this.#countLost(this.all);
  }

  /** Shows one page more; the index of the first new place. */
  extend(): number {
    const first = this.#limit;
    this.#limit += pageSize;
    return first;
  }

  /** Begins the list again after the visitor asked for something else. */
  narrow({together = [], ...change}: Partial<ViewState> & {together?: readonly string[]}) {
    this.#state = {...this.#state, ...change};
    this.together = together;
    this.#limit = pageSize;
  }

  /** What the visitor asks now, to be kept or shared; a new object when it changes. */
  toState(): ViewState {
    return this.#state;
  }

  /** What a visitor asked another time. */
  fromState(state: ViewState) {
    this.narrow({...wholeView, around: undefined, ...state});
  }
}
