import type {ReadForm} from '../../domain/form/answers.js';
import type {Field} from '../../domain/form/definition.js';
import {checkFields, type Fault} from '../../domain/form/rules.js';
import {type Order, repeatsOf} from '../../domain/form/services.js';
import {parisDay} from '../../domain/form/window.js';
import type {Place} from '../../domain/places/place.js';
import {readAddress} from '../../shared/address.js';
import type {RelaisElement} from '../../shared/relais-element.js';
import {faultSentence, fr} from '../../texts/fr/inscription-sending.js';
import {DeliveryController, type DeliveryTools, type Outcome} from './delivery-controller.js';
import {Envelope} from './envelope.js';
import {EnvoiEvent, EtapeEvent, InscriptionEvent, StatutEvent} from './events.js';
import {controlId} from './fields.js';
import {addStyles} from './late-styles.js';
import {LeavingController} from './leaving.js';
import {type Destination, orderFor} from './order.js';
import {copyText, outcomeTitle, renderFailure, renderThanks} from './outcome.js';
import {stateOf} from './phases.js';
import {sendingStyles} from './sending-styles.js';
import type {FlaggedField, FormSession} from './session.js';
import {Suggestions} from './suggestions.js';
import {renderSummary} from './summary.js';
import {Waiting} from './waiting.js';
import {Work} from './work.js';

/** Nobody fills a form in faster: what is sent sooner waits, it is not refused. */
const shortestMs = 3000;

/** The element, seen from here. */
export interface SendingHost extends RelaisElement, Destination {
  readonly tools: DeliveryTools;
  readonly action: string;
  readonly contact: string;
  readonly borne: boolean;
  /** The server's clock as far as it is known, milliseconds since 1970; `date`, of a reply just read, tells it. */
  serverNow(date?: string | null): number;
}

export interface SendingListener {
  /** The person wants the answers to leave, again. */
  retry(): void;
  /** Another part is on the screen; `focus` says where the person goes on from, as a selector. */
  replaced(focus: string): void;
  failed(outcome: Exclude<Outcome['kind'], 'sent' | 'faults' | 'refused' | 'mail'> | FormSession['refusal']): void;
}

/**
 * All that happens from the first press of the button on: checks, tries, and what the person is told. Fetched when
 * somebody begins to fill the form in, so that a page read by many only carries the questions.
 */
export class Sending {
  readonly suggestions: Suggestions;
  #delivery: DeliveryController;
  #leaving: LeavingController;
  #waiting: Waiting;
  #work: Work;
  #envelope = new Envelope();
  #order: Order | undefined;
  #copied = '';
  /** The screen is somebody else's. */
  #isGone = false;
  #status = 'pret';
  #host: SendingHost;
  #session: FormSession;
  #on: SendingListener;

  constructor(host: SendingHost, session: FormSession, on: SendingListener) {
    this.#host = host;
    this.#session = session;
    this.#on = on;
    this.#work = new Work(host.tools);
    this.#delivery = new DeliveryController(host, {
      attempt: (attempt) => host.dispatchEvent(new EnvoiEvent(attempt)),
      replied: (date) => host.serverNow(date),
      outcome: (outcome) => this.#settle(outcome),
      proof: async (again) => this.#order && this.#work.answer(this.#order, again),
    });
    this.#waiting = new Waiting(host, session, this.#delivery, {
      settled: (outcome) => this.#settle(outcome),
      cancelled: () => this.#back(),
    });
    this.#leaving = new LeavingController(host, session, () => session.isKept || host.borne);
    this.suggestions = new Suggestions(host, session);
    session.checker = (fields, read) => check(fields, read, parisDay(host.serverNow()));
    addStyles(host, sendingStyles);
    host.addController(this);
  }

  /** The service's challenge is worked out while the person writes. */
  hostUpdated() {
    const {service, action, liste} = this.#host;
    const {phase, startedAt, definition} = this.#session;
    const address = readAddress(action, document.documentElement.baseURI)?.href;
    const isWriting = startedAt > 0 && (phase === 'idle' || phase === 'editing');
    if (address && isWriting) this.#work.begin({service, address, list: liste, form: definition.id});
    this.#tellStatus();
  }

  /** Why nothing leaves right now; empty when nothing waits. */
  get pause(): string {
    const {pause} = this.#delivery;
    if (!pause) return '';
    return (pause.told ? fr.told : fr.retrying)(pause.seconds);
  }

  async send(address: string, commune: string, place: Pick<Place, 'id' | 'name'> | undefined) {
    const {tools, renderRoot, service, liste} = this.#host;
    const session = this.#session;
    const body = this.#envelope.seal(session, {
      now: tools.now(),
      commune,
      place: place && {id: place.id, name: place.name},
      notice: renderRoot.querySelector('.notice')?.textContent ?? '',
      trap: Boolean(renderRoot.querySelector<HTMLInputElement>('.trap input')?.value),
    });
    session.act('send');
    session.act('valid');
    session.told = '';
    session.byMail = false;
    this.#host.requestUpdate();
    this.#order = orderFor(session, {service, liste}, address, await body);
    const readyAt = service === 'courriel' ? 0 : session.startedAt + shortestMs;
    this.#delivery.start(this.#order, readyAt);
  }

  stop() {
    this.#delivery.stop();
    this.#back();
  }

  /** Another form takes the place: nothing more leaves from here. */
  dispose() {
    this.#delivery.stop();
    this.#host.removeController(this.#delivery);
    this.#work.stop();
    this.#clear();
  }

  /** Another person takes the place: what was said to leave by itself still does, out of sight. */
  leave() {
    const {phase} = this.#session;
    if (phase !== 'sending' && phase !== 'queued') return this.dispose();
    this.#isGone = true;
    this.#clear();
  }

  #clear() {
    this.#waiting.dispose();
    for (const part of [this.#leaving, this.suggestions, this]) this.#host.removeController(part);
    this.#leaving.hostDisconnected();
    this.suggestions.hostDisconnected();
  }

  /** The outcome in one sentence, for those who hear the page. */
  get title(): string {
    return outcomeTitle(this.#session);
  }

  renderSummary() {
    return renderSummary(this.#session, (field) => this.#toField(field));
  }

  renderOutcome() {
    const {niveauTitre, contact, service} = this.#host;
    const session = this.#session;
    if (session.phase === 'sent') return renderThanks(session, niveauTitre);
    return renderFailure(session, {
      level: niveauTitre,
      contact: session.byMail ? (this.#order?.address.replace(/^mailto:/iu, '') ?? '') : contact,
      repeats: repeatsOf(service),
      copied: this.#copied,
      waiting: this.#waiting.draw(this.#order),
      onRetry: () => this.#on.retry(),
      onBack: () => this.#back(),
      onCopy: (answers) => void this.#copy(answers),
    });
  }

  #settle(outcome: Outcome) {
    const session = this.#session;
    if (this.#isGone) return this.#settleUnseen(outcome);
    this.#copied = '';
    switch (outcome.kind) {
      case 'sent':
        return this.#onStored(outcome);
      case 'faults':
        return this.#onFaults(outcome.faults);
      case 'mail':
        session.byMail = true;
        session.act('silent');
        return this.#on.replaced('.outcome');
      case 'refused':
        if (outcome.reason === 'already') this.#envelope.open();
        session.refusal = outcome.reason;
        session.told = outcome.told ?? '';
        session.act('refused');
        break;
      default:
        session.act(({closed: 'shut', unsure: 'silent', queued: 'later'} as const)[outcome.kind]);
    }
    this.#on.replaced('.outcome');
    this.#on.failed(outcome.kind === 'refused' ? outcome.reason : outcome.kind);
  }

  /** The page and the webmaster are told; the person is no longer there. */
  #settleUnseen({kind}: Outcome) {
    if (kind === 'queued') return;
    this.dispose();
    if (kind === 'sent') this.#host.dispatchEvent(new InscriptionEvent(this.#session.definition.id));
    else this.#on.failed(kind === 'closed' || kind === 'unsure' ? kind : 'refused');
  }

  #onStored({confirm, heard}: Extract<Outcome, {kind: 'sent'}>) {
    const session = this.#session;
    this.#envelope.open();
    this.#work.spend();
    session.confirm = confirm;
    session.unheard = heard === false;
    session.act('stored');
    session.forget();
    this.#on.replaced('.outcome');
    if (!session.unheard) this.#host.dispatchEvent(new InscriptionEvent(session.definition.id));
  }

  #onFaults(faults: readonly Fault[]) {
    const session = this.#session;
    const {shown} = session.read();
    session.act('faults');
    session.flag(
      faults.map((fault) => {
        const field = shown.find(({id}) => id === fault.field);
        return {
          field: fault.field,
          message: field ? faultSentence(field, fault) : (fault.message ?? ''),
          refused: true,
        };
      }),
    );
    session.goToFirstFault();
    this.#on.replaced('.summary');
  }

  /** Tells the page where the sending stands, each time it changes. */
  #tellStatus() {
    const status = stateOf[this.#session.phase];
    if (status === this.#status) return;
    this.#status = status;
    this.#host.dispatchEvent(new StatutEvent(status));
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

function check(fields: readonly Field[], read: ReadForm, today: string): readonly FlaggedField[] {
  return checkFields(fields, read, {today}).flatMap((fault: Fault) => {
    const field = fields.find(({id}) => id === fault.field);
    return field ? [{field: fault.field, message: faultSentence(field, fault)}] : [];
  });
}
