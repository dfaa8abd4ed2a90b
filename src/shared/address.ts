/** Reads an address; nothing when it is none. `URL.canParse` is not in the oldest browsers that we serve. */
export function readAddress(text: string, base: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
