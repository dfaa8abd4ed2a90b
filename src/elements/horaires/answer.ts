import type {TemplateResult} from 'lit';
import type {Hours} from '../../domain/hours/hours.js';
import type {ErreurDetail} from '../../shared/events.js';
import type * as dates from './dates.js';

/** What is known of the hours: in the page, words of `setState`. */
export interface Answer {
  readonly shown: 'attente' | 'pret' | 'vide' | 'inconnu' | 'erreur';
  readonly hours?: Hours;
  /** What hours with dates or another clock also need. */
  readonly dates?: typeof dates;
  /** What is said instead of hours. */
  readonly content?: TemplateResult;
  /** The same in one sentence, for who only hears. */
  readonly said?: string;
  readonly problem?: ErreurDetail;
}
