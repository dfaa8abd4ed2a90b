import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readFields} from '../../domain/places/fields.js';
import {type PlacesReading, placesFromFields} from '../../domain/places/from-fields.js';

const tag = 'relais-lieu';

type Host = ReactiveControllerHost & HTMLElement & {readonly src: string};

/**
 * Reads the `<relais-lieu>` written inside its host or, without any, a table or a list of places, again at each change
 * of them, and tells what it read. A table or a list is first of all what is seen without the script: it is left alone
 * when there is a file.
 */
export class WrittenPlaces implements ReactiveController {
  #host: Host;
  #tell: (reading: PlacesReading) => void;
  #observer = new MutationObserver((records) => {
    if (records.some((record) => (record.type === 'childList' ? hasNews(record) : record.target !== this.#host)))
      this.#read();
  });
  /** `undefined`: none is written. */
  reading: PlacesReading | undefined;

  constructor(host: Host, tell: (reading: PlacesReading) => void) {
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
    if (children.length > 0) this.#keep(placesFromFields(children.map(rowOf)));
    else if (this.#mayBePage()) void this.#readPage();
    else if (this.reading) this.#keep(undefined);
  }

  /** Something of the page that may hold places, and nothing else that gives some. */
  #mayBePage(): boolean {
    return !this.#host.src && !this.#host.closest('relais-groupe[src]') && !!this.#host.querySelector('table, ul, ol');
  }

  async #readPage() {
    const {readPagePlaces} = await import('./page-places.js');
    const reading = await readPagePlaces(this.#host);
    if (this.#mayBePage() && !this.#host.querySelector(tag) && (reading || this.reading)) this.#keep(reading);
  }

  #keep(reading: PlacesReading | undefined) {
    this.reading = reading;
    if (reading) this.#tell(reading);
    this.#host.requestUpdate();
  }
}

/** Does a change of the children concern more than the scripts that the element itself adds (data for search engines)? */
const hasNews = ({addedNodes, removedNodes}: MutationRecord): boolean =>
  [...addedNodes, ...removedNodes].some(({nodeName}) => nodeName !== 'SCRIPT');

const rowOf = (element: Element, index: number) => ({
  row: index + 1,
  fields: readFields([...element.attributes].map(({name, value}) => [name, value] as const)),
});
