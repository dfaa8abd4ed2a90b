import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells its host once that a piece of it comes near the window, then stops looking. */
export class NearViewport implements ReactiveController {
  #host: ReactiveControllerHost;
  #find: () => Element | null;
  #observer = new IntersectionObserver((entries) => this.#see(entries), {rootMargin: '200px'});
  isNear = false;

  constructor(host: ReactiveControllerHost, find: () => Element | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostUpdated() {
    const target = this.isNear ? null : this.#find();
    if (target) this.#observer.observe(target);
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  #see(entries: readonly IntersectionObserverEntry[]) {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    this.isNear = true;
    this.#observer.disconnect();
    this.#host.requestUpdate();
  }
}
