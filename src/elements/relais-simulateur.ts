import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Comparison} from '../domain/commute/amounts.js';
import {energies, type Energy, type Mode, modes} from '../domain/commute/inputs.js';
import type {Currency} from '../domain/commute/units.js';
import type {Fee} from '../domain/places/place.js';
import {controls} from '../shared/controls.js';
import {choice, presence} from '../shared/converters.js';
import {RelaisElement} from '../shared/relais-element.js';
import {base} from '../shared/styles.js';
import {words} from '../shared/words-converter.js';
import * as fr from '../texts/fr/simulateur.js';
import {numberOf} from './simulateur/fields.js';
import type {Given} from './simulateur/given.js';
import {renderNumber} from './simulateur/questions.js';
import {styles} from './simulateur/styles.js';
import type {Visit} from './simulateur/visit.js';

type AnswerModule = typeof import('./simulateur/answer.js');
type VisitModule = typeof import('./simulateur/visit.js');

/**
 * Dit les euros économisés, les heures gagnées et le CO₂ évité par une année de trajets en moins : chez soi et dans un
 * espace de travail partagé, côte à côte. Dans un `<relais-groupe>`, le lieu choisi, ou le plus proche, donne sa distance
 * et son tarif. Le visiteur peut copier un lien : ses réponses y sont après le signe `#`, jamais envoyées à un serveur ;
 * un `id` sur l’élément fait retrouver le bon quand la page en a plusieurs.
 * @element relais-simulateur
 * @slot - Le texte de la page, pour qui n’a pas le script ; montré aussi tant que la réponse arrive, et si elle manque.
 * @fires {PretEvent} relais-pret - La première réponse est affichée.
 * @fires {ResultatEvent} relais-resultat - Le visiteur a changé un chiffre et un nouveau résultat est affiché.
 * @fires {ErreurEvent} relais-erreur - Le calcul, ou son détail, n’a pas pu être chargé (`source`).
 * @csspart titre - Le titre.
 * @csspart champ - Une question : son libellé, son champ, son curseur.
 * @csspart erreur - Ce qui n’a pas été compris dans un champ.
 * @csspart resultat - La réponse : la phrase, les barres, le calcul.
 * @cssproperty [--relais-couleur-accent=#0b6e4f] - Couleur des barres de ce qui est gardé.
 * @cssState vide - La distance, ou le nombre d’habitants, n’est pas encore donnée : une seule question.
 * @cssState attente - La distance est donnée, la réponse arrive.
 * @cssState pret - La réponse est affichée.
 * @cssState erreur - Le calcul n’a pas pu être chargé : le texte de la page est montré, ou la première réponse reste.
 */
export class RelaisSimulateur extends RelaisElement {
  static override styles = [base, controls, styles];

  /** Monnaie des montants : `EUR` ou `CHF`. */
  @property({converter: choice('EUR', 'CHF')}) monnaie: Currency = 'EUR';
  /** Distance du domicile au travail, un aller, en kilomètres. Sans elle, le visiteur la donne. */
  @property({attribute: 'distance-km', converter: numberOf('distanceKm')}) distanceKm?: number;
  /** Durée du domicile au travail, un aller, en minutes. */
  @property({attribute: 'duree-min', converter: numberOf('dureeMin')}) dureeMin?: number;
  /** Jours par semaine sans aller au travail habituel, de 0,5 à 7. Sans valeur : 2. */
  @property({attribute: 'jours-par-semaine', converter: numberOf('joursParSemaine')}) joursParSemaine?: number;
  /** Semaines travaillées dans l’année, de 1 à 52. Sans valeur : 46. */
  @property({converter: numberOf('semaines')}) semaines?: number;
  /** Énergie de la voiture : `essence`, `diesel`, `electrique`, `hybride`, `e85` ou `gpl`. */
  @property({converter: choice(...energies)}) energie: Energy = 'essence';
  /** Litres, ou kWh, aux 100 km, pour cette énergie. Sans valeur : celle d’une voiture compacte. */
  @property({converter: numberOf('consommation')}) consommation?: number;
  /** Prix du litre, ou du kWh, pour cette énergie. Sans valeur : un prix moyen daté. */
  @property({attribute: 'prix-energie', converter: numberOf('prixEnergie')}) prixEnergie?: number;
  /** Puissance fiscale, en chevaux. Sans valeur : 5. */
  @property({converter: numberOf('puissance')}) puissance?: number;
  /** Kilomètres de la voiture dans l’année, tous trajets compris. Sans valeur : la moyenne française. */
  @property({attribute: 'kilometres-par-an', converter: numberOf('kilometresParAn')}) kilometresParAn?: number;
  /** Personnes dans la voiture. Sans valeur : 1. */
  @property({converter: numberOf('personnes')}) personnes?: number;
  /** Distance du domicile à l’espace de travail partagé, un aller, en kilomètres. Sans elle : celle du lieu choisi dans le groupe, estimée. */
  @property({attribute: 'espace-distance-km', converter: numberOf('espaceDistanceKm')}) espaceDistanceKm?: number;
  /** Durée du domicile à l’espace, un aller, en minutes. */
  @property({attribute: 'espace-duree-min', converter: numberOf('espaceDureeMin')}) espaceDureeMin?: number;
  /** Tarif de l’espace, dans la monnaie. Sans lui : celui du lieu choisi dans le groupe. */
  @property({attribute: 'espace-tarif', converter: numberOf('espaceTarif')}) espaceTarif?: number;
  /** Ce que paie ce tarif : `jour`, `demi-journee` ou `mois`. */
  @property({attribute: 'espace-tarif-unite', converter: choice('jour', 'demi-journee', 'mois')})
  espaceTarifUnite: Fee['unit'] = 'jour';
  /** Ce qui est comparé, parmi `domicile`, `espace` et `covoiturage`. */
  @property({converter: words(modes, ['domicile', 'espace'])}) modes: readonly Mode[] = ['domicile', 'espace'];
  /** Propose de trouver la distance entre deux communes : leurs noms viennent de l’adresse du script ; rien d’autre n’est demandé sans un clic du visiteur. */
  @property({converter: presence}) communes = false;
  /** Pour qui l’on compte : `habitant`, ou `commune` (ce que garderaient ensemble ses habitants). */
  @property({converter: choice('habitant', 'commune')}) pour: 'habitant' | 'commune' = 'habitant';
  /** Avec `pour="commune"` : nombre d’habitants qui feraient moins de route. Sans lui, il est demandé. */
  @property({converter: numberOf('actifs')}) actifs?: number;
  /** Avec `monnaie="CHF"` : francs par kilomètre que le fisc admet pour les trajets, comptés à la place du TCS. Sans valeur : non compté. */
  @property({attribute: 'taux-fiscal', converter: numberOf('tauxFiscal')}) tauxFiscal?: number;
  /** Avec `taux-fiscal` : le plus que le fisc admet dans l’année, en francs. Sans valeur : pas de plafond. */
  @property({attribute: 'plafond-fiscal', converter: numberOf('plafondFiscal')}) plafondFiscal?: number;

  /** @internal The moment, by which a price is recent or old. */
  now = () => new Date();
  /** @internal The model and the answer, fetched when the distance is known or about to be. */
  loadAnswer = (): Promise<AnswerModule> => import('./simulateur/answer.js');
  /** @internal What the visitor's part needs, fetched when they begin, or when the answer is not a simple one. */
  loadVisit = (): Promise<VisitModule> =>
    this.pour === 'commune' ? import('./simulateur/town.js') : import('./simulateur/visit.js');

  #answering: Promise<AnswerModule> | undefined;
  #visiting: Promise<VisitModule> | undefined;
  #answer: AnswerModule | undefined;
  #visit: Visit | undefined;
  #failed = false;
  /** What the tag says is not enough for the answer: a group, a space, a remark, or the visitor. */
  #visitNeeded = false;
  #comparison: Comparison | undefined;
  /** Once drawn, the question stays: the page's own text does not come back in its place. */
  #shown = false;
  #announced = '';

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (changed.has('pour')) {
      this.#visit?.leave();
      this.#visit = this.#visiting = undefined;
    }
    this.#visit?.follow(this.group);
    this.#comparison = (this.#visit ?? this.#answer)?.comparisonOf(this);
    this.#visitNeeded ||=
      !!this.closest('relais-groupe') ||
      this.pour === 'commune' ||
      location.hash.includes('relais-simulateur') ||
      (this.espaceDistanceKm ?? this.tauxFiscal) !== undefined ||
      this.modes.includes('covoiturage') ||
      !!(this.#comparison && this.#answer?.needsWords(this.#comparison));
    if (this.#failed) return;
    if (this.#visitNeeded) void this.#load();
    else if (this.distanceKm !== undefined) void this.#load(false);
  }

  protected override render() {
    if (this.#stage === 'attente' && !this.#shown) return html`<slot></slot>`;
    this.#shown = true;
    const town = this.#visit?.town;
    return html`
      <div part="titre" role="heading" aria-level=${this.niveauTitre}>${town?.title ?? fr.title}</div>
      <div class="layout" @input=${this.#onEdit}>${town ? town.render() : this.#renderOwn()}</div>
      <p class="visually-hidden" role="status">${this.#announced}</p>
    `;
  }

  protected override updated() {
    this.setState(this.#stage);
  }

  /** What the visitor, the tag and the group say. */
  get #given(): Given {
    return this.#visit?.answers.all ?? this;
  }

  get #stage() {
    if (this.#failed) return 'erreur';
    if (this.pour === 'commune') return this.#visit?.town?.stage ?? 'attente';
    if (this.#given.distanceKm === undefined) return 'vide';
    return this.#comparison && (this.#visit || !this.#visitNeeded) ? 'pret' : 'attente';
  }
  #renderOwn() {
    const comparison = this.#failed && this.#visitNeeded ? undefined : this.#comparison;
    const {distanceKm} = this.#given;
    return html`
      <div class="question screen-only" @focusin=${() => this.#load()}>
        ${
          this.#visit?.renderNumber('distanceKm', fr.distanceText) ??
          renderNumber('distanceKm', fr.distanceText, distanceKm)
        }
        ${this.communes ? this.#renderSearch() : nothing}
      </div>
      <div part="resultat">
        ${comparison ? this.#answer?.renderAnswer(this, comparison, this.#visit, this.#reach) : this.#renderNoAnswer()}
        ${this.#failed ? html`<p part="erreur">${fr.answerUnavailable}</p>` : nothing}
      </div>
      ${comparison && this.#answer?.renderRefinements(comparison, this.#visit, this.#reach)}
    `;
  }

  #renderSearch() {
    return html`
      <button
        type="button"
        class="link"
        aria-expanded=${this.#visit?.isSearching ? 'true' : 'false'}
        @click=${() => this.#reach((visit) => visit.search())}
      >
        ${fr.askCommunes}
      </button>
      ${this.#visit?.renderSearch()}
    `;
  }

  #renderNoAnswer() {
    return this.#failed ? html`<slot></slot>` : html`<p class="quiet">${fr.promise}</p>`;
  }

  #onEdit = async ({target}: Event) => {
    this.#visitNeeded = true;
    await this.#reach((visit) => visit.edit(target as HTMLInputElement | HTMLSelectElement));
  };

  /** Asks something of the visitor's part, fetched first. */
  #reach = async (act: (visit: Visit) => unknown) => {
    if (!this.#visit) await this.#load();
    if (this.#visit) await act(this.#visit);
  };

  /** Once, the answer and the visitor's part together, or the answer alone; again at the next touch after a failure. */
  #load = async (withVisit = true) => {
    if (this.#visit || (this.#answer && !withVisit)) return;
    try {
      this.#answering ??= this.loadAnswer();
      const visiting = withVisit ? (this.#visiting ??= this.loadVisit()) : undefined;
      const [answer, visit] = await Promise.all([this.#answering, visiting]);
      if (!this.#answer) answer.dress(this);
      this.#answer = answer;
      // What was asked for before `pour` changed is for someone else.
      if (visit && visiting === this.#visiting)
        this.#visit ??= new visit.Visit(this, {announce: this.#announce, fail: (detail) => this.fail(detail)});
      this.#failed = false;
    } catch (error) {
      if (this.#answering) this.fail({code: 'source', message: `le calcul n’a pas pu être chargé (${String(error)}).`});
      this.#answering = this.#visiting = undefined;
      this.#failed = true;
    }
    this.requestUpdate();
  };

  #announce = (text: string) => {
    this.#announced = text;
    this.requestUpdate();
  };
}
