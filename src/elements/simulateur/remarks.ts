import {html, nothing, type TemplateResult} from 'lit';
import type {Amounts, Comparison} from '../../domain/commute/amounts.js';
import {notesOf} from '../../domain/commute/notes.js';
import * as fr from '../../texts/fr/simulateur-visit.js';
import type {Answers} from './answers.js';

/** A loss in words, and what the reader must be told about the sum. */
export function renderRemarks(comparison: Comparison, answers: Answers): TemplateResult {
  const {place, isNearest, estimate} = answers;
  const {persons, reboundPercent} = comparison.settings;
  const remarks = notesOf(comparison.settings).map((note) => fr.notes[note]);
  const isEstimated = isNearest && answers.own('espaceDistanceKm') === undefined;
  if (place && isEstimated && estimate !== undefined) remarks.unshift(fr.nearest(place.name, estimate));
  if (persons > 1) remarks.push(fr.shared(persons));
  if (comparison.outcomes.some(({kept}) => kept !== undefined)) remarks.push(fr.rebound(reboundPercent));
  return html`
    ${fr.losses(comparison).map((lost) => html`<p class="lost">${lost}</p>`)}
    ${remarks.map((remark) => html`<p class="quiet">${remark}</p>`)}
  `;
}

/** The same amounts by day, month and five years; nothing when they are not all gains or all losses. */
export function renderPeriods(best: Amounts, settings: Comparison['settings']): unknown {
  const said = fr.periods(best, settings);
  return said ? html`<p>${said}</p>` : nothing;
}
