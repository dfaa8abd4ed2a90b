import type {ReactiveController, ReactiveControllerHost} from 'lit';

const calm = 500;

/** What is said aloud of what the visitor does: nothing before they do something. */
export class Heard implements ReactiveController {
  #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  sentence = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.say('');
  }

  say(sentence: string) {
    clearTimeout(this.#timer);
    this.sentence = sentence;
    this.#host.requestUpdate();
  }

  /** Waits until nothing changes any more, so that a word is not counted at each of its letters. */
  sayOnceCalm(sentence: () => string) {
    this.say('');
    this.#timer = setTimeout(() => this.say(sentence()), calm);
  }
}
