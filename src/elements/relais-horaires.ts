import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {isZone} from '../domain/calendar/clocks.js';
import type {Hours, HoursPlace, Status} from '../domain/hours/hours.js';
import {readPlainHours} from '../domain/hours/read-plain.js';
import type {Place} from '../domain/places/place.js';
import {ClockController} from '../shared/clock-controller.js';
import {choice, presence, type ReadingConverter, text} from '../shared/converters.js';
import type {ErreurDetail} from '../shared/events.js';
import {RelaisElement} from '../shared/relais-element.js';
import {base} from '../shared/styles.js';
import * as fr from '../texts/fr/horaires.js';
import {type Statut, StatutEvent} from './horaires/events.js';
import {shape} from './horaires/shapes.js';
import {structuredData, writeData} from './horaires/structured-data.js';
import {styles} from './horaires/styles.js';
import {renderTable} from './horaires/table.js';
import {look, type View, type Whole} from './horaires/view.js';

const statuts: Readonly<Record<Status['state'], Statut>> = {
  open: 'ouvert',
  appointment: 'rendez-vous',
  break: 'pause',
  closed: 'ferme',
  unknown: 'inconnu',
};

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

/** What is shown: words of `setState`. */
type Shown = 'attente' | 'pret' | 'vide' | 'inconnu' | 'erreur';

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
  /** N’écrit pas les horaires pour les moteurs de recherche (JSON-LD). */
  @property({attribute: 'sans-donnees', converter: presence}) sansDonnees = false;

  /** @internal What it leans on, replaceable on each element. */
  now = () => new Date();
  /** @internal The whole spelling, fetched only when the plain one is not enough. */
  loadReader = () => import('./horaires/whole.js');

  #place: Place | undefined;
  #text = '';
  #key = '';
  #hours: Hours | undefined;
  #whole: Whole | undefined;
  #aside: typeof import('./horaires/aside.js') | undefined;
  #problem: ErreurDetail | undefined;
  #told: string | undefined;
  #shown: Shown = 'attente';
  #view: View | undefined;
  #statut: Statut | undefined;
  #spoken = '';
  #news: Statut | undefined;

  constructor() {
    super();
    new ClockController(this, () => this.#view?.wait);
  }

  /** L’état du lieu en ce moment ; `undefined` tant que les horaires ne sont pas lus. */
  get statut(): Statut | undefined {
    return this.#statut;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    writeData(this, undefined);
  }

  override willUpdate() {
    const {group, lieu} = this;
    this.#place = this.horaires ? undefined : lieu ? group?.places.find(({id}) => id === lieu) : group?.chosen;
    this.#text = this.horaires || this.#place?.hours || '';
    this.#shown = this.#text ? this.#read() : this.#withoutHours();
    this.#view =
      this.#hours && this.#shown === 'pret'
        ? look(this.#hours, this.now(), this.format, !this.sansSemaine, this.#whole)
        : undefined;
    const waits = this.#shown === 'attente' && this.#text;
    if (!this.#view && !waits && !this.#aside) void this.#loadAside();
    this.#compare();
  }

  override updated() {
    this.setState(this.#shown);
    const view = this.isConnected && !this.sansDonnees && this.#view;
    writeData(this, view ? structuredData(view.hours, view.today, this.#place) : undefined);
    const problem = this.#problem;
    if (problem && problem.message !== this.#told) this.fail(problem);
    this.#told = problem?.message;
    const news = this.#news;
    this.#news = undefined;
    if (news) this.dispatchEvent(new StatutEvent(news));
  }

  override render() {
    const {name} = this.#place ?? {};
    const ownText = ['attente', 'inconnu', 'erreur'].includes(this.#shown);
    return html`
      ${name && html`<div part="titre" role="heading" aria-level=${this.niveauTitre}>${name}</div>`}
      ${ownText ? html`<slot></slot>` : nothing} ${this.#renderShown()}
      <p class="visually-hidden" role="status">${this.#spoken}</p>
    `;
  }

  #renderShown() {
    const aside = this.#aside;
    if (this.#view) return this.#renderView(this.#view);
    if (!aside) return nothing;
    if (this.#shown === 'vide' && this.#place) return aside.renderUnpublished(this.#place);
    if (this.#shown === 'inconnu') return aside.renderWords(this.#text);
    return this.#shown === 'attente' && !this.#text && this.group?.state === 'ready' ? aside.renderChoice() : nothing;
  }

  #renderView({status, line, notes, banner, week, later, monday, today}: View) {
    const statut = statuts[status.state];
    return html`
      ${banner && html`<p part="avis">${banner}</p>`}
      <p part="statut" class="answer ${statut}">${shape(statut)}<span>${line}</span></p>
      ${notes.map((note) => html`<p class="quiet">${note}</p>`)}
      <div class="days">
        ${week.length ? renderTable('semaine', fr.weekCaption(monday, today), week, today, this.format) : nothing}
        ${later.length ? renderTable('exceptions', fr.exceptions, later, today, this.format) : nothing}
      </div>
    `;
  }

  /** Reads the hours when anything they depend on has changed; the whole spelling comes a little later. */
  #read(): Shown {
    const commune = this.commune || this.#place?.communeCode || this.#place?.postcode || this.surroundingCommune;
    const place = {commune, timeZone: this.fuseau, closures: this.fermetures, holidays: this.feries};
    const key = [this.#text, ...Object.values(place)].join('\n');
    if (key !== this.#key) {
      this.#key = key;
      this.#statut = this.#problem = undefined;
      this.#spoken = '';
      this.#hours = this.fermetures || this.feries ? undefined : readPlainHours(this.#text, commune, this.fuseau);
      if (!this.#hours) void this.#readWhole(key, place);
    }
    return this.#hours ? 'pret' : !this.#problem ? 'attente' : this.#problem.code === 'horaires' ? 'inconnu' : 'erreur';
  }

  async #readWhole(key: string, place: HoursPlace) {
    let problem: ErreurDetail | undefined;
    let hours: Hours | undefined;
    try {
      const whole = await this.loadReader();
      const reading = whole.readHours(this.#text, place);
      hours = reading.hours;
      this.#whole = whole;
      if (reading.problem) problem = {code: 'horaires', message: fr.misunderstood(reading.problem)};
    } catch {
      problem = {code: 'source', message: fr.unread};
    }
    if (key !== this.#key) return;
    this.#hours = hours;
    this.#problem = problem;
    this.requestUpdate();
  }

  /** What to show when there is no text to read: wait for a choice, or say what is missing. */
  #withoutHours(): Shown {
    const {group, lieu} = this;
    const isWrong = group ? lieu && group.state === 'ready' : !this.closest('relais-groupe');
    const message = group ? this.#aside?.unknownPlace(lieu) : this.#aside?.missing;
    this.#key = '';
    this.#hours = this.#problem = undefined;
    if (this.#place) return 'vide';
    if (isWrong && message) this.#problem = {code: 'reglage', message};
    return isWrong || group?.state === 'broken' ? 'erreur' : 'attente';
  }

  async #loadAside() {
    this.#aside = await import('./horaires/aside.js').catch(() => undefined);
    if (this.#aside) this.requestUpdate();
  }

  /** A change of state, of the same hours, is news; the first one is not. */
  #compare() {
    const view = this.#view;
    const statut = view && statuts[view.status.state];
    if (view && this.#statut && statut !== this.#statut) {
      this.#news = statut;
      this.#spoken = view.line;
    }
    this.#statut = statut;
  }
}
