/**
 * The département or the collectivity of a commune, by its INSEE code: `39`, `2A`, `974`. A postcode says the same,
 * but for Saint-Martin (97150, which is no INSEE code) and Saint-Barthélemy (97133, which is Vieux-Fort's).
 */
export const territoryOf = (commune: string): string =>
  commune === '97150' ? '978' : commune.slice(0, /^9[78]/.test(commune) ? 3 : 2);
