import type {MapEngine, MapMark} from '../../shared/map-engine.js';

/** A mark, in words. */
export interface WalkStep {
  readonly mark: MapMark;
  readonly name: string;
  /** What its pin bears. */
  readonly number?: number;
}

interface WalkAnswers {
  /** The map, when it is drawn. */
  engine(): MapEngine | undefined;
  name(mark: MapMark): Omit<WalkStep, 'mark'>;
  /** Something changed that is seen or heard. */
  change(said: string): void;
  /** Gives the focus to the list of what is in view, once it is rendered. */
  focus(): void;
}

interface WalkWords {
  readonly none: string;
  opened(name: string): string;
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Goes through what is in view on the map, one mark after the other: the drawing itself cannot be read aloud. */
export class MapWalk {
  #answers: WalkAnswers;
  #words: WalkWords;
  steps: readonly WalkStep[] = [];
  at = 0;
  #isGoingOn = false;

  constructor(answers: WalkAnswers, words: WalkWords) {
    this.#answers = answers;
    this.#words = words;
  }

  open() {
    const marks = this.#answers.engine()?.marks?.() ?? [];
    this.steps = marks.map((mark) => ({mark, ...this.#answers.name(mark)}));
    this.at = 0;
    this.#aim();
    this.#answers.change(this.steps.length === 0 ? this.#words.none : '');
    if (this.steps.length > 0) this.#answers.focus();
  }

  close() {
    if (this.steps.length === 0) return;
    this.steps = [];
    this.#aim();
    this.#answers.change('');
  }

  /** The map has moved: the list of what is in view is another one. After a group was opened, it goes on in it. */
  onMoved() {
    if (this.#isGoingOn) this.open();
    this.#isGoingOn = false;
  }

  readonly onKeydown = (event: KeyboardEvent) => {
    const last = this.steps.length - 1;
    const {key} = event;
    if (key === 'Enter' || key === ' ') this.press(this.at);
    else if (key === 'Escape') this.#leave();
    else if (key === 'ArrowDown' || key === 'ArrowRight') this.#go(this.at === last ? 0 : this.at + 1);
    else if (key === 'ArrowUp' || key === 'ArrowLeft') this.#go(this.at === 0 ? last : this.at - 1);
    else if (key === 'Home') this.#go(0);
    else if (key === 'End') this.#go(last);
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.#seek(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  press(index: number) {
    const step = this.steps[index];
    const engine = this.#answers.engine();
    if (!step || !engine) return;
    this.#leave();
    this.#isGoingOn = step.mark.kind === 'group';
    engine.press?.(step.mark);
    if (step.mark.kind === 'place') this.#answers.change(this.#words.opened(step.name));
  }

  #leave() {
    this.close();
    this.#answers.engine()?.focus?.();
  }

  /** To the next one that begins so: the number of its pin, or its name. */
  #seek(character: string) {
    const begins = ({number, name}: WalkStep) =>
      /\d/u.test(character) ? String(number ?? '').startsWith(character) : bare(name).startsWith(bare(character));
    const order = this.steps.map((_, index) => (this.at + 1 + index) % this.steps.length);
    const found = order.find((index) => this.steps.slice(index, index + 1).some(begins));
    if (found !== undefined) this.#go(found);
  }

  #go(index: number) {
    this.at = index;
    this.#aim();
    this.#answers.change('');
  }

  #aim() {
    this.#answers.engine()?.aim?.(this.steps[this.at]?.mark);
  }
}
