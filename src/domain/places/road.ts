/** A trip by car, one way. */
export interface Road {
  readonly distanceKm: number;
  readonly durationMin: number;
}

const kilometres: Readonly<Record<string, number>> = {kilometer: 1, meter: 0.001};
const minutes: Readonly<Record<string, number>> = {hour: 60, minute: 1, second: 1 / 60};

/** Faster than any car: such an answer has mistaken its units. */
const fastestKmPerMin = 3;
/** Longer than France and the Continent: such an answer is no commute. */
const longestKm = 3000;

/**
 * Reads the answer of the route service of the IGN (`navigation/itineraire`), in the units that it says; kilometres
 * and minutes when it says none. `undefined` when it is no road that a car could drive.
 */
export function readRoad(answer: unknown): Road | undefined {
  const {distance, distanceUnit, duration, timeUnit} = fieldsOf(answer);
  const distanceKm = amount(distance) * factor(kilometres, distanceUnit, 'kilometer');
  const durationMin = amount(duration) * factor(minutes, timeUnit, 'minute');
  const isRoad = distanceKm >= 0 && distanceKm <= longestKm && durationMin >= 0;
  return isRoad && distanceKm <= Math.max(1, durationMin * fastestKmPerMin) ? {distanceKm, durationMin} : undefined;
}

const fieldsOf = (answer: unknown): Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};

function factor(units: Readonly<Record<string, number>>, unit: unknown, byDefault: string): number {
  return units[typeof unit === 'string' ? unit.toLowerCase() : byDefault] ?? NaN;
}

/** A number, or a text that is one; anything else is no amount. */
function amount(value: unknown): number {
  const isText = typeof value === 'string' && value.trim() !== '';
  return isText || typeof value === 'number' ? Number(value) : NaN;
}
