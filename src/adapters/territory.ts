import type {Feature, FeatureCollection} from 'geojson';
import {readCommuneCode} from '../domain/places/cleaning.js';
import {territoryUnknown, territoryUnreachable} from '../texts/fr/territory.js';
import {patientFetch} from './patient-fetch.js';

/**
 * Communes and outlines of intercommunal bodies (SIREN) and communes (INSEE codes), from the State's `geo.api.gouv.fr`
 * (program `datagouv/api-geo`): an unknown code is a 404, a geometry may be missing, members come in any order.
 */
export interface TerritoryOptions {
  readonly signal?: AbortSignal;
  readonly origin?: string;
  /** How long the service may take, in milliseconds. */
  readonly patience?: number;
}

const service = 'https://geo.api.gouv.fr';

/** What one page may ask: more is a mistake, or somebody else's list. */
const mostCodes = 100;
/** Asked together: the service takes 50 questions a second from one address. */
const together = 10;

/** A SIREN has nine figures, a commune five characters. */
const isBody = (code: string): boolean => code.length === 9;

/** INSEE codes of the communes of a territory. Communes are taken as they are: nobody is asked. Rejects with a French sentence. */
export async function loadTerritory(
  codes: readonly string[],
  options: TerritoryOptions = {},
): Promise<readonly string[]> {
  const bodies = await each(codes.filter(isBody), async (code) =>
    codesIn(await ask(code, `/epcis/${code}/communes?fields=code`, options)),
  );
  return [...bodies.flat(), ...codes.filter((code) => !isBody(code))];
}

const codesIn = (answer: unknown): string[] =>
  Array.isArray(answer)
    ? answer.flatMap((commune: {code?: unknown} | null) => readCommuneCode(String(commune?.code)) ?? [])
    : [];

/** Lines around a territory, one feature for each code; what cannot be had is left out. */
export async function loadOutline(
  codes: readonly string[],
  options: TerritoryOptions = {},
): Promise<FeatureCollection> {
  const outlines = await each(codes, (code) => {
    const kind = isBody(code) ? 'epcis' : 'communes';
    const query = 'fields=code&format=geojson&geometry=contour';
    return ask(code, `/${kind}/${code}?${query}`, options).catch(() => undefined);
  });
  options.signal?.throwIfAborted();
  return {type: 'FeatureCollection', features: outlines.filter(isFeature)};
}

/** The answers to the first codes, a few at a time. */
async function each<T>(codes: readonly string[], question: (code: string) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  const asked = codes.slice(0, mostCodes);
  for (let first = 0; first < asked.length; first += together)
    answers.push(...(await Promise.all(asked.slice(first, first + together).map(question))));
  return answers;
}

/** How deep the numbers of an outline lie: anything else would stop the drawing. */
const depths = new Map<unknown, number>([
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

function isFeature(answer: unknown): answer is Feature {
  const {type, geometry} = (answer ?? {}) as {
    type?: unknown;
    geometry?: {type?: unknown; coordinates?: unknown} | null;
  };
  const depth = depths.get(geometry?.type);
  const coordinates = geometry?.coordinates;
  if (type !== 'Feature' || depth === undefined || !Array.isArray(coordinates)) return false;
  return coordinates.flat(depth).every((degrees) => Number.isFinite(degrees));
}

async function ask(
  code: string,
  path: string,
  {signal, origin = service, patience = 8000}: TerritoryOptions,
): Promise<unknown> {
  const {status, text} = await patientFetch(origin + path, {patience, ...(signal && {signal})}).catch(() => {
    signal?.throwIfAborted();
    throw new Error(territoryUnreachable);
  });
  if (status === 404) throw new Error(territoryUnknown(code));
  if (status !== 200) throw new Error(territoryUnreachable);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(territoryUnreachable);
  }
}
