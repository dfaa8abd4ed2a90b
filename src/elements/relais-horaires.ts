import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {readPlainHours} from '../domain/hours/read-plain.js';
import type {Place} from '../domain/places/place.js';
import {ClockController} from '../shared/clock-controller.js';
import {choice, converter, number, presence, text} from '../shared/converters.js';
import {RelaisElement} from '../shared/relais-element.js';
import {base} from '../shared/styles.js';
import * as fr from '../texts/fr/horaires.js';
import type {Answer} from './horaires/answer.js';
import {type Statut, StatutEvent} from './horaires/events.js';
import {shape, statutOf} from './horaires/states.js';
import {structuredData, writeData} from './horaires/structured-data.js';
import {styles} from './horaires/styles.js';
import {renderTable} from './horaires/table.js';
import {look, type View} from './horaires/view.js';

/** A text that has to look right; empty otherwise, with an example for the webmaster. */
const checked = (right: RegExp, example: string) =>
  converter((text) => {
    const value = text?.trim() ?? '';
    return !value || right.test(value)
      ? {value}
      : {value: '', problem: `« ${value} » n’est pas compris. Exemple : ${example}.`};
  });

/**
 * Dit si le lieu est ouvert, et jusqu’à quand ; puis la semaine, jour par jour, avec les jours fériés et les fermetures.
 * Seul ou dans un `<relais-groupe>`, dont il suit alors le lieu choisi. Un jour férié dont les horaires ne disent rien
 * n’est jamais annoncé ouvert : ses horaires sont « à confirmer ».
 *
 * @element relais-horaires
 * @slot - Les horaires en toutes lettres, pour qui n’a pas le script.
 * @fires {StatutEvent} relais-statut - Le lieu vient d’ouvrir, de fermer ou de changer d’état.
 * @fires {PretEvent} relais-pret - Les horaires sont affichés pour la première fois.
 * @fires {ErreurEvent} relais-erreur - Les horaires n’ont pas été compris (`horaires`), le fichier de `src` n’a pas pu être lu (`source`), ou un réglage manque (`reglage`).
 * @csspart titre - Le nom du lieu, dans un groupe.
 * @csspart statut - La ligne « Ouvert » ou « Fermé ».
 * @csspart avis - L’annonce d’une fermeture proche ou en cours.
 * @csspart semaine - Le tableau de la semaine.
 * @csspart habituel - Le tableau des horaires habituels.
 * @csspart exceptions - Le tableau des jours particuliers.
 * @cssproperty [--relais-couleur-ouvert=#18753c] - Couleur du signe de « Ouvert ».
 * @cssState attente - Les horaires ne sont pas encore là, ou aucun espace n’est choisi.
 * @cssState pret - Les horaires sont affichés.
 * @cssState vide - L’espace choisi n’a pas publié ses horaires.
 * @cssState inconnu - Les horaires n’ont pas été compris : le texte de la page reste.
 * @cssState erreur - Un réglage manque, ou le fichier de `src` n’a pas pu être lu : le texte de la page reste.
 */
export class RelaisHoraires extends RelaisElement {
  static override styles = [base, styles];

  /** Horaires : `opening_hours` d’OpenStreetMap, ou lignes en français (`lundi-vendredi 9h-12h, 14h-18h`). */
  @property({converter: text}) horaires = '';
  /**
   * Adresse d’un fichier JSON qui donne les horaires : annuaire de l’administration (`plage_ouverture`), France services,
   * JSON-LD. Ou une liste de fermetures, que plusieurs éléments partagent : elles s’ajoutent à `fermetures`. Les heures de
   * `horaires` passent avant celles du fichier. S’il ne peut pas être lu, le texte de la page reste. Un fichier protégé par
   * un mot de passe n’est pas lu.
   */
  @property({converter: text}) src = '';
  /** Code INSEE de la commune : fuseau horaire et jours fériés. */
  @property({converter: checked(/^\d[\dAB]\d{3}$/, '39368')}) commune = '';
  /** Fuseau horaire IANA, s’il n’est pas celui de la commune. */
  @property({converter: checked(/^[A-Z]\w+\/./, 'Indian/Reunion')}) fuseau = '';
  /** Fermetures : `24/12/2026-02/01/2027 "congés"; 15/08/2026`. */
  @property({converter: text}) fermetures = '';
  /** Une fermeture s’annonce tant de jours avant, de 0 à 60. */
  @property({attribute: 'annonce-jours', converter: number({min: 0, max: 60, byDefault: 14})}) annonceJours = 14;
  /** Jours fériés ajoutés ou retirés : `+12/07/2026 "fête locale"; -08/05/2026`. */
  @property({converter: text}) feries = '';
  /** Identifiant d’un lieu du groupe ; sinon, celui que le visiteur a choisi. */
  @property({converter: text}) lieu = '';
  /** Écriture des heures : `9 h`, `9h30` ou `09:30`. */
  @property({converter: choice('9 h', '9h30', '09:30')}) format: fr.TimeFormat = '9 h';
  /** Masque le tableau de la semaine. */
  @property({attribute: 'sans-semaine', converter: presence}) sansSemaine = false;
  /**
   * N’écrit pas les horaires pour les moteurs de recherche (JSON-LD). À poser sur une page dont la politique de sécurité
   * (CSP) contient `require-trusted-types-for 'script'` : sinon, le navigateur signale une violation dans la console.
   */
  @property({attribute: 'sans-donnees', converter: presence}) sansDonnees = false;

  /** @internal What it leans on, replaceable on each element. */
  now = () => new Date();
  /** @internal The whole spelling, fetched only when the plain one is not enough. */
  loadReader = () => import('./horaires/whole.js');

  #question: string | undefined;
  /** Gives up what is on its way. */
  #stop = new AbortController();
  #place: Place | undefined;
  /** The id of the last place known in a group, empty when the visitor has chosen none. */
  #heard: string | undefined;
  /** A place was chosen since the card is there: its answer is still to be said. */
  #isPlaceNews = false;
  #answer: Answer = {shown: 'attente'};
  #view: View | undefined;
  #spoken: string | undefined;
  #news: Statut | undefined;
  /** The Monday that the visitor went to. */
  #monday: number | undefined;
  /** The visitor has just gone to another week. */
  #isTurned = false;
  #isRegularShown = false;
  #clock = new ClockController(this, () => this.#view?.wait);

  /** L’état du lieu en ce moment ; `undefined` tant que les horaires ne sont pas lus. */
  get statut(): Statut | undefined {
    return this.#view && statutOf(this.#view.state);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop.abort();
    if (this.#answer.shown === 'attente') this.#question = undefined;
    writeData(this);
  }

  override willUpdate() {
    this.#ask();
    const before = this.statut;
    const {hours, dates, said, more} = this.#answer;
    more?.dress(this, this.#monday);
    this.#view = hours && look(hours, dates, this.now(), this, this.#monday, this.#clock.isPrinted);
    this.#news = before && before !== this.statut ? this.statut : undefined;
    const line = this.#view?.line ?? said;
    if (this.#news) this.#spoken = line;
    if (this.#isTurned) this.#spoken = this.#view?.week?.caption;
    this.#isTurned = false;
    if (!this.#isPlaceNews || !this.#place || !line) return;
    this.#spoken = fr.about(this.#place.name, line);
    this.#isPlaceNews = false;
  }

  override updated() {
    const {shown, hours, isOfFile = this.#place} = this.#answer;
    const view = this.isConnected && !this.sansDonnees && this.#view;
    this.setState(shown);
    writeData(this, hours && view ? structuredData(hours, view.today, isOfFile) : '');
    if (this.#news) this.dispatchEvent(new StatutEvent(this.#news));
  }

  override render() {
    const {shown, content = nothing} = this.#answer;
    const name = this.#answer.isOfFile ? '' : this.#place?.name;
    return html`
      ${name && html`<div part="titre" role="heading" aria-level=${this.niveauTitre}>${name}</div>`}
      ${this.#view || shown === 'vide' ? nothing : html`<slot></slot>`}
      ${this.#view ? this.#renderView(this.#view) : content}
      <p class="visually-hidden" role="status">${this.#spoken}</p>
    `;
  }

  #renderView({state, line, notes, banner, week, exceptions, today}: View) {
    const {format} = this;
    const {dates} = this.#answer;
    return html`
      ${banner && html`<p part="avis">${banner}</p>`}
      <p part="statut" class="answer ${statutOf(state)}">${shape(state)}<span>${line}</span></p>
      ${notes.map((note) => html`<p class="quiet">${note}</p>`)}
      <div class="days">
        ${
          week &&
          html`<div class="week">
            <div>${renderTable('semaine', week, today, format, dates)}</div>
            ${this.#renderMore(week.rows[0]?.from ?? today, today)}
          </div>`
        }
        ${exceptions && renderTable('exceptions', exceptions, today, format, dates)}
      </div>
    `;
  }

  /** The other weeks, and the ordinary one. */
  #renderMore(monday: number, today: number) {
    const {hours, dates, more} = this.#answer;
    const isShown = this.#isRegularShown;
    return html`
      <div class="tools">
        ${more?.renderBack(monday, today, (to) => void this.#show(to))}
        <button @click=${() => this.#show(monday + 7)}>${fr.nextWeek}<span aria-hidden="true">&nbsp;›</span></button>
      </div>
      <button aria-expanded=${isShown} @click=${() => this.#show(undefined, !isShown)}>
        ${fr.regular}<span aria-hidden="true">&nbsp;›</span>
      </button>
      ${hours && (isShown || this.#clock.isPrinted) ? more?.renderRegular(hours, dates, today, this.format) : nothing}
    `;
  }

  /** Reads the hours when anything they depend on has changed; what is not plain is answered a little later. */
  #ask() {
    const {group, lieu, horaires, src, commune, fuseau, fermetures, feries, surroundingCommune} = this;
    const place = horaires ? undefined : lieu ? group?.places.find(({id}) => id === lieu) : group?.chosen;
    const text = horaires || place?.hours || '';
    const written = {horaires, src, commune, fuseau, fermetures, feries, surroundingCommune};
    const around = group?.state ?? (this.closest('relais-groupe') ? 'waiting' : 'alone');
    const question = JSON.stringify([written, text, !text && [around, lieu]]);
    if (question === this.#question && place === this.#place) return;
    if (place && place.id !== this.#heard) this.#isPlaceNews = this.#heard !== undefined;
    if (place || group?.state === 'ready') this.#heard = place?.id ?? '';
    this.#stop.abort();
    const {signal} = (this.#stop = new AbortController());
    this.#question = question;
    this.#place = place;
    this.#view = this.#spoken = this.#monday = undefined;
    this.#isRegularShown = false;
    const near = commune || place?.communeCode || place?.postcode || surroundingCommune;
    const hours = src || fuseau || fermetures || feries ? undefined : readPlainHours(text, near);
    this.#answer = {shown: hours ? 'pret' : 'attente', hours, more: this.#answer.more};
    const explain = () => import('./horaires/aside.js').then((aside) => aside.explain(around, lieu, place));
    if (!hours)
      void this.#await(
        text || src
          ? this.loadReader().then((whole) => whole.read(text, {...written, place, signal, explain}))
          : explain(),
        signal,
      );
  }

  async #await(later: Promise<Answer>, signal: AbortSignal) {
    const answer = await later.catch((): Answer => ({shown: 'erreur', problem: {code: 'source', message: fr.unread}}));
    if (signal.aborted) return;
    this.#answer = answer;
    if (answer.problem) this.fail(answer.problem);
    this.requestUpdate();
  }

  /** Answers to the visitor: a week by its Monday, or the ordinary one, or no longer. Clicks may come in any order. */
  async #show(monday?: number, isRegularShown?: boolean) {
    const more = await import('./horaires/more.js');
    this.#answer = {...this.#answer, more};
    this.#isTurned = !!monday;
    this.#isRegularShown = isRegularShown ?? this.#isRegularShown;
    this.#monday = monday ?? this.#monday;
    this.requestUpdate();
  }
}
