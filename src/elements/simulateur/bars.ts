import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Comparison} from '../../domain/commute/amounts.js';
import type {Range} from '../../domain/commute/units.js';
import * as fr from '../../texts/fr/simulateur-answer.js';

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;

/** From zero: full up to the amount that is sure, lighter up to the other; to the left when it is a loss. */
function renderBar(name: string, said: string, {low, high}: Range, from: number, to: number, kind: string) {
  const at = (value: number) => (value - from) / (to - from || 1);
  const sure = low > 0 ? low : Math.min(high, 0);
  const rect = (part: string, a: number, b: number) =>
    svg`<rect class=${part} x=${percent(at(Math.min(a, b)))} width=${percent(Math.abs(at(b) - at(a)))} height="100%" />`;
  return html`
    <li>
      <div class="pair"><span>${name}</span><b>${said}</b></div>
      <svg class="bar ${high > 0 ? kind : 'loss'}" aria-hidden="true">
        ${rect('track', from, to)} ${rect('range', low, high)} ${rect('sure', 0, sure)}
        ${from < 0 ? svg`<line x1=${percent(at(0))} x2=${percent(at(0))} y2="100%" />` : nothing}
      </svg>
    </li>
  `;
}

/** What the trips cost today, then what each way keeps of it. The words say all that the bars draw. */
export function renderBars({today, outcomes, settings: {currency}}: Comparison, place?: string): TemplateResult[] {
  const years = [today, ...outcomes].map(({year}) => year);
  const from = Math.min(0, ...years.map(({low}) => low));
  const to = Math.max(...years.map(({high}) => high));
  return [
    renderBar(fr.today, fr.spent(today.year, currency), today.year, from, to, 'today'),
    ...outcomes.map(({mode, year}) =>
      renderBar(fr.modeName(mode, place), fr.kept(year, currency), year, from, to, 'kept'),
    ),
  ];
}
