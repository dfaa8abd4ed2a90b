import {ContextProvider} from '@lit/context';
import {Task} from '@lit/task';
import {type PropertyValues, ReactiveElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {PlacesReading} from '../domain/places/from-fields.js';
import type {Place, Position} from '../domain/places/place.js';
import {type Group, groupContext, type VisitorInputs} from '../shared/contexts.js';
import {text} from '../shared/converters.js';
import {pageSettings} from '../shared/page-settings.js';
import {position} from '../shared/position-converter.js';
import {fail, reportAttribute} from '../shared/report.js';
import {rowProblems} from '../texts/fr/carte-console.js';
import {warnings} from '../texts/fr/carte-warnings.js';

/**
 * Fait parler les éléments entre eux : choisir un espace remplit les horaires, le simulateur et le formulaire.
 * Il n’affiche rien lui-même et ne cache rien de ce qu’il entoure.
 * @element relais-groupe
 * @fires {ErreurEvent} relais-erreur - Les espaces n’ont pas pu être lus (`source`), ou certaines lignes sont incomplètes (`lignes`).
 */
export class RelaisGroupe extends ReactiveElement {
  /**
   * Adresse, ou adresses séparées par une espace, des espaces à partager : CSV, GeoJSON ou JSON. Un fichier protégé par un
   * mot de passe n’est pas lu.
   */
  @property({converter: text}) src = '';
  /** Code INSEE de la commune. */
  @property({converter: text}) commune = '';
  /** D’où l’on compte les distances tant que l’habitant n’a rien dit : « latitude, longitude » de la mairie. */
  @property({converter: position}) position: Position | undefined;

  /** @internal What it leans on, replaceable on each element. */
  loadPlaces = async (addresses: string, signal: AbortSignal): Promise<PlacesReading> =>
    (await import('../adapters/load-places.js')).loadPlaces(addresses, {signal});

  #provider = new ContextProvider(this, {context: groupContext});
  #places: readonly Place[] = [];
  #state: Group['state'] = 'none';
  #chosen = '';
  #visitor: VisitorInputs = {};

  constructor() {
    super();
    new Task(this, {
      args: () => [this.src] as const,
      task: ([src], {signal}) => (src ? this.#load(src, signal) : undefined),
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    super.attributeChangedCallback(name, old, value);
    reportAttribute(this, name, value);
  }

  override willUpdate(changed: PropertyValues) {
    if (changed.has('src') && this.src) this.#state = 'waiting';
    this.#share();
  }

  protected override createRenderRoot() {
    return this;
  }

  async #load(src: string, signal: AbortSignal) {
    try {
      const {places, problems} = await this.loadPlaces(src, signal);
      if (signal.aborted) return;
      this.#offer(places);
      if (problems.length > 0) fail(this, {code: 'lignes', message: rowProblems(problems), problemes: problems});
    } catch (error) {
      if (signal.aborted) return;
      this.#state = 'broken';
      this.#share();
      fail(this, {
        code: 'source',
        message: warnings.source(src, error instanceof Error ? error.message : String(error)),
      });
    }
  }

  #offer(places: readonly Place[]) {
    this.#places = places;
    this.#state = 'ready';
    this.#share();
  }

  #share() {
    this.#provider.setValue({
      commune: this.commune || pageSettings.commune,
      position: this.position,
      state: this.#state,
      places: this.#places,
      chosen: this.#places.find(({id}) => id === this.#chosen),
      visitor: this.#visitor,
      choose: (id) => {
        if (id === this.#chosen) return;
        this.#chosen = id;
        this.#share();
      },
      offer: (places) => {
        if (places !== this.#places) this.#offer(places);
      },
      tell: (inputs) => {
        this.#visitor = {...this.#visitor, ...inputs};
        this.#share();
      },
    });
  }
}
