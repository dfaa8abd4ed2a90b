import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {isZone} from '../domain/calendar/clocks.js';
import {readPlainHours} from '../domain/hours/read-plain.js';
import type {Place} from '../domain/places/place.js';
import {ClockController} from '../shared/clock-controller.js';
import {choice, presence, type ReadingConverter, text} from '../shared/converters.js';
import type {ErreurDetail} from '../shared/events.js';
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
function checked(isRight: (value: string) => boolean, example: string): ReadingConverter<string> {
  const read = (text: string | null) => {
    const value = text?.trim() ?? '';
    return !value || isRight(value)
      ? {value}
      : {value: '', problem: `« ${value} » n’est pas compris. Exemple : ${example}.`};
  };
  return {read, fromAttribute: (text) => read(text).value};
}

/**
 * Dit si le lieu est ouvert, et jusqu’à quand ; puis la semaine, jour par jour, avec les jours fériés et les fermetures.
 * Seul ou dans un `<relais-groupe>`, dont il suit alors le lieu choisi. Un jour férié dont les horaires ne disent rien
 * n’est jamais annoncé ouvert : ses horaires sont « à confirmer ».
 *
 * @element relais-horaires
 * @slot - Les horaires en toutes lettres, pour qui n’a pas le script.
 * @fires {StatutEvent} relais-statut - Le lieu vient d’ouvrir, de fermer ou de changer d’état.
 * @fires {PretEvent} relais-pret - Les horaires sont affichés pour la première fois.
 * @fires {ErreurEvent} relais-erreur - Les horaires n’ont pas été compris (`horaires`), ou un réglage manque (`reglage`).
 * @csspart titre - Le nom du lieu, dans un groupe.
 * @csspart statut - La ligne « Ouvert » ou « Fermé ».
 * @csspart avis - L’annonce d’une fermeture proche ou en cours.
 * @csspart semaine - Le tableau de la semaine.
 * @csspart exceptions - Le tableau des jours particuliers.
 * @cssproperty [--relais-couleur-ouvert=#18753c] - Couleur du signe de « Ouvert ».
 * @cssState attente - Les horaires ne sont pas encore là, ou aucun espace n’est choisi.
 * @cssState pret - Les horaires sont affichés.
 * @cssState vide - L’espace choisi n’a pas publié ses horaires.
 * @cssState inconnu - Les horaires n’ont pas été compris : le texte de la page reste.
 * @cssState erreur - Un réglage manque : le texte de la page reste.
 */
export class RelaisHoraires extends RelaisElement {
  static override styles = [base, styles];

  /** Horaires : `opening_hours` d’OpenStreetMap, ou lignes en français (`lundi-vendredi 9h-12h, 14h-18h`). */
  @property({converter: text}) horaires = '';
  /** Code INSEE de la commune : fuseau horaire et jours fériés. */
  @property({converter: checked((value) => /^\d[\dAB]\d{3}$/.test(value), '39368')}) commune = '';
  /** Fuseau horaire IANA, s’il n’est pas celui de la commune. */
  @property({converter: checked(isZone, 'Indian/Reunion')}) fuseau = '';
  /** Fermetures : `24/12/2026-02/01/2027 "congés"; 15/08/2026`. */
  @property({converter: text}) fermetures = '';
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
  #place: Place | undefined;
  /** The id of the last place known in a group, empty when the visitor has chosen none. */
  #heard: string | undefined;
  /** A place was chosen since the card is there: its answer is still to be said. */
  #isPlaceNews = false;
  #answer: Answer = {shown: 'attente'};
  #told: ErreurDetail | undefined;
  #view: View | undefined;
  #spoken: string | undefined;
  #news: Statut | undefined;

  constructor() {
    super();
    new ClockController(this, () => this.#view?.wait);
  }

  /** L’état du lieu en ce moment ; `undefined` tant que les horaires ne sont pas lus. */
  get statut(): Statut | undefined {
    return this.#view && statutOf(this.#view.state);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    writeData(this);
  }

  override willUpdate() {
    this.#ask();
    const before = this.statut;
    const {hours, dates, said} = this.#answer;
    this.#view = hours && look(hours, dates, this.now(), this.format, !this.sansSemaine);
    this.#news = before && before !== this.statut ? this.statut : undefined;
    const line = this.#view?.line ?? said;
    if (this.#news) this.#spoken = line;
    if (!this.#isPlaceNews || !this.#place || !line) return;
    this.#spoken = fr.about(this.#place.name, line);
    this.#isPlaceNews = false;
  }

  override updated() {
    const {shown, hours, problem} = this.#answer;
    const view = this.isConnected && !this.sansDonnees && this.#view;
    this.setState(shown);
    writeData(this, hours && view ? structuredData(hours, view.today, this.#place) : '');
    if (problem && problem.message !== this.#told?.message) this.fail(problem);
    this.#told = problem;
    if (this.#news) this.dispatchEvent(new StatutEvent(this.#news));
  }

  override render() {
    const {shown, content = nothing} = this.#answer;
    const {name} = this.#place ?? {};
    return html`
      ${name && html`<div part="titre" role="heading" aria-level=${this.niveauTitre}>${name}</div>`}
      ${this.#view || shown === 'vide' ? nothing : html`<slot></slot>`}
      ${this.#view ? this.#renderView(this.#view) : content}
      <p class="visually-hidden" role="status">${this.#spoken}</p>
    `;
  }

  #renderView({state, line, notes, banner, tables, today}: View) {
    return html`
      ${banner && html`<p part="avis">${banner}</p>`}
      <p part="statut" class="answer ${statutOf(state)}">${shape(state)}<span>${line}</span></p>
      ${notes.map((note) => html`<p class="quiet">${note}</p>`)}
      <div class="days">
        ${tables.map((table) => renderTable(table, today, this.format, this.#answer.dates?.slotNotes))}
      </div>
    `;
  }

  /** Reads the hours when anything they depend on has changed; what is not plain is answered a little later. */
  #ask() {
    const {group, lieu} = this;
    const place = this.horaires ? undefined : lieu ? group?.places.find(({id}) => id === lieu) : group?.chosen;
    const text = this.horaires || place?.hours || '';
    const commune = this.commune || place?.communeCode || place?.postcode || this.surroundingCommune;
    const where = {commune, timeZone: this.fuseau, closures: this.fermetures, holidays: this.feries};
    const around = group?.state ?? (this.closest('relais-groupe') ? 'waiting' : 'alone');
    const question = JSON.stringify([text, where, !text && [around, lieu]]);
    if (question === this.#question && place === this.#place) return;
    if (place && place.id !== this.#heard) this.#isPlaceNews = this.#heard !== undefined;
    if (place || group?.state === 'ready') this.#heard = place?.id ?? '';
    this.#question = question;
    this.#place = place;
    this.#view = this.#spoken = undefined;
    const isPlain = !(this.fuseau || this.fermetures || this.feries);
    const hours = isPlain ? readPlainHours(text, commune) : undefined;
    this.#answer = {shown: hours ? 'pret' : 'attente', hours};
    if (!hours)
      void this.#await(
        question,
        text
          ? this.loadReader().then((whole) => whole.read(text, where))
          : import('./horaires/aside.js').then((aside) => aside.explain(around, lieu, place)),
      );
  }

  async #await(question: string, later: Promise<Answer>) {
    const answer = await later.catch((): Answer => ({shown: 'erreur', problem: {code: 'source', message: fr.unread}}));
    if (question !== this.#question) return;
    this.#answer = answer;
    this.requestUpdate();
  }
}
