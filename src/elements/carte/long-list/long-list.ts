import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import {type ReactiveController, type ReactiveControllerHost, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Place} from '../../../domain/places/place.js';

/** Draws one row, told its rank, counted from 0, and how many rows there are. */
export type RenderRow = (place: Place, index: number, count: number) => unknown;

/** A row of two lines, before it is measured, in CSS pixels. */
const usualHeight = 68;
/** Drawn beyond what is seen, on each side: what a thumb scrolls before a slow telephone draws again. */
const beyond = 12;
const firstView = {width: 320, height: 560};

/**
 * A list of which only the rows near the view are in the page. Rows have the height of their content; the one that has
 * the focus stays, wherever it scrolls to; each says its rank and how many there are.
 */
export class LongList implements ReactiveController {
  /** The list itself, to be put in a box that scrolls. */
  readonly element = document.createElement('ol');
  #places: readonly Place[] = [];
  #renderRow: RenderRow = () => undefined;
  #rows: Virtualizer<HTMLElement, HTMLElement>;
  #unmount: (() => void) | undefined;
  #due = '';

  constructor(host: ReactiveControllerHost) {
    this.element.className = 'places long';
    this.#rows = new Virtualizer<HTMLElement, HTMLElement>(this.#options());
    host.addController(this);
  }

  /** The rows from now on; nothing is drawn again before its host has done. */
  show(places: readonly Place[], renderRow: RenderRow): HTMLElement {
    this.#renderRow = renderRow;
    if (places !== this.#places) {
      this.#places = places;
      this.#rows.setOptions(this.#options());
    }
    return this.element;
  }

  hostUpdated() {
    if (!this.element.isConnected) {
      this.#stop();
      return;
    }
    this.#unmount ??= this.#rows._didMount();
    this.#rows._willUpdate();
    this.#draw();
    if (this.#due) this.reveal(this.#due);
  }

  hostDisconnected() {
    this.#stop();
  }

  /** Scrolls the list, and no more than it takes, to a place; tells if it is in the list. */
  reveal(id: string): boolean {
    const index = this.#places.findIndex((place) => place.id === id);
    this.#due = index >= 0 && !this.#unmount ? id : '';
    if (index >= 0 && this.#unmount) this.#rows.scrollToIndex(index, {align: 'auto'});
    return index >= 0;
  }

  /** The name of a place, once it is in the page. */
  nameOf(id: string): HTMLElement | undefined {
    return (
      [...this.element.children].find((row) => (row as HTMLElement).dataset['id'] === id)?.querySelector('button') ??
      undefined
    );
  }

  #stop() {
    this.#unmount?.();
    this.#unmount = undefined;
  }

  #options() {
    const places = this.#places;
    return {
      count: places.length,
      getScrollElement: () => this.element.closest<HTMLElement>('.list'),
      getItemKey: (index: number) => places[index]?.id ?? index,
      estimateSize: () => usualHeight,
      overscan: beyond,
      initialRect: firstView,
      rangeExtractor: this.#withFocused,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.#draw(),
      useAnimationFrameWithResizeObserver: true,
    };
  }

  /** The row that has the focus is never taken away: the next Tab would begin at the top of the page. */
  #withFocused = (range: Range): number[] => {
    const rows = defaultRangeExtractor(range);
    const focused = (this.element.getRootNode() as ShadowRoot).activeElement?.closest<HTMLElement>('[data-index]');
    const index = focused && this.element.contains(focused) ? Number(focused.dataset['index']) : -1;
    if (index < 0 || index >= this.#places.length || rows.includes(index)) return rows;
    return [...rows, index].sort((a, b) => a - b);
  };

  #draw() {
    const items = this.#rows.getVirtualItems();
    render(
      repeat(
        items,
        ({key}) => key,
        ({index}) => this.#row(index),
      ),
      this.element,
    );
    this.element.style.blockSize = `${this.#rows.getTotalSize()}px`;
    const rows = [...this.element.children] as HTMLElement[];
    items.forEach((item, at) => this.#put(rows[at], item));
  }

  #row(index: number) {
    const place = this.#places[index];
    return place && this.#renderRow(place, index, this.#places.length);
  }

  #put(row: HTMLElement | undefined, {index, start}: VirtualItem) {
    if (!row) return;
    row.dataset['index'] = String(index);
    row.style.transform = `translateY(${start}px)`;
    this.#rows.measureElement(row);
  }
}
