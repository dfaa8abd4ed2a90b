import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Place} from '../../../domain/places/place.js';
import * as fr from '../../../texts/fr/carte-details.js';
import {report} from '../../../texts/fr/carte-place.js';
import {summary, titleOf} from '../lines.js';
import {renderFacts, renderLink, renderText} from './facts.js';
import {renderItinerary, waysTo} from './itinerary.js';
import {Sharing} from './sharing.js';

interface Needs {
  linkTo(place: Place): string;
  say(sentence: string): void;
  close(): void;
}

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};

/** Where a mistake in the data can be told, when the page has such a form in the same group. */
const reportForm = 'relais-inscription[modele=signalement]';

/** All that is known of a place and all that one does with it. */
export class PlaceCard {
  #host: Host;
  #needs: Needs;
  #sharing: Sharing;
  /** The place whose whole week is shown. */
  #weekOf = '';
  #areHoursAsked = false;

  constructor(host: Host, needs: Needs) {
    this.#host = host;
    this.#needs = needs;
    this.#sharing = new Sharing(host, needs);
  }

  /** What an open place shows under its name. */
  renderDetails(place: Place): TemplateResult {
    const ways = waysTo(place);
    const form = this.#reportForm;
    return html`
      ${place.hours ? this.#renderHours(place.hours, place) : nothing}
      ${place.description ? renderText(place.description) : nothing}
      ${place.isItinerant ? html`<p>${fr.itinerant}</p>` : nothing} ${renderFacts(place)}
      <div class="acts screen-only">
        ${place.bookingUrl ? html`<p>${renderLink(place.bookingUrl, fr.book)}</p>` : nothing}
        ${ways.length > 0 ? renderItinerary(ways) : nothing} ${this.#sharing.renderButton(place)}
        ${form ? html`<button type="button" class="link" @click=${() => show(form)}>${report}</button>` : nothing}
        ${this.#sharing.renderOutcome(place)}
      </div>
    `;
  }

  /** The card of the place chosen on the map, under the map where the list is out of sight. */
  renderCard(place: Place): TemplateResult {
    return html`<div class="card" role="group" aria-label=${fr.chosenLabel} @keydown=${this.#onKeydown}>
      <div class="card-head">
        <div>
          <p class="title">${titleOf(place)}</p>
          <p class="quiet">${summary(place)}</p>
        </div>
        <button type="button" part="bouton" @click=${() => this.#needs.close()}>${fr.close}</button>
      </div>
      ${this.renderDetails(place)}
    </div>`;
  }

  /** Until their code is here, and without it, the hours are the words of the source. */
  #renderHours(hours: string, place: Place) {
    this.#loadHours();
    const isWeekShown = this.#weekOf === place.id;
    const commune = place.communeCode ?? place.postcode?.replace(/^(98.).+/u, '$1') ?? '';
    return html`<div class="opening" @relais-pret=${stop} @relais-statut=${stop} @relais-erreur=${stop}>
      <relais-horaires-du-lieu sans-donnees .horaires=${hours} .commune=${commune} .sansSemaine=${!isWeekShown}
        >${fr.hoursLines(hours).join('. ')}</relais-horaires-du-lieu
      >
      <button
        type="button"
        class="link screen-only"
        aria-expanded=${isWeekShown ? 'true' : 'false'}
        @click=${() => this.#toggleWeek(isWeekShown ? '' : place.id)}
      >
        ${isWeekShown ? fr.hideWeek : fr.showWeek}
      </button>
    </div>`;
  }

  #loadHours() {
    if (this.#areHoursAsked) return;
    this.#areHoursAsked = true;
    import('./place-hours.js').catch(() => (this.#areHoursAsked = false));
  }

  #toggleWeek(id: string) {
    this.#weekOf = id;
    this.#host.requestUpdate();
  }

  get #reportForm(): HTMLElement | null | undefined {
    return this.#host.closest('relais-groupe')?.querySelector<HTMLElement>(reportForm);
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#needs.close();
  };
}

/** The form is about the chosen place: this one. */
function show(form: HTMLElement) {
  form.tabIndex = -1;
  form.focus({preventScroll: true});
  form.scrollIntoView({block: 'start'});
}

const stop = (event: Event) => event.stopPropagation();
