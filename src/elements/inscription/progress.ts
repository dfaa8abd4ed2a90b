import {html, nothing} from 'lit';
import type {Step} from '../../domain/form/definition.js';
import type {RichWords} from '../../texts/fr/inscription-rich.js';

/** « Étape 2 sur 4 : vos journées », what comes next, and a bar that only shows. */
export function renderProgress(steps: readonly Step[], at: number, level: number, words: RichWords) {
  const step = steps[at];
  const next = steps[at + 1];
  if (!step) return nothing;
  return html`<div>
    <ol class="progress" aria-hidden="true">
      ${steps.map((_, index) => html`<li class=${index <= at ? 'done' : ''}></li>`)}
    </ol>
    <div class="step-title" role="heading" aria-level=${level} tabindex="-1">
      ${words.stepOf(at + 1, steps.length, step.title)}
    </div>
    ${next ? html`<p class="quiet step-next">${words.nextStep(next.title)}</p>` : nothing}
    ${step.intro ? html`<p class="hint step-next">${step.intro}</p>` : nothing}
  </div>`;
}
