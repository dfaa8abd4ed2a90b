import type {Position} from '../position.js';

export type {Position};

/** What a day, a half-day or a month in the place costs, in the place's own currency. */
export interface Fee {
  readonly amount: number;
  readonly unit: 'jour' | 'demi-journee' | 'mois';
}

/** A coworking space, as every source is brought to it. Texts are plain text, never HTML. */
export interface Place {
  /** Unique among the places read together; the source's own id when it has one. */
  readonly id: string;
  readonly name: string;
  /** Missing when the source cannot place it: it stays in the list, without a point on the map. */
  readonly position?: Position;
  /** Street and number, without postcode nor commune. */
  readonly address?: string;
  readonly postcode?: string;
  readonly commune?: string;
  /** INSEE code. */
  readonly communeCode?: string;
  /** Kinds, lower case French words: `coworking`, `fablab`, … */
  readonly types: readonly string[];
  readonly services: readonly string[];
  /** Opening hours as the source writes them: OSM syntax or French lines. */
  readonly hours?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Absolute http(s) address. */
  readonly website?: string;
  readonly description?: string;
  readonly fee?: Fee;
  /** Who published it, for the credit line. */
  readonly source?: string;
}

/** Something a source got wrong. Rows count from 1, the header being row 1 of a table. */
export interface Problem {
  readonly row?: number;
  readonly column?: string;
  /** One French sentence. */
  readonly message: string;
}

export type PlaceFormat = 'csv' | 'geojson' | 'json';
