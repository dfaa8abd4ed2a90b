import {html, nothing, type ReactiveController} from 'lit';
import type {Phase} from '../../domain/form/machine.js';
import {fr} from '../../texts/fr/inscription-keeping.js';
import type {CompanyHost} from './company.js';
import type {FormSession} from './session.js';

/** How long a shared computer waits for somebody. Milliseconds. */
export interface Patience {
  /** Without a gesture, before the warning. */
  readonly warnMs: number;
  /** From the warning to the erasing; one gesture starts again from the beginning (WCAG 2.2.1). */
  readonly eraseMs: number;
  /** From the thanks to the next person. */
  readonly nextMs: number;
}

const patience: Patience = {warnMs: 240_000, eraseMs: 60_000, nextMs: 60_000};
const gestures = ['input', 'keydown', 'pointerdown'] as const;

/**
 * A computer that many people use: nothing is kept, browsers are asked to propose nothing, and the form empties itself a
 * minute after it was sent, or after five minutes without a gesture.
 */
export class Kiosk implements ReactiveController {
  #session: FormSession | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWarning = false;
  #phase: Phase = 'idle';
  #host: CompanyHost;
  #times: Patience;

  constructor(host: CompanyHost) {
    this.#host = host;
    this.#times = host.tools.patience ?? patience;
    host.addController(this);
  }

  attend(session: FormSession) {
    this.#session = session;
    this.#isWarning = false;
    this.#phase = 'idle';
    clearTimeout(this.#timer);
  }

  hostConnected() {
    for (const gesture of gestures) this.#host.renderRoot.addEventListener(gesture, this.#onGesture);
    if (this.#session?.phase !== 'idle') this.#wait();
  }

  hostDisconnected() {
    for (const gesture of gestures) this.#host.renderRoot.removeEventListener(gesture, this.#onGesture);
    clearTimeout(this.#timer);
  }

  dispose() {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  hostUpdated() {
    for (const control of this.#host.renderRoot.querySelectorAll('input, textarea, select, form'))
      control.setAttribute('autocomplete', 'off');
    const phase = this.#session?.phase ?? 'idle';
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#wait();
  }

  draw() {
    if (this.#session?.phase === 'sent')
      return this.#drawNotice(fr.next(this.#seconds(this.#times.nextMs)), fr.nextNow, () => this.#host.restart());
    if (!this.#isWarning) return nothing;
    return this.#drawNotice(fr.idle(this.#seconds(this.#times.eraseMs)), fr.stay, this.#onGesture);
  }

  #drawNotice(sentence: string, action: string, act: () => void) {
    return html`<div class="keeping">
      <div class="kept">
        <p role="alert">${sentence}</p>
        <div class="actions"><button type="button" @click=${act}>${action}</button></div>
      </div>
    </div>`;
  }

  #seconds = (ms: number) => Math.max(1, Math.round(ms / 1000));

  #onGesture = () => {
    if (this.#isWarning) this.#host.requestUpdate();
    this.#isWarning = false;
    this.#wait();
  };

  #wait() {
    clearTimeout(this.#timer);
    const isSent = this.#session?.phase === 'sent';
    this.#timer = setTimeout(() => this.#onTime(isSent), isSent ? this.#times.nextMs : this.#times.warnMs);
  }

  #onTime(wasSent: boolean) {
    const {phase} = this.#session ?? {phase: 'idle'};
    if (wasSent || this.#isWarning) {
      this.#isWarning = false;
      this.#host.restart();
    } else if (phase !== 'idle') {
      this.#isWarning = true;
      this.#timer = setTimeout(() => this.#onTime(false), this.#times.eraseMs);
      this.#host.requestUpdate();
    }
  }
}
