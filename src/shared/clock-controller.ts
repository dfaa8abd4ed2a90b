import type {ReactiveController, ReactiveControllerHost} from 'lit';

const hour = 36e5;

/**
 * Renders its host again when the answer may change, and never in between: at the instant that the host names, when the
 * page is seen again, and at least every hour, because computers sleep.
 */
export class ClockController implements ReactiveController {
  #host: ReactiveControllerHost;
  #next: () => number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tick = () => this.#host.requestUpdate();

  /** `next`: milliseconds to the next change, asked after each render; nothing when there is nothing to wait for. */
  constructor(host: ReactiveControllerHost, next: () => number | undefined) {
    this.#host = host;
    this.#next = next;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('visibilitychange', this.#tick);
    window.addEventListener('pageshow', this.#tick);
    this.#tick();
  }

  hostUpdated() {
    clearTimeout(this.#timer);
    const wait = this.#next();
    if (wait !== undefined) this.#timer = setTimeout(this.#tick, Math.min(Math.max(wait, 200), hour));
  }

  hostDisconnected() {
    window.removeEventListener('visibilitychange', this.#tick);
    window.removeEventListener('pageshow', this.#tick);
    clearTimeout(this.#timer);
  }
}
