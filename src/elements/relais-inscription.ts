import {html, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Answer} from '../domain/form/answers.js';
import type {Field, FormDefinition, LegalBasis} from '../domain/form/definition.js';
import type {Place} from '../domain/places/place.js';
import {parisDay, windowState} from '../domain/form/window.js';
import {choice, text} from '../shared/converters.js';
import type {ErreurCode} from '../shared/events.js';
import {RelaisElement} from '../shared/relais-element.js';
import {controls} from '../shared/controls.js';
import {base} from '../shared/styles.js';
import type {fr as ConsoleLines} from '../texts/fr/inscription-console.js';
import {fr} from '../texts/fr/inscription.js';
import {lastDaysSentence, renderShut} from './inscription/calendar.js';
import type {DeliveryTools} from './inscription/delivery-controller.js';
import {EtapeEvent} from './inscription/events.js';
import {controlId, readControl} from './inscription/fields.js';
import {renderForm} from './inscription/form.js';
import type {renderNotice} from './inscription/notice.js';
import {isOver, stateOf} from './inscription/phases.js';
import type {Sending} from './inscription/sending.js';
import {FormSession} from './inscription/session.js';
import {
  day,
  legalBasis,
  loadDefinition,
  loadNotice,
  type Model,
  models,
  readSettings,
  type Service,
  services,
} from './inscription/settings.js';
import {styles} from './inscription/styles.js';

/** The definition could not be read: the page keeps its own content. */
const unreadable = 'definition';

/**
 * Un formulaire envoyé à l’adresse de votre choix : abonnement à une lettre, ou enquête sur les besoins.
 * @element relais-inscription
 * @slot - Ce que lisent les personnes sans le script, et ce qui reste si le formulaire ne peut pas s’afficher : un lien ou une adresse.
 * @slot ferme - Après la fermeture : un lien vers les résultats, par exemple.
 * @fires {PretEvent} relais-pret - Le formulaire est affiché.
 * @fires {EtapeEvent} relais-etape - La personne passe à une autre étape.
 * @fires {EnvoiEvent} relais-envoi - Les réponses partent ; un essai par événement.
 * @fires {InscriptionEvent} relais-inscription - Les réponses sont enregistrées.
 * @fires {ErreurEvent} relais-erreur - Un réglage manque, la définition est illisible, ou l’envoi a échoué.
 * @csspart titre - Le titre du formulaire.
 * @csspart champ - Une question et sa réponse.
 * @csspart erreur - Une phrase d’erreur.
 * @csspart bouton - Le bouton qui envoie ou passe à l’étape suivante.
 * @csspart resultat - La phrase qui confirme l’enregistrement.
 * @cssState attente - Le modèle du formulaire arrive.
 * @cssState pret - Le formulaire peut être rempli.
 * @cssState vide - Le formulaire n’est pas encore ouvert.
 * @cssState envoi - Les réponses partent.
 * @cssState envoye - Les réponses sont enregistrées.
 * @cssState refuse - L’envoi n’est pas parti.
 * @cssState incertain - Personne ne sait si les réponses sont arrivées.
 * @cssState ferme - Le formulaire n’accepte plus de réponses.
 * @cssState erreur - Le formulaire ne peut pas s’afficher.
 */
export class RelaisInscription extends RelaisElement {
  static override styles = [base, controls, styles];

  /** Formulaire prêt à l’emploi : `lettre` (abonnement) ou `enquete` (besoins du territoire). */
  @property({converter: choice(...models)}) modele: Model = 'lettre';
  /** Adresse d’une définition de formulaire (JSON), à la place du modèle. */
  @property({converter: text}) definition = '';
  /** Adresse qui reçoit les réponses. */
  @property({converter: text}) action = '';
  /** Manière d’envoyer les réponses à cette adresse. */
  @property({converter: choice(...services)}) service: Service = 'json';
  /** Premier jour où le formulaire accepte des réponses, à l’heure de Paris. */
  @property({converter: day}) ouverture = '';
  /** Dernier jour où le formulaire accepte des réponses, compris, à l’heure de Paris. */
  @property({converter: day}) fermeture = '';
  /** Qui recueille les données : la commune, l’association ou l’entreprise. */
  @property({converter: text}) responsable = '';
  /** Ce à quoi servent les données ; sans cet attribut, la phrase du modèle. */
  @property({converter: text}) finalite = '';
  /** Base légale : `consentement`, `mission-publique`, `interet-legitime` ou `contrat` ; sans cet attribut, celle du modèle. `interet-legitime` ne convient pas aux missions d’une commune. */
  @property({attribute: 'base-legale', converter: legalBasis}) baseLegale: LegalBasis | '' = '';
  /** Durée de conservation des données, en une phrase : « Un an après la fin de l’enquête. » ; sans cet attribut, celle du modèle. */
  @property({converter: text}) conservation = '';
  /** Qui reçoit les données, en une phrase : « Le service économique de la mairie. » ; sans cet attribut, celle du modèle. */
  @property({converter: text}) destinataires = '';
  /** Adresse électronique, page ou numéro pour exercer ses droits : de préférence ceux du délégué à la protection des données (DPO), obligatoire pour une commune. */
  @property({converter: text}) contact = '';
  /** Adresse de la politique de confidentialité du site. */
  @property({converter: text}) politique = '';
  /** Identifiant du lieu dont il s’agit ; sans cet attribut, le lieu choisi dans le groupe. */
  @property({converter: text}) lieu = '';

  /** @internal What it leans on, replaceable on each element. */
  tools: DeliveryTools = {
    post: async (address, body) => (await import('../adapters/send-json.js')).sendJson(address, body),
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => Math.random(),
  };
  /** @internal */
  loadDefinition = loadDefinition;
  /** @internal */
  loadSending = () => import('./inscription/sending.js');

  #loading: AbortController | undefined;
  #session: FormSession | undefined;
  #sending: Sending | undefined;
  #notice: typeof renderNotice | undefined;
  #problem = '';
  #cut = false;
  #focusNext = '';

  override willUpdate(changed: PropertyValues) {
    this.#checkSettings();
    const isAnother = !this.#loading || changed.has('modele') || changed.has('definition');
    if (isAnother && (!this.#problem || this.#problem === unreadable)) void this.#load();
    if (this.group) this.#session?.prefill(this.group.visitor);
    this.setState(this.#stateWord());
  }

  override updated(changed: PropertyValues) {
    super.updated(changed);
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = '';
    (target?.closest('.field') ?? target)?.scrollIntoView({block: 'nearest'});
    target?.focus({preventScroll: true});
  }

  override render() {
    const session = this.#session;
    if (this.#problem)
      return html`<slot></slot>
        <p part="erreur" role="status">${fr.unavailable}</p>`;
    if (!session) return html`<slot></slot>`;
    if (this.#shut) return renderShut(session.definition, this.#shut, this);
    const outcome = isOver(session.phase) ? this.#sending : undefined;
    return html`${outcome ? outcome.renderOutcome() : this.#renderForm(session)}
      <p class="visually-hidden" role="status">${this.#heard(session)}</p>`;
  }

  #renderForm(session: FormSession) {
    return renderForm({
      session,
      level: this.niveauTitre,
      calendar: this.#window === 'last-days' ? lastDaysSentence(session.definition, this.fermeture) : '',
      about: this.#placeName,
      pause: this.#cut ? fr.notReady : (this.#sending?.pause ?? ''),
      suggestions: this.#sending?.suggestions.found,
      summary: this.#sending?.renderSummary(),
      notice: this.#notice?.(session.definition, this),
      onBegin: () => void this.#prepare(session),
      onAnswer: (field, answer) => this.#onAnswer(field, answer),
      onSubmit: (form) => void this.#onSubmit(session, form),
      onStep: (step) => this.#goTo(session, step),
      onStop: () => this.#sending?.stop(),
      onSuggestion: (field, answer) => this.#onSuggestion(field, answer),
    });
  }

  /** Said aloud when the focus does not say it: the sending, and its outcome for who went elsewhere in the page. */
  #heard({phase}: FormSession): string {
    if (phase === 'sending') return fr.sending;
    return isOver(phase) && !this.#isHere ? (this.#sending?.title ?? '') : '';
  }

  /** Nothing else in the page has the focus. */
  get #isHere(): boolean {
    const {activeElement} = this.getRootNode() as Document | ShadowRoot;
    return !activeElement || activeElement === this || activeElement === document.body;
  }

  get #window() {
    return windowState({opens: this.ouverture, closes: this.fermeture}, parisDay(this.tools.now()));
  }

  /** Out of its days, unless the person had begun: the receiver then decides. */
  get #shut(): 'before' | 'after' | undefined {
    const window = this.#window;
    return this.#session?.phase === 'idle' && (window === 'before' || window === 'after') ? window : undefined;
  }

  get #place(): Pick<Place, 'id' | 'name' | 'commune'> | undefined {
    const {group, lieu} = this;
    if (!lieu) return group?.chosen;
    return group?.places.find(({id}) => id === lieu) ?? {id: lieu, name: ''};
  }

  get #placeName(): string {
    const {name = '', commune} = this.#place ?? {};
    return commune ? `${name}, ${commune}` : name;
  }

  #stateWord(): string {
    if (this.#problem) return 'erreur';
    if (!this.#session) return 'attente';
    if (this.#shut) return this.#shut === 'before' ? 'vide' : 'ferme';
    return stateOf[this.#session.phase];
  }

  #checkSettings() {
    const {problem, word = '', advice} = readSettings(this, document.baseURI);
    if (advice) void this.#say((lines) => lines[advice]);
    if (problem && this.#problem !== problem) void this.#say((lines) => lines[problem](word), 'reglage');
    if (problem || this.#problem !== unreadable) this.#problem = problem ?? '';
  }

  /** Tells the webmaster, and the page when it is a failure; the sentences come when there is something to say. */
  async #say(choose: (lines: typeof ConsoleLines) => string, code?: ErreurCode) {
    const {fr: lines} = await import('../texts/fr/inscription-console.js');
    const message = choose(lines);
    if (code) this.fail({code, message});
    else this.warn(message);
  }

  /** Brings the definition; a later change of settings wins over an answer on its way. */
  async #load() {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const {modele: model, definition: address} = this;
    const inline = this.querySelector('script[type="application/json"]')?.textContent ?? '';
    try {
      const {definition, problems} = await this.loadDefinition({model, address, inline}, loading.signal);
      if (loading.signal.aborted) return;
      for (const {message} of problems) void this.#say((lines) => lines.definition(message));
      if (!definition) throw new Error();
      const notice = await loadNotice(definition);
      if (!loading.signal.aborted) this.#begin(definition, notice);
    } catch (error) {
      if (loading.signal.aborted) return;
      const why = error instanceof Error ? error.message : '';
      this.#problem = unreadable;
      void this.#say((lines) => (why ? lines.definition(why) : lines.unusable), 'source');
      this.requestUpdate();
    }
  }

  #begin(definition: FormDefinition, notice: typeof renderNotice | undefined) {
    const before = this.#session;
    this.#session = new FormSession(definition);
    if (before) this.#session.inherit(before);
    this.#sending?.dispose();
    this.#sending = undefined;
    this.#notice = notice;
    if (this.#problem === unreadable) this.#problem = '';
    void this.#checkLaw(definition);
    this.requestUpdate();
  }

  async #checkLaw(definition: FormDefinition) {
    if (this.responsable && this.contact && definition.notice) return;
    const {missingByLaw} = await import('./inscription/law.js');
    const missing = missingByLaw(definition, this);
    if (missing.length > 0) await this.#say((lines) => lines.lawMissing(missing.join(', ')));
  }

  /** Fetches what the sending needs, once; says at once when it cannot be had, before more is typed. */
  async #prepare(session: FormSession): Promise<Sending | undefined> {
    if (this.#sending) return this.#sending;
    try {
      const [{Sending}, notice] = await Promise.all([
        this.loadSending(),
        this.#notice ?? loadNotice(session.definition, 'now'),
      ]);
      if (session !== this.#session) return undefined;
      this.#notice = notice;
      this.#sending ??= new Sending(this, session, {
        retry: () => {
          this.#send(session);
          this.#onReplaced('.form .primary');
        },
        replaced: (focus) => this.#onReplaced(focus),
        failed: (outcome) => void this.#say((lines) => lines.failed(lines.outcomes[outcome ?? 'refused']), 'envoi'),
      });
      this.#cut = false;
    } catch {
      this.#cut = true;
    }
    this.requestUpdate();
    return this.#sending;
  }

  #onAnswer(field: Field, answer: Answer) {
    this.#session?.take(field, answer, this.tools.now());
    this.#sending?.suggestions.look();
    this.requestUpdate();
  }

  #onSuggestion(field: Field, answer: string) {
    this.#onAnswer(field, answer);
    this.#focusNext = `#${controlId(field.id)}`;
  }

  async #onSubmit(session: FormSession, form: HTMLFormElement) {
    if (session.phase === 'sending') return;
    session.takeSilently((field) => readControl(form, field), this.tools.now());
    if (!(await this.#prepare(session))) return;
    if (!session.check(session.asked())) {
      if (session.isLast()) session.goToFirstFault();
      this.#onReplaced('.summary');
    } else if (session.isLast()) this.#send(session);
    else this.#goTo(session, session.step + 1);
  }

  #goTo(session: FormSession, step: number) {
    session.goTo(step);
    this.#onReplaced(session.summary.length > 0 ? '.summary' : '.step-title');
    this.dispatchEvent(new EtapeEvent(step + 1, session.steps().length));
  }

  #send(session: FormSession) {
    const {address} = readSettings(this, document.baseURI);
    if (!address || session.phase === 'sending') return;
    void this.#sending?.send(address, this.surroundingCommune, this.#place);
  }

  /** The focus follows what replaces the form, unless the person is elsewhere in the page by then. */
  #onReplaced(focus: string) {
    if (this.#isHere) this.#focusNext = focus;
    this.requestUpdate();
  }
}
