import type {Position} from '../position.js';

/** What places may be narrowed by. `open`: open now; `fee`: free or paid; `access`: for people with disabilities. */
export type FacetName = 'types' | 'open' | 'fee' | 'access' | 'services' | 'commune';

/** In the order in which people are asked. */
export const facetNames: readonly FacetName[] = ['types', 'open', 'fee', 'access', 'services', 'commune'];

/** The values that the visitor keeps in each facet: one of them is enough in a facet, every facet counts. */
export type Picked = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** Where distances are counted from, by a name that can be shown again. Never where the visitor's device says it is. */
export interface Around {
  readonly label: string;
  readonly position: Position;
}

/** What the visitor asked of the places: enough to find the same ones again, nothing else. */
export interface ViewState {
  readonly query: string;
  readonly picked: Picked;
  readonly around?: Around;
}

export const wholeView: ViewState = {query: '', picked: {}};
