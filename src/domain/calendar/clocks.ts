/** What clocks show, somewhere, at an instant: the only door between instants and the wall. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Swedes write `2026-11-24 09:05`. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known =
    formatters.get(timeZone) ?? new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short', timeStyle: 'short'});
  formatters.set(timeZone, known);
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
export const wallMinutes = (instant: number, timeZone: string): number =>
  Date.parse(`${formatter(timeZone).format(instant).replace(/\s+/, 'T')}Z`) / 6e4;

/**
 * The instant (ms) when the clocks of a zone show these wall minutes: the first of the two in autumn, the moment just
 * after the missing hour in spring.
 */
export function instantOf(minutes: number, timeZone: string): number {
  const guess = minutes * 6e4;
  const withOffsetOf = (instant: number) => guess - (wallMinutes(instant, timeZone) * 6e4 - instant);
  const before = withOffsetOf(guess - 864e5);
  return [before, withOffsetOf(guess + 864e5)].find((instant) => wallMinutes(instant, timeZone) === minutes) ?? before;
}
