import type {TemplateResult} from 'lit';
import type {CommuneSavings} from '../../domain/commute/commune.js';

/** What a commune is shown, all of it. */
export interface TownView {
  readonly title: string;
  /** `vide` until the number of people is known. */
  readonly stage: 'vide' | 'pret';
  readonly savings?: CommuneSavings;
  /** The result in words. */
  readonly lines: readonly string[];
  render(): TemplateResult;
}
