import type {Position} from '../position.js';
import {type FacetName, facetNames, type Picked, type ViewState, wholeView} from './view-state.js';

/**
 * What a visitor sees of a map, in one pair of a fragment: `relais-carte=46.52,6.02,11;lieu:12;q:morez;types:coworking`.
 * One pair for each map, so that the rest of the fragment (an anchor, a simulator) stays whole. What comes back from a
 * link is a stranger's: unknown names and impossible values are passed over, long ones are cut.
 */
export interface MapLink {
  /** Where the map looks. */
  readonly view?: {readonly centre: Position; readonly zoom: number};
  /** Id of the chosen place. */
  readonly place?: string;
  readonly state: ViewState;
}

const longestPair = 4000;
const longestText = 120;
const longestId = 300;
const mostValues = 30;
/** About a metre. */
const decimals = 5;

const facetKeys: Readonly<Record<FacetName, string>> = {
  types: 'types',
  open: 'ouvert',
  services: 'services',
  access: 'acces',
  fee: 'tarif',
  commune: 'communes',
};

const number = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Letters that end a link in a message, and the signs that this format is made of, are escaped; a space is a plus. */
const escaped = (text: string): string =>
  encodeURIComponent(wellFormed(text))
    .replace(/[!'()*~]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

/** Halves of characters cannot be written in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '');

function unescaped(text: string, longest: number): string {
  try {
    const plain = decodeURIComponent(text.replaceAll('+', ' '));
    return [...plain.replace(/\p{Cc}+/gu, ' ')].slice(0, longest).join('').trim();
  } catch {
    return '';
  }
}

const positionText = ({latitude, longitude}: Position): string =>
  `${number(latitude, decimals)},${number(longitude, decimals)}`;

/** The value of the pair; empty when the map is as the page made it. */
export function encodeMapLink({view, place, state}: MapLink): string {
  const {query, picked, around} = state;
  const parts = [view ? `${positionText(view.centre)},${number(view.zoom, 2)}` : ''];
  const add = (key: string, text: string) => {
    if (text) parts.push(`${key}:${text}`);
  };
  add('lieu', escaped(place ?? ''));
  add('q', escaped(query));
  for (const name of facetNames) add(facetKeys[name], (picked[name] ?? []).map(escaped).filter(Boolean).join(','));
  if (around) add('autour', `${positionText(around.position)},${escaped(around.label)}`);
  return parts.filter(Boolean).join(';');
}

/** What the value of a pair says; `undefined` when it is too long to be one of ours. */
export function decodeMapLink(pair: string): MapLink | undefined {
  if (pair.length > longestPair) return undefined;
  const texts = pair.split(';');
  const parts = new Map<string, string>();
  for (const part of texts) {
    const at = part.indexOf(':');
    if (at > 0 && !parts.has(part.slice(0, at))) parts.set(part.slice(0, at), part.slice(at + 1));
  }
  const view = viewIn(texts[0] ?? '');
  const place = unescaped(parts.get('lieu') ?? '', longestId);
  const around = aroundIn(parts.get('autour') ?? '');
  const query = unescaped(parts.get('q') ?? '', longestText);
  return {
    ...(view && {view}),
    ...(place && {place}),
    state: {...wholeView, query, picked: pickedIn(parts), ...(around && {around})},
  };
}

function pickedIn(parts: ReadonlyMap<string, string>): Picked {
  const picked: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const texts = (parts.get(facetKeys[name]) ?? '').split(',').slice(0, mostValues);
    const values = [...new Set(texts.map((text) => unescaped(text, longestText)).filter(Boolean))];
    if (values.length > 0) picked[name] = values;
  }
  return picked;
}

function numberIn(text: string | undefined, most: number): number | undefined {
  const isNumber = /^-?\d{1,3}(?:\.\d{1,8})?$/u.test(text ?? '');
  return isNumber && Math.abs(Number(text)) <= most ? Number(text) : undefined;
}

function positionIn(latitudeText: string | undefined, longitudeText: string | undefined): Position | undefined {
  const latitude = numberIn(latitudeText, 90);
  const longitude = numberIn(longitudeText, 180);
  return latitude === undefined || longitude === undefined ? undefined : {latitude, longitude};
}

function viewIn(text: string): MapLink['view'] {
  const [latitude, longitude, zoomText, more] = text.split(',');
  const centre = more === undefined ? positionIn(latitude, longitude) : undefined;
  const zoom = numberIn(zoomText, 20);
  return centre && zoom !== undefined && zoom >= 0 ? {centre, zoom} : undefined;
}

function aroundIn(text: string): ViewState['around'] {
  const [latitude, longitude, ...words] = text.split(',');
  const position = positionIn(latitude, longitude);
  const label = unescaped(words.join(','), longestText);
  return position && label ? {label, position} : undefined;
}

/** The value of a pair of a fragment, with or without its `#`; `undefined` when it has none of this name. */
export function readPair(fragment: string, name: string): string | undefined {
  const pair = pairsOf(fragment).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

/** The fragment, without `#`, with this pair set where it was, else at the end; without it when the value is empty. */
export function writePair(fragment: string, name: string, value: string): string {
  const pairs = pairsOf(fragment);
  const at = pairs.findIndex((one) => one.startsWith(`${name}=`));
  const others = pairs.filter((one) => !one.startsWith(`${name}=`));
  if (value) others.splice(at < 0 ? others.length : at, 0, `${name}=${value}`);
  return others.join('&');
}

const pairsOf = (fragment: string): string[] => {
  const text = fragment.replace(/^#/u, '');
  return text === '' ? [] : text.split('&');
};
