import {ask} from './patient-fetch.js';

export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /** Largest file, in bytes. */
  readonly maxBytes?: number;
  /** How long a server may stay silent, in milliseconds. */
  readonly patience?: number;
}

/** Why a file could not be had: a French sentence. */
export class Refusal extends Error {}

const unreachable = 'Le serveur ne répond pas, ou n’autorise pas cette page à lire le fichier (CORS).';

/** The text at an address, as anybody gets it. Rejects with a `Refusal`. */
export const download = async (address: string, options: DownloadOptions): Promise<string> =>
  decode(await downloadBytes(address, options));

/** The bytes at an address, as anybody gets them. Rejects with a `Refusal`. */
export async function downloadBytes(
  address: string,
  {signal, maxBytes = 20e6, patience = 30_000}: DownloadOptions,
): Promise<ArrayBuffer> {
  try {
    return await ask(address, {signal, patience}, {}, async (response, alive) => {
      if (!response.ok) throw new Refusal(`Le serveur répond « ${response.status} » à la place du fichier.`);
      return readBytes(response, maxBytes, alive);
    });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(unreachable);
  }
}

/** The bytes of an answer, refused as soon as they are known to be too many. */
async function readBytes(response: Response, maxBytes: number, alive: () => void): Promise<ArrayBuffer> {
  const tooLarge = new Refusal(`Le fichier dépasse ${Math.round(maxBytes / 1e6)} Mo : allégez-le ou découpez-le.`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge;
  const reader = response.body?.getReader();
  if (!reader) return new ArrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    alive();
    size += value.length;
    if (size > maxBytes) throw tooLarge;
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}

/** UTF-8; what is not valid UTF-8 was written by an older spreadsheet, in Windows-1252. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
