/** What clocks show, somewhere, at an instant: the only door between instants and the wall. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formatters.set(timeZone, known);
  }
  return known;
}

/** Is it a zone that this computer knows? */
export function isZone(timeZone: string): boolean {
  try {
    return !!formatter(timeZone);
  } catch {
    return false;
  }
}

/**
 * What the clocks on the wall show in a zone at an instant: minutes since 1 January 1970 there. The hour that comes
 * twice in autumn has the same minutes twice; the hour missing in spring has none.
 */
export function wallMinutes(instant: number, timeZone: string): number {
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0] = (
    formatter(timeZone).format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour % 24, minute) / 6e4;
}

/**
 * The instant (ms) when the clocks of a zone show these wall minutes: the first of the two in autumn, the moment just
 * after the missing hour in spring.
 */
export function instantOf(minutes: number, timeZone: string): number {
  const guess = minutes * 6e4;
  const withOffsetOf = (instant: number) => guess - (wallMinutes(instant, timeZone) * 6e4 - instant);
  const before = withOffsetOf(guess - 864e5);
  const after = withOffsetOf(guess);
  return wallMinutes(before, timeZone) !== minutes && wallMinutes(after, timeZone) === minutes ? after : before;
}
