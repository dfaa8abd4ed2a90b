import type {LitElement, ReactiveController} from 'lit';
import type {Place} from '../../../domain/places/place.js';

interface Host extends LitElement {
  readonly sansDonnees: boolean;
}

/** Long enough for the first answer and the map to be there before. */
const patience = 4000;

/** Describes the places of its host for search engines, once the browser has nothing better to do. */
export class SearchData implements ReactiveController {
  #host: Host;
  #places: () => readonly Place[];
  #cancel: (() => void) | undefined;
  #writer: typeof import('./write-data.js') | undefined;

  constructor(host: Host, places: () => readonly Place[]) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostUpdated() {
    if (this.#cancel) return;
    this.#cancel = whenIdle(() => void this.#write());
  }

  hostDisconnected() {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#writer?.forget(this.#host);
  }

  async #write() {
    const places = this.#host.sansDonnees ? [] : this.#places();
    if (places.length > 0 || this.#writer) {
      this.#writer ??= await import('./write-data.js').catch(() => undefined);
      if (this.#host.isConnected) this.#writer?.write(this.#host, places);
    }
    this.#cancel = undefined;
  }
}

/** WebKit knows no idle time. */
function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(act, {timeout: patience});
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(act, 500);
  return () => clearTimeout(timer);
}
