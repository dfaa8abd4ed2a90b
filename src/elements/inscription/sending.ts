import {adoptStyles} from 'lit';
import type {ReadForm} from '../../domain/form/answers.js';
import type {Field} from '../../domain/form/definition.js';
import {checkFields, type Fault} from '../../domain/form/rules.js';
import type {Place} from '../../domain/places/place.js';
import type {RelaisElement} from '../../shared/relais-element.js';
import {faultSentence, fr} from '../../texts/fr/inscription-sending.js';
import {DeliveryController, type DeliveryTools, type Outcome} from './delivery-controller.js';
import {Envelope} from './envelope.js';
import {EnvoiEvent, EtapeEvent, InscriptionEvent} from './events.js';
import {controlId} from './fields.js';
import {copyText, outcomeTitle, renderFailure, renderThanks} from './outcome.js';
import {sendingStyles} from './sending-styles.js';
import type {FlaggedField, FormSession} from './session.js';
import {Suggestions} from './suggestions.js';
import {renderSummary} from './summary.js';

/** Nobody fills a form in faster: what is sent sooner waits, it is not refused. */
const shortestMs = 3000;

/** The element, seen from here. */
export interface SendingHost extends RelaisElement {
  readonly tools: DeliveryTools;
  readonly contact: string;
}

export interface SendingListener {
  /** The person wants the answers to leave, again. */
  retry(): void;
  /** Another part is on the screen; `focus` says where the person goes on from, as a selector. */
  replaced(focus: string): void;
  failed(outcome: Exclude<Outcome['kind'], 'sent' | 'faults' | 'refused'> | FormSession['refusal']): void;
}

/**
 * All that happens from the first press of the button on: checks, tries, and what the person is told. Fetched when
 * somebody begins to fill the form in, so that a page read by many only carries the questions.
 */
export class Sending {
  readonly suggestions: Suggestions;
  #delivery: DeliveryController;
  #envelope = new Envelope();
  #copied = '';
  #host: SendingHost;
  #session: FormSession;
  #on: SendingListener;

  constructor(host: SendingHost, session: FormSession, on: SendingListener) {
    this.#host = host;
    this.#session = session;
    this.#on = on;
    this.#delivery = new DeliveryController(host, {
      attempt: (attempt) => host.dispatchEvent(new EnvoiEvent(attempt)),
      outcome: (outcome) => this.#settle(outcome),
    });
    this.suggestions = new Suggestions(host, session);
    session.checker = check;
    addStyles(host);
  }

  /** Why nothing leaves right now; empty when nothing waits. */
  get pause(): string {
    const {pause} = this.#delivery;
    if (!pause) return '';
    return (pause.told ? fr.told : fr.retrying)(pause.seconds);
  }

  async send(address: string, commune: string, place: Pick<Place, 'id' | 'name'> | undefined) {
    const {tools, renderRoot} = this.#host;
    const body = this.#envelope.seal(this.#session, {
      now: tools.now(),
      commune,
      place: place && {id: place.id, name: place.name},
      notice: renderRoot.querySelector('.notice')?.textContent ?? '',
      trap: Boolean(renderRoot.querySelector<HTMLInputElement>('.trap input')?.value),
    });
    this.#session.act('send');
    this.#session.act('valid');
    this.#host.requestUpdate();
    this.#delivery.start(address, await body, this.#session.startedAt + shortestMs);
  }

  stop() {
    this.#delivery.stop();
    this.#back();
  }

  /** Another form takes the place: nothing more leaves from here. */
  dispose() {
    this.#delivery.stop();
    this.#host.removeController(this.#delivery);
    this.suggestions.hostDisconnected();
    this.#host.removeController(this.suggestions);
  }

  /** The outcome in one sentence, for those who hear the page. */
  get title(): string {
    return outcomeTitle(this.#session);
  }

  renderSummary() {
    return renderSummary(this.#session, (field) => this.#toField(field));
  }

  renderOutcome() {
    const {niveauTitre, contact} = this.#host;
    if (this.#session.phase === 'sent') return renderThanks(this.#session, niveauTitre);
    return renderFailure(this.#session, {
      level: niveauTitre,
      contact,
      copied: this.#copied,
      onRetry: () => this.#on.retry(),
      onBack: () => this.#back(),
      onCopy: (answers) => void this.#copy(answers),
    });
  }

  #settle(outcome: Outcome) {
    const session = this.#session;
    this.#copied = '';
    switch (outcome.kind) {
      case 'sent':
        this.#envelope.open();
        session.confirm = outcome.confirm;
        session.act('stored');
        session.forget();
        this.#on.replaced('.outcome');
        this.#host.dispatchEvent(new InscriptionEvent(session.definition.id));
        return;
      case 'faults':
        session.act('faults');
        session.flag(
          outcome.faults.map((fault) => ({field: fault.field, message: fault.message ?? '', refused: true})),
        );
        session.goToFirstFault();
        this.#on.replaced('.summary');
        return;
      case 'refused':
        if (outcome.reason === 'already') this.#envelope.open();
        session.refusal = outcome.reason;
        session.act('refused');
        break;
      default:
        session.act(outcome.kind === 'closed' ? 'shut' : 'silent');
    }
    this.#on.replaced('.outcome');
    this.#on.failed(outcome.kind === 'refused' ? outcome.reason : outcome.kind);
  }

  /** Follows a line of the summary, to its step first; the summary stays on top. */
  #toField(field: string) {
    const session = this.#session;
    const at = session.stepOf(field);
    if (at >= 0 && at !== session.step) {
      session.step = at;
      this.#host.dispatchEvent(new EtapeEvent(at + 1, session.steps().length));
    }
    this.#on.replaced(`#${controlId(field)}`);
  }

  #back() {
    this.#session.act('back');
    this.#on.replaced('.form .primary');
  }

  async #copy(answers: string) {
    this.#copied = (await copyText(answers, this.#host.renderRoot as HTMLElement)) ? fr.copied : fr.notCopied;
    this.#host.requestUpdate();
  }
}

/** The style sheets of the element, and ours after them. */
function addStyles(host: SendingHost) {
  const {shadowRoot} = host;
  const {elementStyles} = host.constructor as typeof RelaisElement;
  if (shadowRoot) adoptStyles(shadowRoot, [...elementStyles, sendingStyles]);
}

function check(fields: readonly Field[], read: ReadForm): readonly FlaggedField[] {
  return checkFields(fields, read).flatMap((fault: Fault) => {
    const field = fields.find(({id}) => id === fault.field);
    return field ? [{field: fault.field, message: faultSentence(field, fault)}] : [];
  });
}
