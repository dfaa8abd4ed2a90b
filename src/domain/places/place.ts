import type {Position} from '../position.js';

export type {Position};

/** What a day, a half-day or a month in the place costs, in the place's own currency. */
export interface Fee {
  readonly amount: number;
  readonly unit: 'jour' | 'demi-journee' | 'mois';
}

export type Access = 'yes' | 'limited' | 'no';

/** The best way to the internet that the source names; `yes` when it does not say which. */
export type Internet = 'fibre' | 'wifi' | 'wired' | 'yes' | 'no';

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
  /** Opening hours as the source writes them (OSM syntax or French lines); OSM syntax when it gives a column by day. */
  readonly hours?: string;
  /** What the source adds beside its hours, in its own words: appointments, even weeks. */
  readonly hoursNote?: string;
  /** Can people in a wheelchair enter and move about: all of it, a part of it, none of it. */
  readonly access?: Access;
  /** Page that describes the access in detail (`acceslibre.beta.gouv.fr`). */
  readonly accessUrl?: string;
  /** Coming costs nothing, or something; missing when it is not known or depends on the visitor. */
  readonly isFree?: boolean;
  readonly internet?: Internet;
  /** It goes from village to village, so its address is not surely where it is today. */
  readonly isItinerant?: boolean;
  /** How one may come, in the words of the source: `Se présenter`, `Prendre un RDV en ligne`. */
  readonly visits?: readonly string[];
  /** Whom it is meant for first, in the words of the source: `Jeunes`, `Étudiants`. */
  readonly audiences?: readonly string[];
  /** Labels and programmes, in the words of the source: `Fabriques de Territoire`. */
  readonly labels?: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  /** Absolute http(s) address. */
  readonly website?: string;
  /** Absolute http(s) address where one makes an appointment. */
  readonly bookingUrl?: string;
  readonly description?: string;
  readonly fee?: Fee;
  /** Who published it, for the credit line. */
  readonly source?: string;
  /** Everyone who published something of it, when several did; `source` is the first of them. */
  readonly sources?: readonly string[];
  /** Day of the last change at its source, `2026-11-22`. */
  readonly updated?: string;
}

/** Something a source got wrong. Rows count from 1, the header being row 1 of a table. */
export interface Problem {
  readonly row?: number;
  readonly column?: string;
  /** One French sentence. */
  readonly message: string;
}

export type PlaceFormat = 'csv' | 'geojson' | 'json';
