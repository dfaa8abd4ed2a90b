export interface RateLimit {
  /** Posts in one window, for one neighbourhood of addresses. */
  readonly posts: number;
  readonly windowMs: number;
}

/**
 * Counts posts by neighbourhood of addresses (IPv4 /24, IPv6 /48), in memory only: an address is never written down.
 * Returns the seconds to wait, 0 when the post may go on.
 */
export function createRateLimiter({posts, windowMs}: RateLimit, now: () => number) {
  const windows = new Map<string, {startedAt: number; count: number}>();

  return (address: string | undefined): number => {
    const instant = now();
    if (windows.size > 10_000) {
      for (const [key, {startedAt}] of windows) if (instant - startedAt >= windowMs) windows.delete(key);
    }
    const key = neighbourhood(address ?? '');
    let window = windows.get(key);
    if (!window || instant - window.startedAt >= windowMs) {
      window = {startedAt: instant, count: 0};
      windows.set(key, window);
    }
    window.count += 1;
    return window.count <= posts ? 0 : Math.max(1, Math.ceil((window.startedAt + windowMs - instant) / 1000));
  };
}

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
