import {wallMinutes} from '../../../domain/calendar/clocks.js';
import type {Place} from '../../../domain/places/place.js';
import {identityOf, mostDescribed, structuredPlaces} from '../../../domain/places/structured-data.js';
import {foldText} from '../../../domain/places/text.js';
import {writeData} from '../../horaires/structured-data.js';

/** The places that each map of the page describes. */
const described = new Map<Element, ReadonlySet<string>>();
const written = new WeakMap<
  Element,
  {readonly places: readonly Place[]; readonly day: number; readonly others: string}
>();

/**
 * Writes the places in a block inside the tag of the host, those left out that another map or an hours card of the page
 * describes: a place described twice is two places for a search engine.
 */
export function write(host: Element, places: readonly Place[]) {
  const day = Math.floor(wallMinutes(Date.now(), 'Europe/Paris') / 1440);
  const names = namesOnCards();
  const taken = [...described].flatMap(([other, keys]) => (other === host ? [] : [...keys]));
  const others = [...names, ...taken].join('\n');
  const before = written.get(host);
  if (before?.places === places && before.day === day && before.others === others) return;
  written.set(host, {places, day, others});
  const isTaken = new Set(taken);
  const own = first(mostDescribed, places, (place) => {
    return !isTaken.has(identityOf(place)) && !names.includes(foldText(place.name));
  });
  described.set(host, new Set(own.map(identityOf)));
  writeData(host, structuredPlaces(own, day));
}

/** The first places that are kept: a long list is not read to its end. */
function first(most: number, places: readonly Place[], isKept: (place: Place) => boolean): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    if (kept.length >= most) break;
    if (isKept(place)) kept.push(place);
  }
  return kept;
}

/** The host left the page: what it described is free for the others, at their next change. */
export function forget(host: Element) {
  described.delete(host);
  written.delete(host);
  writeData(host);
}

/** The names that the hours cards of the page give to their places. */
function namesOnCards(): string[] {
  const blocks = document.querySelectorAll('relais-horaires > script[type="application/ld+json"]');
  return [...blocks].map(nameIn).filter((name) => name !== '');
}

function nameIn({textContent}: Element): string {
  try {
    const data: unknown = JSON.parse(textContent ?? '');
    const name = typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined;
    return typeof name === 'string' ? foldText(name) : '';
  } catch {
    return '';
  }
}
