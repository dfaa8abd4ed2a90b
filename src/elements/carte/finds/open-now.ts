import type {IsOpen} from '../../../domain/places/facets.js';
import type {OpenBook} from '../../../domain/places/open-book.js';
import type {Place} from '../../../domain/places/place.js';
import {inSlices} from './slices.js';

/** Hours read between two looks at the clock. */
const pieceSize = 20;
const hour = 36e5;

/**
 * Which places are open now: their hours are read when somebody asks, piece by piece, and looked at again when one of
 * them changes or the page is seen again. `isOpen` is another function each time the answers may differ.
 */
export class OpenNow {
  #changed: () => void;
  #book: OpenBook | undefined;
  #isAsked = false;
  #places: readonly Place[] | undefined;
  #isReady = false;
  #stopReading: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen: IsOpen = () => false;

  /** `changed`: the answers are there, or are others. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isOpen(): IsOpen {
    return this.#isOpen;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Reads the hours of these places; `undefined` until they are. */
  of(places: readonly Place[]): IsOpen | undefined {
    if (!this.#isAsked) void this.#open();
    if (this.#book && places !== this.#places) this.#read(this.#book, places);
    return this.#isReady ? this.#isOpen : undefined;
  }

  stop() {
    this.#stopReading();
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    this.#places = undefined;
    this.#isReady = false;
    this.#isAsked = false;
  }

  async #open() {
    this.#isAsked = true;
    try {
      const {OpenBook: Book} = await import('../../../domain/places/open-book.js');
      this.#book ??= new Book(Date.now());
    } catch {
      this.#isAsked = false;
      return;
    }
    this.#changed();
  }

  #read(book: OpenBook, places: readonly Place[]) {
    this.#stopReading();
    this.#places = places;
    this.#isReady = false;
    book.turn(Date.now());
    let at = 0;
    let isAsking = true;
    this.#stopReading = inSlices(
      () => {
        for (const place of places.slice(at, at + pieceSize)) book.isOpen(place);
        at += pieceSize;
        return at < places.length;
      },
      () => {
        this.#isReady = true;
        this.#answer(book);
        if (!isAsking) this.#changed();
      },
    );
    isAsking = false;
  }

  #answer(book: OpenBook) {
    this.#isOpen = (place) => book.isOpen(place);
    document.addEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
    const wait = (book.nextChange ?? Infinity) - Date.now();
    this.#timer = setTimeout(this.#look, Math.min(Math.max(wait, 1000), hour));
  }

  /** Computers sleep: the moment is asked again, not counted. */
  #look = () => {
    if (!this.#book || document.hidden) return;
    this.#book.turn(Date.now());
    this.#answer(this.#book);
    this.#changed();
  };
}
