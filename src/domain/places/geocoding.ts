import type {Around} from './view-state.js';

/** Longer would not fit on one line of a phone. */
const longestLabel = 120;

/**
 * Reads the answer of the address service of the IGN (`geocodage/search`): places with a name and a position, in its
 * order, without doubles. `undefined` when it is no such answer.
 */
export function readAddresses(answer: unknown): Around[] | undefined {
  const {features} = fieldsOf(answer);
  if (!Array.isArray(features)) return undefined;
  const found = new Map<string, Around>();
  for (const feature of features) {
    const around = readFeature(fieldsOf(feature));
    if (around && !found.has(around.label)) found.set(around.label, around);
  }
  return [...found.values()];
}

function readFeature({geometry, properties}: Readonly<Record<string, unknown>>): Around | undefined {
  const {coordinates} = fieldsOf(geometry);
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as readonly unknown[]) : [];
  const label = labelOf(fieldsOf(properties));
  if (!label || typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? {label, position: {latitude, longitude}} : undefined;
}

/** A commune is told from its namesakes by its département: `Saint-Claude (39)`. */
function labelOf({label, type, context}: Readonly<Record<string, unknown>>): string {
  if (typeof label !== 'string') return '';
  const isCommune = type === 'municipality' && typeof context === 'string';
  const department = isCommune ? context.split(',')[0]?.trim() : '';
  return (department ? `${label.trim()} (${department})` : label.trim()).slice(0, longestLabel);
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
