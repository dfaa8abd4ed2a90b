import type {Reading} from '../reading.js';

/** Reads `2026-07-15` or `15/07/2026`. */
export function readDay(text: string | null): Reading<string> {
  const asked = text?.trim() ?? '';
  if (asked === '') return {value: ''};
  const iso = asked.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  if (/^\d{4}-\d{2}-\d{2}$/u.test(iso) && isDay(iso)) return {value: iso};
  return {value: '', problem: `«\u00a0${asked}\u00a0» n’est pas une date. Exemple\u00a0: 2026-07-15 ou 15/07/2026.`};
}

function isDay(iso: string): boolean {
  const instant = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso);
}
