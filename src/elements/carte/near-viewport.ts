import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells its host once that a piece of it comes near the window, then stops looking. */
export class NearViewport implements ReactiveController {
  #host: ReactiveControllerHost;
  #find: () => Element | null;
  #target: Element | undefined;
  #observer: IntersectionObserver | undefined;
  isNear = false;

  constructor(host: ReactiveControllerHost, find: () => Element | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostUpdated() {
    const target = this.isNear ? undefined : (this.#find() ?? undefined);
    if (target === this.#target) return;
    this.#stop();
    if (!target) return;
    this.#target = target;
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), {rootMargin: '200px'});
    this.#observer.observe(target);
  }

  hostDisconnected() {
    this.#stop();
  }

  #see(entries: readonly IntersectionObserverEntry[]) {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    this.isNear = true;
    this.#stop();
    this.#host.requestUpdate();
  }

  #stop() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#target = undefined;
  }
}
