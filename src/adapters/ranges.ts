import {Refusal} from './download.js';
import {ask} from './patient-fetch.js';

const pageBytes = 16_384;
/** Pages kept in memory: 24 MB. */
const mostPages = 1500;
const patience = 20_000;

/** What reading by pieces has cost so far. */
export interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

const noRanges =
  'Le serveur ne sait pas envoyer un fichier par morceaux (HTTP Range)\u00a0: publiez-le ailleurs, ou en CSV s’il est petit.';
const unreachable = 'Le serveur ne répond pas, ou n’autorise pas cette page à lire le fichier (CORS).';

/** A file that is read by pieces: what was read stays at hand, neighbouring pieces come in one request. */
export class Ranges {
  #address: string;
  /** By rank, the last used at the end. */
  #pages = new Map<number, Uint8Array>();
  #cost = {requests: 0, bytes: 0};

  constructor(address: string) {
    this.#address = address;
  }

  get cost(): Cost {
    return {...this.#cost};
  }

  /** Brings pieces of the file, given in bytes, in as few requests as their places allow. Rejects with a `Refusal`. */
  async bring(pieces: readonly {readonly start: number; readonly end: number}[], signal: AbortSignal): Promise<void> {
    const wanted = new Set<number>();
    for (const {start, end} of pieces)
      for (let page = Math.floor(start / pageBytes); page * pageBytes < end; page++) wanted.add(page);
    const missing = [...wanted].filter((page) => !this.#pages.has(page)).sort((a, b) => a - b);
    await Promise.all(runsOf(missing).map(([first, last]) => this.#fetch(first, last, signal)));
    this.#forgetBut(wanted);
  }

  /** Bytes that were brought; fewer at the end of the file. */
  read(start: number, end: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(end - start);
    let length = 0;
    for (let at = start; at < end;) {
      const page = Math.floor(at / pageBytes);
      const from = at - page * pageBytes;
      const piece = this.#use(page)?.subarray(from, from + end - at);
      if (!piece || piece.length === 0) break;
      bytes.set(piece, at - start);
      length += piece.length;
      at += piece.length;
    }
    return bytes.subarray(0, length);
  }

  #use(page: number): Uint8Array | undefined {
    const bytes = this.#pages.get(page);
    if (!bytes) return undefined;
    this.#pages.delete(page);
    this.#pages.set(page, bytes);
    return bytes;
  }

  async #fetch(first: number, last: number, signal: AbortSignal) {
    const [start, end] = [first * pageBytes, (last + 1) * pageBytes];
    const bytes = await this.#ask(start, end, signal);
    this.#cost.requests += 1;
    this.#cost.bytes += bytes.length;
    for (let page = first; page <= last; page++) {
      const from = (page - first) * pageBytes;
      this.#pages.set(page, bytes.slice(from, from + pageBytes));
    }
  }

  async #ask(start: number, end: number, signal: AbortSignal): Promise<Uint8Array> {
    try {
      const headers = {Range: `bytes=${start}-${end - 1}`};
      return await ask(this.#address, {signal, patience}, {headers}, async (response) => {
        if (response.status === 200) throw new Refusal(noRanges);
        if (response.status !== 206)
          throw new Refusal(`Le serveur répond «\u00a0${response.status}\u00a0» à la place du fichier.`);
        return new Uint8Array(await response.arrayBuffer());
      });
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof Refusal ? error : new Refusal(unreachable);
    }
  }

  #forgetBut(used: ReadonlySet<number>) {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) return;
      if (!used.has(page)) this.#pages.delete(page);
    }
  }
}

/** Pages that follow each other, as first and last; a hole of one page is filled rather than asked around. */
function runsOf(pages: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page - last[1] <= 2) last[1] = page;
    else runs.push([page, page]);
  }
  return runs;
}
