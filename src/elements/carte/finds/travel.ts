import {html, nothing} from 'lit';
import type {Place, Position} from '../../../domain/places/place.js';
import * as fr from '../../../texts/fr/carte-travel.js';
import {titleOf} from '../lines.js';

/** The nearest places: more would keep a free service busy for what nobody reads. */
const mostPlaces = 5;

export interface TravelOwner {
  readonly travelTimes: (
    from: Position,
    places: readonly Place[],
    profile: fr.Profile,
    tell: (place: Place, minutes: number | undefined) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly changed: () => void;
  readonly say: (sentence: string) => void;
}

/** How long it takes to the nearest places, asked of the IGN by a press on a button that names it. */
export class Travel {
  #owner: TravelOwner;
  #from: Position | undefined;
  #profile: fr.Profile = 'car';
  #times = new Map<string, number | undefined>();
  #stop: AbortController | undefined;
  #problem = '';

  constructor(owner: TravelOwner) {
    this.#owner = owner;
  }

  /** `12 min en voiture`; nothing for a place that was not asked about. */
  lineOf = ({id}: Place): string | undefined =>
    this.#times.has(id) ? fr.travelLine(this.#times.get(id), this.#profile) : undefined;

  stop() {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  render(from: Position | undefined, found: readonly Place[]): unknown {
    if (from !== this.#from) this.#forget(from);
    const nearest = from ? found.filter(({position}) => position).slice(0, mostPlaces) : [];
    if (!from || nearest.length === 0) return nothing;
    return html`<div class="travel screen-only" role="group" aria-label=${fr.travel.label}>
      ${(['car', 'pedestrian'] as const).map((profile) => this.#renderButton(profile, from, nearest))}
      <p class="quiet">${this.#stop ? fr.travel.asking : fr.travel.host}</p>
      ${this.#problem ? html`<p part="erreur">${this.#problem}</p>` : nothing}
    </div>`;
  }

  #renderButton(profile: fr.Profile, from: Position, nearest: readonly Place[]) {
    const isPressed = profile === this.#profile && this.#times.size > 0;
    return html`<button
      type="button"
      part="bouton"
      aria-pressed=${isPressed ? 'true' : 'false'}
      aria-disabled=${this.#stop ? 'true' : 'false'}
      @click=${() => this.#ask(profile, from, nearest)}
    >
      ${fr.travel[profile]}
    </button>`;
  }

  #forget(from: Position | undefined) {
    this.stop();
    this.#from = from;
    this.#times.clear();
    this.#problem = '';
  }

  async #ask(profile: fr.Profile, from: Position, nearest: readonly Place[]) {
    if (this.#stop) return;
    const stop = (this.#stop = new AbortController());
    if (profile !== this.#profile) this.#times.clear();
    this.#profile = profile;
    this.#problem = '';
    this.#owner.changed();
    const unknown = nearest.filter(({id}) => !this.#times.has(id));
    const tell = (place: Place, minutes: number | undefined) => {
      if (stop.signal.aborted) return;
      this.#times.set(place.id, minutes);
      this.#owner.changed();
    };
    try {
      await this.#owner.travelTimes(from, unknown, profile, tell, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.#problem = error instanceof Error && error.message ? error.message : fr.travelProblems.silent;
    }
    if (stop.signal.aborted) return;
    this.#stop = undefined;
    this.#owner.changed();
    this.#owner.say(this.#problem || this.#sentence(nearest));
  }

  #sentence(nearest: readonly Place[]): string {
    const known = nearest.flatMap((place) => {
      const minutes = this.#times.get(place.id);
      return minutes === undefined ? [] : [{place, minutes}];
    });
    const [first] = known.sort((a, b) => a.minutes - b.minutes);
    return fr.travelSaid(
      known.length,
      first && titleOf(first.place),
      first ? fr.travelLine(first.minutes, this.#profile) : '',
    );
  }
}
