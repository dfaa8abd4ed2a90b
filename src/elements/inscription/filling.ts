import type {Answer} from '../../domain/form/answers.js';
import {allFields, type Field, type FormDefinition} from '../../domain/form/definition.js';
import type {Phase} from '../../domain/form/machine.js';
import type {Place} from '../../domain/places/place.js';
import {EtapeEvent} from './events.js';
import {controlId} from './fields.js';
import type {renderNotice} from './notice.js';
import type {Sending, SendingHost, SendingListener} from './sending.js';
import {FormSession} from './session.js';
import {readSettings} from './settings.js';

/** A press of the button that waited for its code may come after the answers have left: they do not leave again. */
const hasLeft: readonly Phase[] = ['sending', 'sent', 'closed'];

/** What filling in needs of the element around it. */
export interface FillingShell {
  readonly host: SendingHost & {loadSending(): Promise<typeof import('./sending.js')>};
  /** INSEE code; empty when not known. */
  commune(): string;
  place(): Pick<Place, 'id' | 'name'> | undefined;
  /** Another part comes on the screen; `focus` says where the person goes on from, as a selector. */
  replaced(focus: string): void;
  failed: SendingListener['failed'];
}

/** From the first act on: what is typed, the way through the steps, and what leaves. One for each form shown. */
export class Filling {
  readonly session: FormSession;
  sending: Sending | undefined;
  /** Draws the legal notice in full, once it has come. */
  notice: typeof renderNotice | undefined;
  #shell: FillingShell;

  constructor(definition: FormDefinition, before: Pick<FormSession, 'answers' | 'startedAt'>, shell: FillingShell) {
    this.session = new FormSession(definition);
    this.session.inherit(before);
    this.#shell = shell;
  }

  /** Fetches what sending needs, once. Rejects when it cannot be had. */
  async prepare(): Promise<Sending> {
    if (this.sending) return this.sending;
    const {host, failed} = this.#shell;
    const [{Sending}, {renderNotice}] = await Promise.all([host.loadSending(), import('./notice.js')]);
    this.notice = renderNotice;
    this.sending ??= new Sending(host, this.session, {
      retry: () => {
        this.send();
        this.#shell.replaced('.form .primary');
      },
      replaced: (focus) => this.#shell.replaced(focus),
      failed,
    });
    return this.sending;
  }

  /** Takes the answer that an `input` or `change` event brings. */
  take(target: HTMLInputElement, form: HTMLFormElement) {
    const {session} = this;
    const field = allFields(session.definition).find(({id}) => id === target.name);
    const answer = field && readControl(form, field);
    if (!field || answer === undefined) return;
    session.take(field, answer, this.#shell.host.tools.now());
    this.sending?.suggestions.look();
  }

  /** What the address typed in a field probably should be. */
  suggestion(id: string) {
    return this.sending?.suggestions.draw(id, (email) => this.#correct(id, email));
  }

  submit(form: HTMLFormElement) {
    const {session} = this;
    if (hasLeft.includes(session.phase)) return;
    session.takeSilently((field) => readControl(form, field), this.#shell.host.tools.now());
    if (!session.check(session.asked())) {
      if (session.isLast()) session.goToFirstFault();
      this.#shell.replaced('.summary');
    } else if (session.isLast()) this.send();
    else this.goTo(session.step + 1);
  }

  goTo(step: number) {
    const {session} = this;
    session.goTo(step);
    this.#shell.replaced(session.summary.length > 0 ? '.summary' : '.step-title');
    this.#shell.host.dispatchEvent(new EtapeEvent(step + 1, session.steps().length));
  }

  send() {
    const {address} = readSettings(this.#shell.host, this.#shell.host.baseURI);
    if (!address || this.session.phase === 'sending') return;
    void this.sending?.send(address, this.#shell.commune(), this.#shell.place());
  }

  dispose() {
    this.sending?.dispose();
  }

  /** The next person comes; what is leaving goes on. */
  leave() {
    this.sending?.leave();
  }

  #correct(id: string, email: string) {
    const input = this.#shell.host.renderRoot.querySelector<HTMLInputElement>(`#${controlId(id)}`);
    if (!input) return;
    input.value = email;
    input.dispatchEvent(new CustomEvent('input', {bubbles: true}));
    this.#shell.replaced(`#${controlId(id)}`);
  }
}

/** Reads a field back from the form: what a browser filled in by itself may have said nothing. */
function readControl(form: HTMLFormElement, {id, type}: Field): Answer | undefined {
  const controls = [...form.querySelectorAll<HTMLInputElement>(`[name="${id}"]`)];
  const [first] = controls;
  if (!first) return undefined;
  if (type === 'consent') return first.checked;
  if (first.type !== 'radio' && first.type !== 'checkbox') return first.dataset['choice'] || first.value;
  const chosen = controls.filter(({checked}) => checked).map(({value}) => value);
  return type === 'choices' ? chosen : (chosen[0] ?? '');
}
