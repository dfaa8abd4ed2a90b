import {html, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {asksPersonalData, type FormDefinition, type LegalBasis} from '../domain/form/definition.js';
import type {Place} from '../domain/places/place.js';
import {choice, presence, text} from '../shared/converters.js';
import type {ErreurCode} from '../shared/events.js';
import {RelaisElement} from '../shared/relais-element.js';
import {controls} from '../shared/controls.js';
import {base} from '../shared/styles.js';
import type {fr as ConsoleLines} from '../texts/fr/inscription-console.js';
import {fr} from '../texts/fr/inscription.js';
import type {Calendar} from './inscription/calendar.js';
import type {Company} from './inscription/company.js';
import type {DeliveryTools} from './inscription/delivery-controller.js';
import type {Filling} from './inscription/filling.js';
import {blank, renderForm} from './inscription/form.js';
import {loadDefinition, loadParts, loadRich, type Loaded, type Parts} from './inscription/loading.js';
import {isOver, stateOf} from './inscription/phases.js';
import {
  legalBasis,
  type Model,
  models,
  readSettings,
  type Service,
  services,
  wantsCompany,
} from './inscription/settings.js';
import {styles} from './inscription/styles.js';

/** The definition could not be read: the page keeps its own content. */
const unreadable = 'definition';

/**
 * Un formulaire envoyé à l’adresse de votre choix : abonnement à une lettre, enquête sur les besoins, journée d’essai,
 * signalement d’un espace, ou vos propres questions.
 * @element relais-inscription
 * @slot - Ce que lisent les personnes sans le script, et ce qui reste si le formulaire ne peut pas s’afficher : un lien ou une adresse.
 * @slot ferme - Après la fermeture : un lien vers les résultats, par exemple.
 * @fires {PretEvent} relais-pret - Le formulaire est affiché.
 * @fires {EtapeEvent} relais-etape - La personne passe à une autre étape.
 * @fires {EnvoiEvent} relais-envoi - Les réponses partent ; un essai par événement.
 * @fires {StatutEvent} relais-statut - L’envoi change d’état : `envoi`, `differe`, `envoye`, `refuse`, `ferme`, `incertain`, ou `pret` quand la personne revient au formulaire.
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
 * @cssState differe - Les réponses attendent le réseau ou le service ; elles repartiront d’elles-mêmes.
 * @cssState ferme - Le formulaire n’accepte plus de réponses.
 * @cssState erreur - Le formulaire ne peut pas s’afficher.
 */
export class RelaisInscription extends RelaisElement {
  static override styles = [base, controls, styles];

  /** Formulaire prêt à l’emploi : `lettre` (abonnement), `enquete` (besoins du territoire), `essai` (journée d’essai dans un espace) ou `signalement` (espace à ajouter à la carte). */
  @property({converter: choice(...models)}) modele: Model = 'lettre';
  /** Adresse d’une définition de formulaire (JSON), à la place du modèle. */
  @property({converter: text}) definition = '';
  /** Adresse qui reçoit les réponses ; avec `service="courriel"`, une adresse électronique. */
  @property({converter: text}) action = '';
  /** Manière d’envoyer les réponses à cette adresse. */
  @property({converter: choice(...services)}) service: Service = 'json';
  /** Identifiant de la liste, de la table ou de l’enquête chez ce service. Avec `json` : `preuve` si votre récepteur donne un calcul à faire contre les robots. */
  @property({converter: text}) liste = '';
  /** `sur-demande` : propose de garder la saisie sept jours sur l’appareil, par une case que la personne coche. */
  @property({converter: choice('non', 'sur-demande')}) brouillon: 'non' | 'sur-demande' = 'non';
  /** Ordinateur partagé : rien n’est gardé, et le formulaire se vide une minute après l’envoi ou cinq minutes sans geste. */
  @property({converter: presence}) borne = false;
  /** Premier jour où le formulaire accepte des réponses, à l’heure de Paris. */
  @property({converter: text}) ouverture = '';
  /** Dernier jour où le formulaire accepte des réponses, compris, à l’heure de Paris. */
  @property({converter: text}) fermeture = '';
  /** Adresse des résultats, proposée après la fermeture. */
  @property({converter: text}) resultats = '';
  /** Ce que le formulaire propose après sa fermeture : rien, ou `lettre` pour s’abonner à la lettre. */
  @property({converter: choice('', 'lettre')}) apres: '' | 'lettre' = '';
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
  /** Adresse, ou adresses séparées par un blanc, des espaces déjà connus : un signalement dit quand l’un d’eux est tout proche. Dans un groupe, ceux du groupe. */
  @property({converter: text}) src = '';
  /** Identifiant de l’espace dont il s’agit ; sans cet attribut, l’espace choisi dans le groupe. */
  @property({converter: text}) lieu = '';

  /** @internal What it leans on, replaceable on each element. */
  tools: DeliveryTools = {
    post: async (_address, _body, order) => (await import('./inscription/deliver.js')).deliver(order),
    prove: async (order, signal) => (await import('../adapters/ask-challenge.js')).prove(order, signal),
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => Math.random(),
  };
  /** @internal */
  loadDefinition = loadDefinition;
  /** @internal */
  loadSending = () => import('./inscription/sending.js');

  #loading: AbortController | undefined;
  #definition: FormDefinition | undefined;
  #parts: Parts = {words: fr};
  #calendar: Calendar | undefined;
  #filling: Filling | undefined;
  /** What is typed before the code that takes it is there. */
  #early = {answers: {} as Record<string, string>, startedAt: 0};
  /** A draft, a shared computer, what waits on the device. */
  #company: Company | undefined;
  #problem = '';
  #cut = false;
  #focusNext = '';

  override willUpdate(changed: PropertyValues) {
    this.#checkSettings();
    const isAnother =
      !this.#loading ||
      ['modele', 'definition', 'lang', 'service', 'liste', 'brouillon', 'borne'].some((name) => changed.has(name));
    if (isAnother && (!this.#problem || this.#problem === unreadable)) void this.#load();
    else if (changed.has('ouverture') || changed.has('fermeture')) void this.#setDays();
    this.#prefill();
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
    const definition = this.#definition;
    if (this.#problem)
      return html`<slot></slot>
        <p part="erreur" role="status">${fr.unavailable}</p>`;
    if (!definition) return html`<slot></slot>`;
    const shut = this.#shut;
    if (shut) return this.#calendar?.renderShut(shut, this);
    const outcome = isOver(this.#phase) ? this.#filling?.sending : undefined;
    return html`${this.#company?.above()}${outcome ? outcome.renderOutcome() : this.#renderForm(definition)}
      ${this.#company?.below()}
      <p class="visually-hidden" role="status">${this.#heard()}</p>`;
  }

  #renderForm(definition: FormDefinition) {
    const {words, rich} = this.#parts;
    const filling = this.#filling;
    const calendar = this.#calendar;
    return renderForm({
      words,
      rich,
      filled: filling?.session ?? blank(definition, this.#early.answers, rich),
      level: this.niveauTitre,
      calendar: calendar?.state(this.tools.now()) === 'last-days' ? calendar.lastDays() : '',
      about: this.#placeName,
      pause: this.#cut ? words.notReady : (filling?.sending?.pause ?? ''),
      suggestion: ({id}) => filling?.suggestion(id),
      summary: filling?.sending?.renderSummary(),
      notice: filling?.notice?.(definition, this),
      noticeShort: asksPersonalData(definition)
        ? this.responsable
          ? words.noticeShort(this.responsable)
          : words.noticeShortAnonymous
        : '',
      onBegin: () => void this.#prepare(),
      onInput: (event) => this.#onInput(event),
      onSubmit: async (form) => (await this.#prepare())?.submit(form),
      onStep: (step) => filling?.goTo(step),
      onStop: () => filling?.sending?.stop(),
    });
  }

  /** Said aloud when the focus does not say it: the sending, and its outcome for who went elsewhere in the page. */
  #heard(): string {
    if (this.#phase === 'sending') return this.#parts.words.sending;
    return isOver(this.#phase) && !this.#isHere ? (this.#filling?.sending?.title ?? '') : '';
  }

  get #phase() {
    return this.#filling?.session.phase ?? 'idle';
  }

  /** Nothing else in the page has the focus. */
  get #isHere(): boolean {
    const {activeElement} = this.getRootNode() as Document | ShadowRoot;
    return !activeElement || activeElement === this || activeElement === document.body;
  }

  /** Out of its days, unless the person had begun: the receiver then decides. */
  get #shut(): 'before' | 'after' | undefined {
    const state = this.#phase === 'idle' ? this.#calendar?.state(this.tools.now()) : undefined;
    return state === 'before' || state === 'after' ? state : undefined;
  }

  get #place(): Pick<Place, 'id' | 'name' | 'commune'> | undefined {
    return this.aboutPlace ?? (this.lieu ? {id: this.lieu, name: ''} : undefined);
  }

  /** @internal */
  get aboutPlace(): Place | undefined {
    const {lieu, group} = this;
    return lieu ? this.groupPlaces.find(({id}) => id === lieu) : group?.chosen;
  }

  /** @internal */
  get visitorPosition() {
    return this.group?.visitor.position;
  }

  /** @internal */
  serverNow(date?: string | null): number {
    const now = this.tools.now();
    this.#calendar?.learn(date, now);
    return this.#calendar?.now(now) ?? now;
  }

  /** @internal */
  get groupPlaces(): readonly Place[] {
    return this.group?.places ?? [];
  }

  get #placeName(): string {
    const {name = '', commune} = this.#place ?? {};
    return commune ? `${name}, ${commune}` : name;
  }

  #stateWord(): string {
    if (this.#problem) return 'erreur';
    if (!this.#definition) return 'attente';
    if (this.#shut) return this.#shut === 'before' ? 'vide' : 'ferme';
    return stateOf[this.#phase];
  }

  #checkSettings() {
    const {problem, word = '', advice} = readSettings(this, this.baseURI);
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
    const {signal} = (this.#loading = new AbortController());
    const {modele: model, definition: address, lang} = this;
    const inline = this.querySelector('script[type="application/json"]')?.textContent ?? '';
    if (model !== 'lettre' || address || inline) void loadRich().catch(() => undefined);
    try {
      const loaded = await this.loadDefinition({model, address, inline, lang}, signal);
      if (signal.aborted) return;
      for (const {message} of loaded.problems) void this.#say((lines) => lines.definition(message));
      const {definition} = loaded;
      if (!definition) throw new Error();
      const parts = await loadParts(definition, this);
      if (signal.aborted) return;
      await this.#setDays(definition, loaded);
      const company = await this.#openCompany(definition);
      if (signal.aborted) return company?.dispose();
      this.#company?.dispose();
      this.#company = company;
      this.#begin(definition, company ? {...parts, filling: company.filling} : parts);
    } catch (error) {
      if (signal.aborted) return;
      const why = error instanceof Error ? error.message : '';
      this.#problem = unreadable;
      void this.#say((lines) => (why ? lines.definition(why) : lines.unusable), 'source');
      this.requestUpdate();
    }
  }

  /** The days of the form, when there are some: code that most forms do without. */
  async #setDays(definition = this.#definition, loaded?: Loaded) {
    const {ouverture, fermeture} = this;
    if (!definition || !(ouverture || fermeture || definition.calendar?.opens || definition.calendar?.closes)) {
      this.#calendar = undefined;
      return;
    }
    const {Calendar} = await import('./inscription/calendar.js');
    this.#calendar = new Calendar(definition, this);
    this.#calendar.learn(loaded?.date, this.tools.now());
    for (const problem of this.#calendar.problems) this.warn(problem);
    this.requestUpdate();
  }

  #begin(definition: FormDefinition, parts: Parts) {
    const before = this.#filling?.session ?? this.#early;
    this.#filling?.dispose();
    this.#definition = definition;
    this.#parts = parts;
    this.#early = {answers: {...(before.answers as Record<string, string>)}, startedAt: before.startedAt};
    this.#filling = undefined;
    if (parts.filling) this.#fill(parts.filling, definition);
    if (this.#problem === unreadable) this.#problem = '';
    void this.#checkLaw(definition);
    this.requestUpdate();
  }

  #fill({Filling}: typeof import('./inscription/filling.js'), definition: FormDefinition): Filling {
    this.#filling ??= new Filling(definition, this.#early, {
      host: this,
      commune: () => this.surroundingCommune,
      place: () => this.#place,
      replaced: (focus) => this.#onReplaced(focus),
      failed: (outcome) => void this.#say((lines) => lines.failed(lines.outcomes[outcome ?? 'refused']), 'envoi'),
    });
    this.#company?.attend(this.#filling.session);
    return this.#filling;
  }

  async #openCompany(definition: FormDefinition): Promise<Company | undefined> {
    if (!wantsCompany(this)) return undefined;
    return (await import('./inscription/company.js')).Company.open(this, definition);
  }

  /** @internal Forgets everything and shows the form again, empty: the next person at a shared computer. */
  restart() {
    if (!this.#definition) return;
    if (this.borne) this.#filling?.leave();
    else this.#filling?.dispose();
    this.#filling = undefined;
    this.#early = {answers: {}, startedAt: 0};
    this.#begin(this.#definition, this.#parts);
  }

  /** @internal */
  advise(message: string) {
    this.warn(message);
  }

  async #checkLaw(definition: FormDefinition) {
    if (this.responsable && this.contact && definition.notice) return;
    const {checkLegal} = await import('../domain/form/legal.js');
    const {missing} = checkLegal(definition, this);
    if (missing.length > 0) await this.#say((lines) => lines.lawMissing(missing.join(', ')), 'reglage');
  }

  /** Fetches what filling in and sending need, once; says at once when it cannot be had, before more is typed. */
  async #prepare(): Promise<Filling | undefined> {
    const definition = this.#definition;
    if (!definition) return undefined;
    try {
      const module = await import('./inscription/filling.js');
      if (definition !== this.#definition) return undefined;
      const filling = this.#fill(module, definition);
      await Promise.all([filling.prepare(), this.#parts.rich?.complete()]);
      this.#cut = false;
      return filling;
    } catch {
      this.#cut = true;
      return undefined;
    } finally {
      this.requestUpdate();
    }
  }

  /** Proposes what the visitor said elsewhere in the group. */
  #prefill() {
    const {visitor} = this.group ?? {};
    if (this.#filling && visitor) this.#filling.session.prefill(visitor);
    else if (this.#parts.rich && visitor && Object.keys(visitor).length > 0) void this.#prepare();
  }

  #onInput({target, currentTarget}: Event) {
    const input = target as HTMLInputElement;
    const form = currentTarget as HTMLFormElement;
    const {answers, startedAt} = this.#early;
    if (this.#filling) this.#filling.take(input, form);
    else this.#early = {answers: {...answers, [input.name]: input.value}, startedAt: startedAt || this.tools.now()};
    if (this.#filling?.sending) this.requestUpdate();
    else void this.#prepare().then((filling) => filling?.take(input, form));
  }

  /** The focus follows what replaces the form, unless the person is elsewhere in the page by then. */
  #onReplaced(focus: string) {
    if (this.#isHere) this.#focusNext = focus;
    this.requestUpdate();
  }
}
