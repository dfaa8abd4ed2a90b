import {type Commune, readShard, shardOf} from '../domain/places/communes.js';
import {communesUnavailable} from '../texts/fr/communes.js';
import {patientFetch} from './patient-fetch.js';

export interface CommunesOptions {
  readonly signal?: AbortSignal;
  /** Address of the folder of names, with its last slash. */
  readonly folder?: string;
  /** How long our own host may take, in milliseconds. */
  readonly patience?: number;
}

/** One promise for each file of each folder; one that failed is asked again. */
const files = new Map<string, Promise<readonly Commune[]>>();

/**
 * The communes among which `matchCommunes` finds those that a query may mean: those whose name begins with the same
 * letters. None for too few letters, and when no commune begins so. They come from the folder beside `relais.js`, once.
 * Rejects with a French sentence when the file cannot be had, and when `signal` says stop.
 */
export async function loadCommunes(query: string, options: CommunesOptions = {}): Promise<readonly Commune[]> {
  const {signal, folder = ownFolder(), patience = 10_000} = options;
  signal?.throwIfAborted();
  const shard = shardOf(query);
  if (shard === undefined) return [];
  const address = `${folder}${shard}.txt`;
  const file = files.get(address) ?? load(address, patience);
  files.set(address, file);
  const communes = await file;
  signal?.throwIfAborted();
  return communes;
}

/** Not stopped with the query that asked for it: the next letters want the same file. */
async function load(address: string, patience: number): Promise<readonly Commune[]> {
  try {
    const {status, text} = await patientFetch(address, {patience});
    const communes = status === 200 ? readShard(text) : [];
    if (communes.length === 0) throw new Error(`${address}: ${status}`);
    return communes;
  } catch (cause) {
    files.delete(address);
    throw new Error(communesUnavailable, {cause});
  }
}

/** Beside `relais.js`, wherever it comes from; in the npm package, in the copy of its folder. */
function ownFolder(): string {
  const {base} = (globalThis as unknown as Record<symbol, {base?: string} | undefined>)[Symbol.for('relais')] ?? {};
  return base === undefined ? new URL(packaged, import.meta.url).href : `${base}communes/`;
}

/** From `dist/package/adapters/` to `dist/1/communes/`. */
const packaged = '../../1/communes/';
