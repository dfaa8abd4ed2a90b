import {html, type TemplateResult} from 'lit';
import type {DetailName} from './details.js';

/** Something to unfold; its content is fetched then. */
export const renderFold = (
  name: DetailName | 'share',
  summary: string,
  unfold: () => unknown,
  content: unknown,
): TemplateResult => html`
  <details id=${name} @toggle=${unfold}>
    <summary>${summary}</summary>
    <div class="fold">${content}</div>
  </details>
`;
