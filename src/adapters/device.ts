/**
 * What is kept on the device, only when the person asked for it. Storage may be refused (private window, sandboxed
 * frame) or full: reading then finds nothing, and writing says no.
 */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Writes, or erases without a text; false when the device refuses. */
export function writeKept(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Told when another tab of the site changes this key. */
export function onKeptChange(key: string, changed: (text: string | null) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === key || event.key === null) changed(event.newValue);
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

/** A tab that went away in the middle holds the place no longer than this. Milliseconds. */
const leaseMs = 60_000;
/** Two tabs that write in the same instant look again after this. Milliseconds. */
const lookAgainMs = 60;

/**
 * Does something in one tab of the site at a time; does nothing where another tab is at it. Pages without HTTPS have no
 * locks: a written lease takes their place.
 */
export async function inOneTab(key: string, act: () => Promise<void>): Promise<void> {
  const {locks} = navigator as {locks?: LockManager};
  if (locks) return locks.request(key, {ifAvailable: true}, async (lock) => (lock ? act() : undefined));
  const lease = `${key}-bail`;
  const mine = `${Date.now() + leaseMs} ${Math.random()}`;
  if (Number.parseInt(readKept(lease) ?? '0', 10) > Date.now() || !writeKept(lease, mine)) return;
  await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  if (readKept(lease) !== mine) return;
  try {
    await act();
  } finally {
    writeKept(lease, undefined);
  }
}
