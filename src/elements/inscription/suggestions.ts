import {html, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {allFields} from '../../domain/form/definition.js';
import {likelyEmail} from '../../domain/form/email-typos.js';
import {fr} from '../../texts/fr/inscription-suggestion.js';
import type {FormSession} from './session.js';

/** Nobody is told of a mistake in the middle of a word. */
const pauseMs = 500;

/** What the addresses typed should probably be, said once the typing stops. */
export class Suggestions implements ReactiveController {
  /** By field. */
  found: Readonly<Record<string, string | undefined>> = {};
  #typed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #host: ReactiveControllerHost;
  #session: FormSession;

  constructor(host: ReactiveControllerHost, session: FormSession) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  /** The sentence for a field, and the button that takes the address; nothing to say: nothing. */
  draw(field: string, take: (email: string) => void) {
    const email = this.found[field];
    if (!email) return undefined;
    const button = html`<button type="button" class="link" @click=${() => take(email)}>${fr.useSuggestion}</button>`;
    return {text: fr.emailSuggestion(email), button};
  }

  hostConnected() {
    this.look();
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#typed = '';
  }

  /** Looks again after the pause, when the text is another: leaving the field changes nothing. */
  look() {
    const typed = this.#emails().join('\n');
    if (typed === this.#typed) return;
    this.#typed = typed;
    this.found = {};
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#find(), pauseMs);
  }

  #find() {
    this.found = Object.fromEntries(this.#emails().map(([id, email]) => [id, likelyEmail(email)]));
    this.#host.requestUpdate();
  }

  /** The addresses typed, by field. */
  #emails(): (readonly [string, string])[] {
    const {values} = this.#session.read();
    const fields = allFields(this.#session.definition).filter(({type}) => type === 'email');
    return fields.map(({id}) => [id, String(values[id] ?? '')]);
  }
}
