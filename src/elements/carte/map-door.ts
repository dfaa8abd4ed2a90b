import {initialState, Task, TaskStatus} from '@lit/task';
import {html, nothing, type TemplateResult} from 'lit';
import {mapLabel} from '../../texts/fr/carte-list.js';
import {mapUnavailable, mapUnavailableReason} from '../../texts/fr/carte-no-map.js';
import type * as Code from './map-controller.js';
import {NearViewport} from './near-viewport.js';

interface DoorWish extends Code.MapWish {
  readonly hasMap: boolean;
}

/** Keeps the room of the map from the beginning; the code of what lies in it comes when the visitor does. */
export class MapDoor {
  #host: Code.MapHost;
  #code: Task<readonly [boolean], typeof Code>;
  #map: Code.MapController | undefined;

  constructor(host: Code.MapHost, wish: () => DoorWish, answers: Code.MapAnswers) {
    this.#host = host;
    const near = new NearViewport(host, () => this.#area);
    this.#code = new Task(host, {
      args: () => [wish().hasMap && (near.isNear || wish().loading === 'immediat')] as const,
      task: ([isWanted]) => {
        if (!isWanted) return initialState;
        // Its heaviest part comes beside it, unless the visitor is to ask for it.
        if (wish().loading !== 'clic') void host.loadMapEngine().catch(() => undefined);
        return import('./map-controller.js');
      },
      onComplete: ({MapController}) => (this.#map ??= new MapController(host, wish, answers)),
      onError: () => answers.fail({code: 'carte', message: mapUnavailableReason}),
    });
  }

  render(): TemplateResult {
    const isMissing = this.#code.status === TaskStatus.ERROR;
    return html`<div part="carte" class="map" tabindex="-1" role="group" aria-label=${mapLabel}>
      ${this.#map?.render()}
      ${isMissing ? html`<p part="erreur" class="none" role="status">${mapUnavailable}</p>` : nothing}
    </div>`;
  }

  follow(list: Code.ListState) {
    this.#map?.follow(list);
  }

  /** A copy of what the map shows, for paper. */
  snapshot(): HTMLCanvasElement | undefined {
    return this.#map?.snapshot();
  }

  focus() {
    this.#area?.focus();
  }

  get #area(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.map');
  }
}
