import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FormSession} from './session.js';

/** Fewer answers are typed again in a moment; a question at each closed tab would cost more. */
const worthAsking = 3;

/** Asks before a tab is closed over answers that exist nowhere else. */
export class LeavingController implements ReactiveController {
  #session: FormSession;
  #isSafe: () => boolean;
  #isListening = false;

  /** `isSafe`: the answers are kept elsewhere. */
  constructor(host: ReactiveControllerHost, session: FormSession, isSafe: () => boolean) {
    this.#session = session;
    this.#isSafe = isSafe;
    host.addController(this);
  }

  hostUpdated() {
    const {phase, answers} = this.#session;
    const count = Object.values(answers).filter((answer) => answer !== '' && answer !== false).length;
    this.#listen(count >= worthAsking && phase !== 'sent' && !this.#isSafe());
  }

  hostDisconnected() {
    this.#listen(false);
  }

  /** A page that listens is never kept whole by the browser for « back »: only when there is something to lose. */
  #listen(listening: boolean) {
    if (listening === this.#isListening) return;
    this.#isListening = listening;
    if (listening) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  }
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault();
