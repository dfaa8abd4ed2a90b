import {html, nothing} from 'lit';
import type {FormDefinition} from '../../domain/form/definition.js';
import {readDay} from '../../domain/form/days.js';
import {clockSkew, parisDay, type WindowState, windowState} from '../../domain/form/window.js';
import {calendarSentence, fr} from '../../texts/fr/inscription-calendar.js';
import {renderTitle} from './form.js';

/** What the page says about the days of its form. */
export interface CalendarPage {
  readonly ouverture: string;
  readonly fermeture: string;
  readonly resultats: string;
  readonly apres: string;
  readonly niveauTitre: number;
  readonly action: string;
  readonly service: string;
  readonly responsable: string;
  readonly contact: string;
}

/** The days of one form: those of the page, else those of the definition, on the clock of the server once it is known. */
export class Calendar {
  readonly opens: string;
  readonly closes: string;
  /** Sentences for the webmaster about days that are none. */
  readonly problems: readonly string[];
  #definition: FormDefinition;
  /** Milliseconds to add to the clock of the device. */
  #skew = 0;

  constructor(definition: FormDefinition, page: Pick<CalendarPage, 'ouverture' | 'fermeture'>) {
    const {calendar} = definition;
    const opens = readDay(page.ouverture || calendar?.opens || '');
    const closes = readDay(page.fermeture || calendar?.closes || '');
    this.#definition = definition;
    this.opens = opens.value;
    this.closes = closes.value;
    this.problems = [
      opens.problem && fr.notADay('ouverture', opens.problem),
      closes.problem && fr.notADay('fermeture', closes.problem),
      this.closes && this.closes < this.opens ? fr.reversed : undefined,
    ].filter((problem) => typeof problem === 'string');
  }

  /** Learns the server's clock from the `Date` of a reply read at `now`. */
  learn(date: string | null | undefined, now: number) {
    this.#skew = clockSkew(date, now) ?? this.#skew;
  }

  /** The server's clock, from the device's; milliseconds since 1970. */
  now(device: number): number {
    return device + this.#skew;
  }

  /** `now`: the device's clock, milliseconds since 1970. */
  state(now: number): WindowState {
    return windowState(this, parisDay(this.now(now)));
  }

  lastDays(): string {
    const {calendar, lang} = this.#definition;
    return calendarSentence(calendar?.lastDays ?? fr.lastDays, this.closes, lang);
  }

  /** Instead of the form, out of its days; after them, the results and what the page offers in its place. */
  renderShut(state: 'before' | 'after', page: CalendarPage) {
    const {title, calendar, lang} = this.#definition;
    const isOver = state === 'after';
    const sentence = isOver
      ? calendarSentence(calendar?.after ?? fr.after, this.closes, lang)
      : calendarSentence(calendar?.before ?? fr.before, this.opens, lang);
    const results = isOver && (page.resultats || calendar?.results);
    return html`<div class="shut">
      <div class="head">
        ${renderTitle(title, page.niveauTitre)}
        <p class="banner">${sentence}</p>
        ${results && isWeb(results) ? html`<p><a href=${results}>${fr.results}</a></p>` : nothing}
        <slot name="ferme"></slot>
      </div>
      ${isOver && page.apres === 'lettre' ? renderLetter(page) : nothing}
    </div>`;
  }
}

/** The survey is over: whoever wants the news may subscribe, under the same names. */
function renderLetter({action, service, responsable, contact, niveauTitre}: CalendarPage) {
  return html`<relais-inscription
    action=${action}
    service=${service}
    responsable=${responsable}
    contact=${contact}
    niveau-titre=${Math.min(6, niveauTitre + 1)}
  ></relais-inscription>`;
}

function isWeb(address: string): boolean {
  try {
    return /^https?:$/u.test(new URL(address, document.documentElement.baseURI).protocol);
  } catch {
    return false;
  }
}
