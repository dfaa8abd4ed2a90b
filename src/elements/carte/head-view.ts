import {html, nothing, type TemplateResult} from 'lit';
import * as fr from '../../texts/fr/carte-list.js';
import {countOf} from './lines.js';
import type {Selection} from './selection.js';
import {renderTools, type ToolsAnswers, type ToolsScene} from './tools-view.js';

export interface HeadScene extends ToolsScene {
  readonly selection: Selection;
  readonly headingLevel: number;
  /** Whom the distances are counted from. */
  readonly from: 'visitor' | 'commune' | undefined;
  readonly hasMap: boolean;
  /** What the visitor's last act did, said aloud and not shown. */
  readonly heard: string | undefined;
}

/** The answer first: how many places, in what order, how many the map cannot show; then what narrows them. */
export function renderHead(scene: HeadScene, answers: ToolsAnswers): TemplateResult {
  const {withoutPosition} = scene.selection;
  return html`<div class="head">
    <div part="titre" class="answer" role="heading" aria-level=${scene.headingLevel} tabindex="-1">
      ${countOf(scene.selection)}
    </div>
    <p class="visually-hidden" role="status">${scene.heard ?? nothing}</p>
    ${scene.from ? renderNote(fr.order[scene.from]) : nothing}
    ${withoutPosition > 0 && scene.hasMap ? renderNote(fr.withoutPosition(withoutPosition)) : nothing}
    ${renderTools(scene, answers)}
  </div>`;
}

const renderNote = (note: string) => html`<p class="quiet">${note}</p>`;
