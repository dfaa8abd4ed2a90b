import {html, nothing, type TemplateResult} from 'lit';
import * as fr from '../../texts/fr/carte-list.js';
import type {Finds, ToolsScene} from './finds/finds.js';
import {countOf} from './lines.js';
import type {Selection} from './selection.js';

export interface HeadScene extends ToolsScene {
  readonly selection: Selection;
  readonly headingLevel: number;
  readonly hasMap: boolean;
  /** What the visitor's last act did, said aloud and not shown. */
  readonly heard: string | undefined;
  /** What searches and filters, once its code is here: its room is kept. */
  readonly finds: Finds | undefined;
}

/** The answer first: how many places, in what order, how many the map cannot show; then what narrows them. */
export function renderHead(scene: HeadScene): TemplateResult {
  const {withoutPosition} = scene.selection;
  return html`<div class="head">
    <div part="titre" class="answer" role="heading" aria-level=${scene.headingLevel} tabindex="-1">
      ${countOf(scene.selection)}
    </div>
    <p class="visually-hidden" role="status">${scene.heard ?? nothing}</p>
    ${scene.origin ? renderNote(fr.order[scene.origin.from]) : nothing}
    ${scene.selection.view ? renderNote(scene.selection.view.note) : nothing}
    ${withoutPosition > 0 && scene.hasMap ? renderNote(fr.withoutPosition(withoutPosition)) : nothing}
    ${scene.canSearch || scene.canPick || scene.canLocate ? renderTools(scene) : nothing}
    ${scene.finds?.renderBelow(scene)}
  </div>`;
}

function renderTools(scene: HeadScene) {
  const room = `${scene.canSearch ? 'searched' : ''} ${scene.canPick || scene.canLocate ? 'pressed' : ''}`;
  return html`<div class="tools screen-only ${room}">${scene.finds?.renderTools(scene)}</div>`;
}

const renderNote = (note: string) => html`<p class="quiet">${note}</p>`;
