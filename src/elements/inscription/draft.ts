import {html, nothing, type ReactiveController} from 'lit';
import {allFields, type FormDefinition} from '../../domain/form/definition.js';
import {draftKey, draftText, isKept, readDraft} from '../../domain/form/draft.js';
import {fr} from '../../texts/fr/inscription-keeping.js';
import type {CompanyHost} from './company.js';
import {isOver} from './phases.js';
import type {FormSession} from './session.js';

type Device = typeof import('../../adapters/device.js');

/**
 * What was typed, kept seven days on this device once the person has ticked the box, and only then. Erased when it is
 * sent, when it is too old, and at any moment by a button.
 */
export class Draft implements ReactiveController {
  #isOn = false;
  #withPerson = false;
  #said = '';
  #written = '';
  #session: FormSession | undefined;
  #key: string;
  #hasPersonal: boolean;
  #host: CompanyHost;
  #definition: FormDefinition;
  #device: Device;

  constructor(host: CompanyHost, definition: FormDefinition, device: Device) {
    this.#host = host;
    this.#definition = definition;
    this.#device = device;
    this.#key = draftKey(definition.id);
    this.#hasPersonal = allFields(definition).some((field) => isKept(field, true) && !isKept(field, false));
    host.addController(this);
  }

  attend(session: FormSession) {
    this.#session = session;
    const {now} = this.#host.tools;
    const text = this.#device.readKept(this.#key);
    const draft = readDraft(text, this.#definition, now());
    if (!draft) {
      if (text !== null) this.#erase();
      return;
    }
    this.#isOn = true;
    this.#withPerson = draft.withPerson;
    if (session.startedAt) return;
    session.restore(draft.answers, draft.step, now());
    this.#said = fr.draftBack;
  }

  dispose() {
    this.#host.removeController(this);
  }

  hostUpdated() {
    const session = this.#session;
    if (!session || !this.#isOn) return;
    if (session.phase === 'sent') {
      this.#isOn = false;
      this.#erase();
    } else if (session.phase !== 'idle') this.#write(session);
  }

  draw() {
    const session = this.#session;
    if (!session || isOver(session.phase)) return nothing;
    return html`<section class="keeping">
      ${this.#drawBox(fr.keepDraft, this.#isOn, (on) => this.#turn(on, this.#withPerson))}
      ${
        this.#isOn && this.#hasPersonal
          ? this.#drawBox(fr.keepPerson, this.#withPerson, (withPerson) => this.#turn(true, withPerson))
          : nothing
      }
      <button type="button" class="link" @click=${() => this.#eraseAll()}>${fr.eraseDraft}</button>
      <p class="quiet" role="status">${this.#said}</p>
    </section>`;
  }

  #drawBox(label: string, checked: boolean, turn: (on: boolean) => void) {
    const change = (event: Event) => turn((event.currentTarget as HTMLInputElement).checked);
    return html`<label class="option"
      ><input type="checkbox" .checked=${checked} @change=${change} /><span>${label}</span></label
    >`;
  }

  #turn(on: boolean, withPerson: boolean) {
    this.#isOn = on;
    this.#withPerson = on && withPerson;
    this.#said = '';
    this.#written = '';
    if (!on) this.#erase();
    else if (this.#session) this.#write(this.#session);
    this.#host.requestUpdate();
  }

  /** Writes when something changed; the days count from the last change. */
  #write({answers, step}: FormSession) {
    const withPerson = this.#withPerson;
    const written = JSON.stringify([answers, step, withPerson]);
    if (written === this.#written) return;
    this.#written = written;
    const text = draftText(this.#definition, answers, {step, withPerson, now: this.#host.tools.now()});
    if (this.#device.writeKept(this.#key, text)) return;
    this.#isOn = false;
    this.#said = fr.draftRefused;
    this.#host.requestUpdate();
  }

  #erase() {
    this.#written = '';
    this.#device.writeKept(this.#key, undefined);
  }

  #eraseAll() {
    this.#isOn = false;
    this.#erase();
    this.#host.restart();
    this.#said = fr.draftErased;
    this.#host.requestUpdate();
  }
}
