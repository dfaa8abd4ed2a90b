export interface RateLimit {
  /** Posts in one window. */
  readonly posts: number;
  readonly windowMs: number;
}

/** Keys remembered at once: those whose window is over go first, then the oldest. */
const mostKeys = 10_000;

/** Counts by key, in memory only. Returns the seconds to wait, 0 when the post may go on. */
export function createRateLimiter({posts, windowMs}: RateLimit, now: () => number) {
  const windows = new Map<string, {startedAt: number; count: number}>();

  return (key: string): number => {
    const instant = now();
    let window = windows.get(key);
    if (!window || instant - window.startedAt >= windowMs) {
      window = {startedAt: instant, count: 0};
      windows.delete(key);
      windows.set(key, window);
      if (windows.size > mostKeys) forget(instant);
    }
    window.count += 1;
    return window.count <= posts ? 0 : Math.max(1, Math.ceil((window.startedAt + windowMs - instant) / 1000));
  };

  function forget(instant: number) {
    for (const [key, {startedAt}] of windows) {
      if (instant - startedAt < windowMs && windows.size <= mostKeys) return;
      windows.delete(key);
    }
  }
}

/** Addresses are counted by neighbourhood: IPv4 /24, IPv6 /48. */
export function neighbourhood(address: string): string {
  const plain = address.replace(/^::ffff:/u, '');
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...(plain.includes('::') ? zeros : []), ...after]
    .slice(0, 3)
    .map((part) => part.replace(/^0+(?=.)/u, ''))
    .join(':');
}
