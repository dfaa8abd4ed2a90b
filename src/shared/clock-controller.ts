import type {ReactiveController, ReactiveControllerHost} from 'lit';

const hour = 36e5;
const occasions = ['visibilitychange', 'pageshow', 'beforeprint', 'afterprint'];

/**
 * Renders its host again when the answer may change, and never in between: at the instant that the host names, when the
 * page is seen again or printed, and at least every hour, because computers sleep.
 */
export class ClockController implements ReactiveController {
  /** The page is about to be printed. */
  isPrinted = false;
  #host: ReactiveControllerHost;
  #next: () => number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tick = (event?: {readonly type: string}) => {
    this.isPrinted = event?.type === 'beforeprint';
    this.#host.requestUpdate();
  };

  /** `next`: milliseconds to the next change, asked after each render; nothing when there is nothing to wait for. */
  constructor(host: ReactiveControllerHost, next: () => number | undefined) {
    this.#host = host;
    this.#next = next;
    host.addController(this);
  }

  hostConnected() {
    for (const occasion of occasions) window.addEventListener(occasion, this.#tick);
    this.#tick();
  }

  hostUpdated() {
    clearTimeout(this.#timer);
    const wait = this.#next();
    if (wait !== undefined) this.#timer = setTimeout(this.#tick, Math.min(Math.max(wait, 200), hour));
  }

  hostDisconnected() {
    for (const occasion of occasions) window.removeEventListener(occasion, this.#tick);
    clearTimeout(this.#timer);
  }
}
