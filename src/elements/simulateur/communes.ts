import {html, nothing, type TemplateResult} from 'lit';
import {roadEstimate} from '../../domain/commute/distance.js';
import type {Commune} from '../../domain/places/communes.js';
import {distanceKm} from '../../domain/places/distance.js';
import * as fr from '../../texts/fr/simulateur-communes.js';
import {CommuneBox} from './commune-box.js';
import {boundsOf} from './fields.js';
import {RoadFinder} from './road-finder.js';
import type {Visit} from './visit.js';

/** How long the list must stay still before it is announced, in milliseconds. */
const stillness = 600;

/** Finds the distance between two communes: estimated with what we have, then by the road if the visitor asks for it. */
export class CommunesPanel {
  /** @internal The names, replaceable: a file of ours, once a visitor types. */
  load = async (query: string): Promise<readonly Commune[]> =>
    (await import('../../adapters/communes.js')).loadCommunes(query);

  readonly road: RoadFinder;
  #visit: Visit;
  #home: CommuneBox;
  #work: CommuneBox;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(visit: Visit) {
    this.#visit = visit;
    const changed = () => visit.host.requestUpdate();
    const owner = {
      load: (query: string) => this.load(query),
      changed,
      picked: () => this.#estimate(),
      heard: (text: string) => this.#sayLater(text),
    };
    this.#home = new CommuneBox('depart', fr.homeLabel, owner);
    this.#work = new CommuneBox('arrivee', fr.workLabel, owner);
    this.road = new RoadFinder(changed, () => {
      const isTimeTyped = visit.answers.entry('dureeMin')?.value !== undefined;
      return visit.filling('distanceKm', isTimeTyped ? undefined : 'dureeMin');
    });
  }

  render(): TemplateResult {
    return html`<div class="communes">
      ${this.#home.render()} ${this.#work.render()} ${this.#renderFound()}
      <p class="quiet">${this.#ends ? '' : fr.privacy} ${fr.credit}</p>
    </div>`;
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #renderFound() {
    const flight = this.#flight;
    const ends = this.#ends;
    if (!ends || flight === undefined) return nothing;
    if (ends[0].code === ends[1].code && flight < 1) return html`<p>${fr.sameCommune}</p>`;
    const {kilometres, low, high} = roadEstimate(flight);
    if (kilometres > boundsOf('distanceKm')[1]) return html`<p>${fr.tooFar}</p>`;
    return html`
      <p class="found">${fr.estimated(Math.round(kilometres), Math.round(low), Math.round(high))}</p>
      ${this.road.render(...ends, fr.sentOfCommunes)}
    `;
  }

  /** Both communes, once they are chosen. */
  get #ends(): readonly [Commune, Commune] | undefined {
    const [home, work] = [this.#home.chosen, this.#work.chosen];
    return home && work && [home, work];
  }

  /** Kilometres as the crow flies. */
  get #flight(): number | undefined {
    return this.#ends && distanceKm(...this.#ends);
  }

  /** What is found so far goes where it is useful: the distance, and the start for the spaces of the group. */
  #estimate() {
    this.stop();
    const {chosen} = this.#home;
    if (chosen) this.#visit.answers.group?.tell({position: {latitude: chosen.latitude, longitude: chosen.longitude}});
    const kilometres = Math.round(roadEstimate(this.#flight ?? 0).kilometres);
    if (kilometres > 0 && kilometres <= boundsOf('distanceKm')[1]) this.#visit.fill({distanceKm: kilometres});
  }

  #sayLater(text: string) {
    this.stop();
    this.#timer = setTimeout(() => this.#visit.say(text), stillness);
  }
}
