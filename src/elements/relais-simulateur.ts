import {html, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {energies, type Energy, type Mode, modes} from '../domain/commute/inputs.js';
import type {Currency} from '../domain/commute/units.js';
import type {Fee} from '../domain/places/place.js';
import {choice, words} from '../shared/converters.js';
import {RelaisElement} from '../shared/relais-element.js';
import {controls} from '../shared/controls.js';
import {base} from '../shared/styles.js';
import * as fr from '../texts/fr/simulateur.js';
import type {Answer} from './simulateur/answer.js';
import {Entries} from './simulateur/entries.js';
import {boundsOf, type FieldKey, numberOf} from './simulateur/fields.js';
import {renderNumber} from './simulateur/questions.js';
import {styles} from './simulateur/styles.js';

type AnswerModule = typeof import('./simulateur/answer.js');

/** How long the numbers must stay still before the answer is announced, in milliseconds. */
const settleDelay = 600;

/**
 * Dit ce qu’une année de trajets en moins permet de garder, en argent, en heures et en CO₂ : chez soi et dans un
 * espace de coworking, côte à côte. Dans un `<relais-groupe>`, le lieu choisi donne sa distance et son tarif.
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
 * @cssState vide - La distance n’est pas encore donnée : une seule question.
 * @cssState attente - La distance est donnée, la réponse arrive.
 * @cssState pret - La réponse est affichée.
 * @cssState erreur - Le calcul n’a pas pu être chargé : le texte de la page est montré.
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
  /** Distance du domicile à l’espace de coworking, un aller, en kilomètres. Sans elle : celle du lieu choisi dans le groupe, estimée. */
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

  /** @internal The model and the answer, fetched when the question is touched or already answered. */
  loadAnswer = (): Promise<AnswerModule> => import('./simulateur/answer.js');

  #entries = new Entries();
  #loading = false;
  #answer: Answer | undefined;
  #failed = false;
  /** Once drawn, the question stays: the page's own text does not come back in its place. */
  #shown = false;
  /** Id of the chosen place, empty for none; unknown before the group speaks, which is no change of the visitor's. */
  #place: string | undefined;
  #announced = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** What the visitor typed, else the tag's attribute, else what the group knows. */
  get #distance(): number | undefined {
    return this.#entries.get('distanceKm')?.value ?? this.distanceKm ?? this.group?.visitor.distanceKm;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (this.#distance !== undefined) this.#load();
    const {group} = this;
    const place = group && (group.chosen?.id ?? '');
    if (this.#place !== undefined && place !== this.#place) this.#waitToSettle();
    this.#place = place;
  }

  protected override render() {
    const waiting = this.#distance !== undefined && !this.#answer && !this.#failed;
    if (waiting && !this.#shown) return html`<slot></slot>`;
    this.#shown = true;
    const result = this.#answer?.renderResult();
    const asked = {entry: (key: FieldKey) => this.#entries.get(key), onInput: this.#onInput};
    return html`
      <div part="titre" role="heading" aria-level=${this.niveauTitre}>${fr.title}</div>
      <div class="layout">
        <div class="question screen-only" @focusin=${this.#load}>
          ${renderNumber(asked, 'distanceKm', fr.distanceText, this.#distance)}
        </div>
        <div part="resultat">
          ${result ?? (this.#failed ? this.#renderFailure() : html`<p class="quiet">${fr.promise}</p>`)}
        </div>
        ${result && this.#answer?.renderRefinements()}
      </div>
      <p class="visually-hidden" role="status">${this.#announced}</p>
    `;
  }

  protected override updated() {
    if (this.#failed) this.setState('erreur');
    else if (this.#distance === undefined) this.setState('vide');
    else this.setState(this.#answer ? 'pret' : 'attente');
  }

  #renderFailure() {
    return html`<slot></slot>
      <p part="erreur">${fr.answerUnavailable}</p>`;
  }

  #onInput = ({target}: Event) => {
    const {type, name, id, value} = target as HTMLInputElement;
    const key = (name || id) as FieldKey;
    const text = type === 'range' ? fr.plain(Number(value)) : value;
    this.#entries.type(this.#answer?.answers.slot(key) ?? key, text, boundsOf(key));
    this.#change();
  };

  #change = () => {
    this.#waitToSettle();
    this.requestUpdate();
  };

  /** Once; again at the next touch after a failure. */
  #load = () => {
    if (this.#loading) return;
    this.#loading = true;
    this.loadAnswer().then(
      ({Answer}) => {
        this.#answer = new Answer(this, {
          entries: this.#entries,
          group: () => this.group,
          change: this.#change,
          onInput: this.#onInput,
          fail: (detail) => this.fail(detail),
        });
        this.#failed = false;
        this.requestUpdate();
      },
      (error: unknown) => void this.#onFailure(error),
    );
  };

  async #onFailure(error: unknown) {
    this.#failed = true;
    this.fail({code: 'source', message: `le calcul n’a pas pu être chargé (${String(error)}).`});
    this.requestUpdate();
    await this.updateComplete;
    this.#loading = false;
  }

  #waitToSettle() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), settleDelay);
  }

  /** Once the visitor stops: one announcement, an error before an answer. */
  #settle() {
    const heard = this.#answer?.settle() ?? '';
    this.#announced = this.renderRoot.querySelector('[part=erreur]:not(:empty)')?.textContent ?? heard;
    this.requestUpdate();
  }
}
