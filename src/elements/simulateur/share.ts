import {html, nothing, type TemplateResult} from 'lit';
import {priceDate} from '../../domain/commute/price-date.js';
import * as fr from '../../texts/fr/simulateur-share.js';
import {newTab} from '../../texts/fr/simulateur-details.js';
import {linkTo} from './link.js';
import type {Visit} from './visit.js';

/** Forms that ask more than an address to write to. */
const form = 'relais-inscription:is([modele=enquete], [modele=essai], [modele=signalement], [definition])';

/** What takes a result elsewhere, each at a click: the link, the text, the sheet, the form of the group. */
export class Share {
  /** @internal The sheet to print, replaceable. */
  loadSheet = () => import('./sheet.js');

  #visit: Visit;
  /** What the last click did. */
  #done = '';
  /** The page may not print where it is: it is to be opened alone. */
  #isPrintBlocked = false;
  /** What the visitor copies by hand, when the page may not write in the clipboard. */
  #byHand = '';

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  render(): TemplateResult {
    const town = this.#form;
    return html`
      <div class="share">
        ${this.#renderAction(fr.copyLink, fr.linkHelp, () => this.#copy(this.#link, fr.linkCopied))}
        ${this.#renderAction(fr.copyText, '', () => this.#copy(this.#text, fr.textCopied))}
        ${this.#renderAction(fr.print, fr.printHelp, this.#print)}
        ${town ? this.#renderAction(fr.sendToTown, fr.sendHelp, () => this.#handOver(town)) : nothing}
        ${this.#done ? html`<p class="found">${this.#done} ${this.#isPrintBlocked ? this.#renderWay() : nothing}</p>` : nothing}
        ${this.#byHand ? this.#renderByHand() : nothing}
      </div>
    `;
  }

  #renderAction(words: string, help: string, act: () => unknown) {
    return html`<div>
      <button type="button" @click=${act}>${words}</button>
      ${help ? html`<p class="quiet">${help}</p>` : nothing}
    </div>`;
  }

  #renderWay() {
    return html`<a href=${this.#link} target="_blank" rel="noopener"
      >${fr.openAlone}<span class="visually-hidden"> ${newTab}</span></a
    >`;
  }

  #renderByHand() {
    return html`<div part="champ">
      <label for="by-hand">${fr.copyByHand}</label>
      <textarea id="by-hand" rows="4" readonly .value=${this.#byHand} @input=${stop} @focus=${select}></textarea>
    </div>`;
  }

  get #form(): HTMLElement | null | undefined | false {
    const {host, answers} = this.#visit;
    return !this.#visit.town && answers.group && host.closest('relais-groupe')?.querySelector<HTMLElement>(form);
  }

  get #link(): string {
    return linkTo(this.#visit);
  }

  get #text(): string {
    const {answers, host, town} = this.#visit;
    if (town) return [...town.lines, this.#link].join('\n');
    const comparison = this.#visit.comparisonOf();
    const {currency, energy} = answers;
    const priced = answers.own('prixEnergie') === undefined ? priceDate(currency, energy, host.now()) : undefined;
    return comparison ? [...fr.lines(comparison, priced, answers.place?.name), this.#link].join('\n') : '';
  }

  async #copy(text: string, copied: string) {
    this.#byHand = '';
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(copied);
    } catch {
      this.#byHand = text;
      this.#tell('');
      const {host} = this.#visit;
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('#by-hand')?.focus();
    }
  }

  #print = async () => {
    this.#byHand = '';
    this.#tell('');
    try {
      const {printSheet} = await this.loadSheet();
      printSheet(this.#visit, this.#link, this.#onBlocked);
    } catch {
      this.#tell(fr.printUnavailable);
    }
  };

  /** Where nothing can be printed, a link may not open either: its address can be copied. */
  #onBlocked = () => {
    this.#byHand = this.#link;
    this.#tell(fr.printBlocked);
    this.#isPrintBlocked = true;
  };

  /** The form proposes it to the visitor, who reads it, changes it, and sends it or not. */
  #handOver(town: HTMLElement) {
    const comparison = this.#visit.comparisonOf();
    const {answers} = this.#visit;
    if (!comparison) return;
    const {distanceKm, daysPerWeek} = comparison.settings;
    answers.group?.tell({distanceKm, daysPerWeek, result: fr.forTheTown(comparison, answers.place?.name)});
    this.#tell(fr.handedOver);
    town.tabIndex = -1;
    town.focus({preventScroll: true});
    town.scrollIntoView({block: 'start'});
  }

  #tell(done: string) {
    this.#done = done;
    this.#isPrintBlocked = false;
    this.#visit.say(done);
    this.#visit.host.requestUpdate();
  }
}

/** Nothing of the simulator is answered there. */
const stop = (event: Event) => event.stopPropagation();
const select = ({target}: Event) => (target as HTMLTextAreaElement).select();
