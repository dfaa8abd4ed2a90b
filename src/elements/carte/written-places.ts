import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readFields} from '../../domain/places/fields.js';
import {type PlacesReading, placesFromFields} from '../../domain/places/from-fields.js';

const tag = 'relais-lieu';

/** Reads the `<relais-lieu>` written inside its host, again at each change of one of them, and tells what it read. */
export class WrittenPlaces implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #tell: (reading: PlacesReading) => void;
  #observer = new MutationObserver((records) => {
    if (records.some(({target, type}) => type === 'childList' || target !== this.#host)) this.#read();
  });
  /** `undefined`: none is written. */
  reading: PlacesReading | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, tell: (reading: PlacesReading) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host, {childList: true, subtree: true, attributes: true});
    this.#read();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  #read() {
    const children = [...this.#host.querySelectorAll(tag)];
    if (children.length === 0 && !this.reading) return;
    this.reading = children.length === 0 ? undefined : placesFromFields(children.map(rowOf));
    if (this.reading) this.#tell(this.reading);
    this.#host.requestUpdate();
  }
}

const rowOf = (element: Element, index: number) => ({
  row: index + 1,
  fields: readFields([...element.attributes].map(({name, value}) => [name, value] as const)),
});
