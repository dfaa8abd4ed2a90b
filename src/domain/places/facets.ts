import {territoryOf} from '../calendar/territory.js';
import type {Place} from './place.js';
import {wholeOf} from './select.js';
import {foldText} from './text.js';
import {type FacetName, facetNames, type Picked} from './view-state.js';

/** Tells if a place is open now; false as long as nobody knows. */
export type IsOpen = (place: Place) => boolean;

/** One value that a facet offers. */
export interface FacetValue {
  readonly value: string;
  /** How many places have it, whatever else is asked. */
  readonly total: number;
  /** The name of a commune; the other values are words that the texts know how to say. */
  readonly label?: string;
}

export interface Facet {
  readonly name: FacetName;
  /** The most frequent first, then by name: an order that filters never change. */
  readonly values: readonly FacetValue[];
}

const none: readonly string[] = [];
const openNow: readonly string[] = ['open'];

/** What a place has of a facet. */
export function valuesOf(place: Place, name: FacetName, isOpen: IsOpen): readonly string[] {
  switch (name) {
    case 'types':
      return place.types;
    case 'services':
      return place.services;
    case 'open':
      return isOpen(place) ? openNow : none;
    case 'access':
      return place.access ? [place.access] : none;
    case 'fee':
      return feeOf(place);
    case 'commune':
      return communeOf(place);
  }
}

function feeOf({isFree, fee}: Place): readonly string[] {
  const free = isFree ?? (fee && fee.amount === 0);
  if (free === undefined) return none;
  return [free ? 'free' : 'paid'];
}

/** By its code, arrondissements together; by its name where there is no code. */
function communeOf({commune, communeCode}: Place): readonly string[] {
  if (!commune) return none;
  return [communeCode ? wholeOf(communeCode) : foldText(commune)];
}

/**
 * Everything that may be asked of the places. A facet that cannot narrow them is left out: none of the places has it, or
 * all have its only value. `open` is offered where hours are known, whatever the time.
 */
export function offeredFacets(places: readonly Place[]): Facet[] {
  return facetNames
    .map((name) => ({name, values: name === 'open' ? offeredOpen(places) : offeredValues(places, name)}))
    .filter((facet) => canNarrow(facet, places.length));
}

/** Tells if `offeredFacets` has something: a few places are enough to know it, of however many. */
export const canPickAmong = (places: readonly Place[]): boolean =>
  facetNames.some((name) => (name === 'open' ? places.some(({hours}) => hours) : differ(places, name)));

/** Two values, or one that some places have and others not; a commune alone is not asked for. */
function differ(places: readonly Place[], name: FacetName): boolean {
  const found = new Set<string>();
  let isLacking = false;
  return places.some((place) => {
    const values = valuesOf(place, name, () => false);
    for (const value of values) found.add(value);
    isLacking ||= values.length === 0;
    return found.size > 1 || (found.size === 1 && isLacking && name !== 'commune');
  });
}

function canNarrow({name, values}: Facet, count: number): boolean {
  if (name === 'open') return values.length > 0;
  if (name === 'commune') return values.length > 1;
  return values.length > 1 || values.some(({total}) => total < count);
}

function offeredOpen(places: readonly Place[]): FacetValue[] {
  const total = places.filter(({hours}) => hours).length;
  return total > 0 ? [{value: 'open', total}] : [];
}

function offeredValues(places: readonly Place[], name: FacetName): FacetValue[] {
  const found = new Map<string, {total: number; readonly first: Place}>();
  for (const place of places)
    for (const value of new Set(valuesOf(place, name, () => false))) {
      const known = found.get(value);
      if (known) known.total += 1;
      else found.set(value, {total: 1, first: place});
    }
  const values = [...found].map(([value, {total, first}]) => ({value, total, label: first.commune ?? value, first}));
  const labels = name === 'commune' ? namesakesOf(values.map(({label}) => label)) : undefined;
  return values
    .sort((a, b) => b.total - a.total || compareText(a.label, b.label) || compareText(a.value, b.value))
    .map(({value, total, label, first}) =>
      labels ? {value, total, label: labels.has(label) ? withDepartment(label, first) : label} : {value, total},
    );
}

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Names that several communes have. */
function namesakesOf(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}

function withDepartment(name: string, {communeCode, postcode}: Place): string {
  const territory = territoryOf(communeCode ?? postcode ?? '');
  return territory ? `${name} (${territory})` : name;
}

/** The facets of which something is asked, as sets. */
function asked(picked: Picked): (readonly [FacetName, ReadonlySet<string>])[] {
  return facetNames.flatMap((name) => {
    const values = picked[name] ?? none;
    return values.length > 0 ? [[name, new Set(values)] as const] : [];
  });
}

/** Keeps the places that have, of every facet asked, one of its values. */
export function keepPicked(places: readonly Place[], picked: Picked, isOpen: IsOpen): readonly Place[] {
  const facets = asked(picked);
  if (facets.length === 0) return places;
  return places.filter((place) =>
    facets.every(([name, wanted]) => valuesOf(place, name, isOpen).some((value) => wanted.has(value))),
  );
}

/** How many places each value would keep, alone in its facet, the other facets staying as they are. */
export type Counts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** One pass: a place counts everywhere when it has all that is asked, and in one facet when it lacks that one only. */
export function countValues(places: readonly Place[], picked: Picked, isOpen: IsOpen): Counts {
  const facets = asked(picked);
  const counts: Record<FacetName, Map<string, number>> = {
    types: new Map(),
    open: new Map(),
    services: new Map(),
    access: new Map(),
    fee: new Map(),
    commune: new Map(),
  };
  for (const place of places) {
    const lacking = facets.filter(
      ([name, wanted]) => !valuesOf(place, name, isOpen).some((value) => wanted.has(value)),
    );
    if (lacking.length > 1) continue;
    const only = lacking[0]?.[0];
    for (const name of only ? [only] : facetNames)
      for (const value of new Set(valuesOf(place, name, isOpen)))
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  }
  return counts;
}

/** Asks for a value, or asks for it no more. */
export function togglePicked(picked: Picked, name: FacetName, value: string): Picked {
  const before = picked[name] ?? none;
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return withPicked(picked, name, after);
}

/** A facet of which nothing is asked is not there: two equal demands are written alike. */
export function withPicked(picked: Picked, name: FacetName, values: readonly string[]): Picked {
  const others = Object.fromEntries(Object.entries(picked).filter(([other]) => other !== name));
  return values.length > 0 ? {...others, [name]: values} : others;
}

/** Each value that is asked, one by one. */
export function pickedValues(picked: Picked): {readonly name: FacetName; readonly value: string}[] {
  return facetNames.flatMap((name) => (picked[name] ?? none).map((value) => ({name, value})));
}
