import {uuidFrom} from '../../domain/form/submission.js';

/** A new identifier; also on pages without HTTPS. */
export function newId(): string {
  return uuidFrom(crypto.getRandomValues(new Uint8Array(16)));
}

/** SHA-256 in hexadecimal of the notice shown, spaces evened; nothing where the browser keeps it for HTTPS. */
export async function sha256(text: string): Promise<string | undefined> {
  const {subtle} = crypto as {subtle?: SubtleCrypto};
  if (!subtle || !text) return undefined;
  const bytes = new TextEncoder().encode(text.replace(/\s+/gu, ' ').trim());
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
