import {html, type LitElement, nothing} from 'lit';
import type {Place} from '../../domain/places/place.js';
import {longList} from '../../texts/fr/carte-take.js';
import {hoursLines} from '../../texts/fr/carte-details.js';
import {SearchData} from './data/search-data.js';
import {ExportMenu} from './export/export-view.js';
import {AddressLink} from './link/address-link.js';
import type {ListAnswers, ListScene} from './list-view.js';
import {renderPlace} from './list-view.js';
import type {LongList} from './long-list/long-list.js';
import {Paper} from './paper/paper.js';
import {PlaceCard} from './place/place-card.js';
import {longest, type Selection} from './selection.js';

interface Host extends LitElement {
  lieu: string;
  readonly lien: boolean;
  readonly sansExport: boolean;
  readonly sansDonnees: boolean;
  redrawNow(): void;
}

interface Needs {
  readonly selection: Selection;
  /** Says something aloud. */
  say(sentence: string): void;
  /** Closes the open place, the focus going back to the map. */
  close(): void;
  /** What the map shows, if it is drawn. */
  picture(): HTMLCanvasElement | undefined;
}

/** What a map does for who is near: the card of a place, its link, files, paper, search engines, long lists. */
export class Extras {
  readonly card: PlaceCard;
  readonly link: AddressLink;
  readonly hoursLines = hoursLines;
  #host: Host;
  #selection: Selection;
  #export: ExportMenu;
  #paper: Paper;
  #long: LongList | undefined;
  #isLongAsked = false;
  /** Its code cannot be had: the beginning of the list stays. */
  #isLongBroken = false;
  #isLongShown = false;
  #state: unknown;

  constructor(host: Host, {selection, say, close, picture}: Needs) {
    this.#host = host;
    this.#selection = selection;
    this.#state = selection.toState();
    this.link = new AddressLink(host, {
      state: () => selection.toState(),
      apply: ({place = '', state}) => {
        selection.fromState(state);
        this.#state = selection.toState();
        host.lieu = place;
        host.requestUpdate();
      },
    });
    this.card = new PlaceCard(host, {say, close, linkTo: ({id}) => this.link.linkTo(id)});
    this.#export = new ExportMenu(host, say);
    this.#paper = new Paper(host, picture);
    new SearchData(host, () => selection.all);
    host.addController(this);
    this.link.begin();
  }

  hostUpdated() {
    const state = this.#selection.toState();
    if (state === this.#state) return;
    this.#state = state;
    this.link.note();
  }

  renderDetails(place: Place) {
    return this.card.renderDetails(place);
  }

  /** What stands under the list and the map. */
  render() {
    const {found} = this.#selection;
    const isOffered = !this.#host.sansExport && found.length > 0;
    return html`${this.#isLongShown ? html`<p class="quiet screen-only">${longList}</p>` : nothing}
    ${isOffered ? this.#export.render(found) : nothing} ${this.#paper.render(found)}`;
  }

  /** The list when it is long; `undefined` when it is not, or not yet. */
  renderLong(scene: ListScene, answers: ListAnswers): HTMLElement | undefined {
    const {found, shown} = this.#selection;
    const wasShown = this.#isLongShown;
    this.#isLongShown = found.length > longest && this.#long !== undefined;
    if (found.length <= longest) return undefined;
    if (!this.#long) this.#loadLong();
    else if (!wasShown) this.#keepFocus(this.#long);
    return this.#long?.show(found, (place, index, count) =>
      renderPlace(place, index < shown.length ? index + 1 : undefined, scene, answers, {rank: index + 1, count}),
    );
  }

  /** Scrolls the list itself, never the page, and no more than it takes to see the chosen place; tells if it is there. */
  scrollToChosen(): boolean {
    if (this.#selection.found.length > longest) return this.#long?.reveal(this.#host.lieu) ?? this.#isLongBroken;
    const list = this.#host.renderRoot.querySelector('.list');
    const item = list?.querySelector('.chosen');
    if (!list || !item) return false;
    const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
    const above = box.top - frame.top;
    const below = box.bottom - frame.bottom;
    if (above < 0) list.scrollTop += above;
    else if (below > 0) list.scrollTop += Math.min(above, below);
    return true;
  }

  /** Who had already gone from name to name goes on from the same one. */
  #keepFocus(long: LongList) {
    const id = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('.place')?.dataset['id'];
    if (!id) return;
    const focus = () => long.nameOf(id)?.focus({preventScroll: true});
    void this.#host.updateComplete.then(() => (long.nameOf(id) ? focus() : requestAnimationFrame(focus)));
  }

  #loadLong() {
    if (this.#isLongAsked) return;
    this.#isLongAsked = true;
    import('./long-list/long-list.js').then(
      ({LongList: List}) => {
        this.#long = new List(this.#host);
        this.#host.requestUpdate();
      },
      () => (this.#isLongBroken = true),
    );
  }
}
