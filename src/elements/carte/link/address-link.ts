import type {LitElement, ReactiveController} from 'lit';
import type {Position} from '../../../domain/places/place.js';
import {decodeMapLink, encodeMapLink, type MapLink, readPair, writePair} from '../../../domain/places/view-link.js';
import {type ViewState, wholeView} from '../../../domain/places/view-state.js';
import {pageAddress} from '../../../shared/page-address.js';

export interface LinkedHost extends LitElement {
  readonly lien: boolean;
  readonly lieu: string;
}

/** What the link reads of its host, and what it asks of it. */
export interface LinkNeeds {
  state(): ViewState;
  /** Shows what a link says: the filters, and the place or none. */
  apply(link: MapLink): void;
}

/** Browsers refuse to write an address too often. */
const calm = 300;

/**
 * Keeps what the visitor sees in the address of the page, after the `#`, where no server sees it. Other content of the
 * fragment stays. Choosing a place is a step back in the history: Back closes it; everything else replaces the address.
 */
export class AddressLink implements ReactiveController {
  /** Where the address of the page said that the map looks, when it was opened. */
  start: MapLink['view'];
  #host: LinkedHost;
  #needs: LinkNeeds;
  #view: MapLink['view'];
  #place: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last step of the history is ours, the choice of a place: its address, as long as nobody else writes one. */
  #step = '';
  #isLeaving = false;

  constructor(host: LinkedHost, needs: LinkNeeds) {
    this.#host = host;
    this.#needs = needs;
    this.#place = host.lieu;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('popstate', this.#follow);
    window.addEventListener('hashchange', this.#follow);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.#follow);
    window.removeEventListener('hashchange', this.#follow);
    clearTimeout(this.#timer);
  }

  hostUpdated() {
    if (!this.#host.lien || this.#host.lieu === this.#place) return;
    const [before, now] = [this.#place, this.#host.lieu];
    this.#place = now;
    if (before === '') this.#stepIn();
    else if (now === '' && this.#step === location.href) this.#stepOut();
    else this.note();
  }

  /** Reads the address that the page was opened with. */
  begin() {
    const link = this.#inAddress;
    if (!link) return;
    this.start = this.#view = link.view;
    this.#apply(link);
    if (link.place && scrollY === 0) this.#host.scrollIntoView({block: 'start'});
  }

  /** The visitor changed something: the address follows a little later. */
  note(view?: {readonly centre: Position; readonly zoom: number}) {
    if (view) this.#view = view;
    if (!this.#host.lien) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write('replaceState'), calm);
  }

  /** The address of this page with a place open, whatever else is shown here. */
  linkTo(place: string): string {
    return `${pageAddress()}#${this.#name}=${encodeMapLink({place, state: wholeView})}`;
  }

  /** Opening a place: what was seen before stays one step behind. */
  #stepIn() {
    clearTimeout(this.#timer);
    this.#write('replaceState', '');
    this.#write('pushState');
    this.#step = location.href;
  }

  /** Closing it by hand goes back over that step, so that Back never seems to do nothing. */
  #stepOut() {
    clearTimeout(this.#timer);
    this.#step = '';
    this.#isLeaving = true;
    history.back();
  }

  #follow = ({type}: {readonly type: string}) => {
    if (this.#isLeaving) {
      this.#isLeaving = false;
      this.#write('replaceState');
      return;
    }
    if (type === 'popstate') this.#step = '';
    const link = this.#inAddress;
    if (!link && !this.#host.lien) return;
    const {place = '', state} = link ?? {state: wholeView};
    const isSame = place === this.#host.lieu && encodeMapLink({state}) === encodeMapLink({state: this.#needs.state()});
    if (!isSame) this.#apply(link ?? {state});
  };

  #apply(link: MapLink) {
    clearTimeout(this.#timer);
    this.#place = link.place ?? '';
    this.#needs.apply(link);
  }

  #write(how: 'pushState' | 'replaceState', place = this.#host.lieu) {
    const said = encodeMapLink({view: this.#view, place, state: this.#needs.state()});
    const fragment = writePair(location.hash, this.#name, said);
    const address = location.href.replace(/#.*/u, '') + (fragment && `#${fragment}`);
    if (how === 'replaceState' && address === location.href) return;
    const isOurStep = this.#step === location.href;
    try {
      history[how](history.state, '', address);
      if (isOurStep) this.#step = location.href;
    } catch {
      // A page without an address of its own (srcdoc), or too many writes: the link is late, nothing else.
    }
  }

  get #inAddress(): MapLink | undefined {
    const pair = readPair(location.hash, this.#name);
    return pair === undefined ? undefined : decodeMapLink(pair);
  }

  /** Names this map among those of the page: by its id, else by its rank. */
  get #name(): string {
    const {id, localName} = this.#host;
    const root = this.#host.getRootNode() as ParentNode & Node;
    const rank = [...root.querySelectorAll(localName)].indexOf(this.#host) + 1;
    const name = id && !/[=&#;]/u.test(id) ? encodeURIComponent(id) : rank > 1 ? String(rank) : '';
    return name ? `relais-carte.${name}` : 'relais-carte';
  }
}
