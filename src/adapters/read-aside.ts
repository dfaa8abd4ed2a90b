import type {PlacesReading} from '../domain/places/from-fields.js';
import type {Place, Problem} from '../domain/places/place.js';
import {breathe} from './breathe.js';
import {Refusal} from './download.js';
import {type CountedSlice, readSlices} from './read-slices.js';

/** How far a long reading is. */
export interface ReadingProgress {
  readonly read: number;
  /** `undefined`: nobody can tell. */
  readonly total: number | undefined;
}

export interface ReadAsideOptions {
  readonly name?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** How long a worker may take to begin, in milliseconds. */
const patience = 4000;
/** How long the page may be held at once, in milliseconds. */
const longest = 30;

/**
 * Reads the places of a large file without holding the page: in a worker, else, where the page forbids workers, in short
 * turns. Both give the same places. Rejects when `signal` says stop.
 */
export async function readAside(bytes: ArrayBuffer, options: ReadAsideOptions = {}): Promise<PlacesReading> {
  const {name, signal, onProgress} = options;
  const [places, problems]: [Place[], Problem[]] = [[], []];
  const take = (slice: CountedSlice) => {
    for (const place of slice.places) places.push(place);
    for (const problem of slice.problems) problems.push(problem);
    onProgress?.({read: places.length, total: slice.total && Math.max(slice.total, places.length)});
  };
  const worker = await startWorker();
  signal?.throwIfAborted();
  if (worker) await readInWorker(worker, bytes, options, take);
  else await readInTurns(bytes, name, signal, take);
  return {places, problems};
}

async function readInTurns(
  bytes: ArrayBuffer,
  name: string | undefined,
  signal: AbortSignal | undefined,
  take: (slice: CountedSlice) => void,
) {
  let since = performance.now();
  await readSlices(bytes, name, async (slice) => {
    take(slice);
    if (performance.now() - since < longest) return;
    await breathe();
    signal?.throwIfAborted();
    since = performance.now();
  });
}

type Said = CountedSlice | {readonly isReady: true} | {readonly isDone: true} | {readonly isBroken: true};

function readInWorker(
  worker: Worker,
  bytes: ArrayBuffer,
  {name, signal}: ReadAsideOptions,
  take: (slice: CountedSlice) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const broken = () => reject(new Refusal('Le fichier n’a pas pu être lu.'));
    worker.onmessage = ({data}: MessageEvent<Said>) => {
      if ('places' in data) take(data);
      else if ('isDone' in data) resolve();
      else if ('isBroken' in data) broken();
    };
    worker.onerror = broken;
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    worker.postMessage({bytes, name}, [bytes]);
  }).finally(() => worker.terminate());
}

/** A worker that runs; `undefined` where there is none, where the page forbids it, or when it does not come in time. */
async function startWorker(): Promise<Worker | undefined> {
  if (typeof Worker === 'undefined') return undefined;
  try {
    const {default: address} = await import('./places-worker.js?worker&url');
    return await begun(workerAt(new URL(address, import.meta.url).href));
  } catch {
    return undefined;
  }
}

/** A worker has to come from the page's own origin: one that is elsewhere is imported by three words of our own. */
function workerAt(address: string): Worker {
  if (new URL(address).origin === location.origin) return new Worker(address, {type: 'module'});
  const words = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)}`], {type: 'text/javascript'}));
  const worker = new Worker(words, {type: 'module'});
  setTimeout(() => URL.revokeObjectURL(words), patience);
  return worker;
}

function begun(worker: Worker): Promise<Worker> {
  return new Promise<Worker>((resolve, reject) => {
    const fail = () => {
      worker.terminate();
      reject(new Error('no worker'));
    };
    const timer = setTimeout(fail, patience);
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      fail();
    };
    worker.onmessage = () => {
      clearTimeout(timer);
      resolve(worker);
    };
  });
}
