import {html, nothing, type TemplateResult} from 'lit';
import {type CommuneSavings, computeForCommune} from '../../domain/commute/commune.js';
import {ruralCommute} from '../../domain/commute/numbers.js';
import * as fr from '../../texts/fr/simulateur-commune.js';
import {carSummary, daysHint, energyNames, shareSummary} from '../../texts/fr/simulateur-visit.js';
import {renderChoice} from './choice.js';
import {ResultatEvent} from './events.js';
import {renderFold} from './fold.js';
import {renderSource} from './source.js';
import type {TownView} from './town-view.js';
import {Visit as PersonalVisit} from './visit.js';

/** What the people of a commune would keep together: for the mayor, with the same model, all that it supposes in sight. */
export class Visit extends PersonalVisit {
  override get town(): TownView {
    const {savings} = this;
    return {
      title: fr.title,
      stage: savings ? 'pret' : 'vide',
      savings,
      lines: savings ? fr.lines(savings) : [],
      render: () => this.#render(savings),
    };
  }

  /** Nothing before the number of people is known. What the visitor said of their own trips is not that of all. */
  private get savings(): CommuneSavings | undefined {
    const {answers} = this;
    const commuters = answers.value('actifs');
    const distanceKm = answers.own('distanceKm');
    const inputs = answers.inputsAt(distanceKm ?? ruralCommute);
    if (!commuters || !inputs) return undefined;
    return computeForCommune({...inputs, daysPerWeek: answers.own('joursParSemaine'), distanceKm, commuters});
  }

  protected override conclude() {
    const {savings} = this;
    const {best, each} = savings ?? {};
    if (!savings || !best || !each) return {said: ''};
    const {low: minimum, high: maximum} = best.year;
    const detail = {monnaie: each.currency, mode: best.mode, minimum, maximum, heures: best.hours, co2Kg: best.co2};
    return {
      said: [...fr.headline(savings), fr.road(best.kilometres), fr.carbon(best.co2)].join(' '),
      result: new ResultatEvent(detail),
    };
  }

  /** A mean trip is nobody's own: the group is told nothing. */
  protected override tellGroup() {
    return;
  }

  #render(savings: CommuneSavings | undefined): TemplateResult {
    return html`
      <div class="question screen-only">
        ${this.renderNumber('actifs', fr.commutersText)}
        ${savings ? nothing : [this.renderOrigin(), this.renderReset()]}
      </div>
      <div part="resultat">${savings ? this.#renderAnswer(savings) : html`<p class="quiet">${fr.promise}</p>`}</div>
      ${savings ? this.#renderQuestions(savings) : nothing}
    `;
  }

  #renderAnswer(savings: CommuneSavings) {
    const {best, outcomes, each} = savings;
    if (!best) return nothing;
    const [amount, rest] = fr.headline(savings);
    const ways = outcomes.map(
      (outcome) =>
        html`<li class="pair"><span>${fr.way(outcome.mode)}</span><b>${fr.keptBy(outcome, each.currency)}</b></li>`,
    );
    return html`
      <p class="answer"><strong>${amount}</strong> ${rest}</p>
      ${this.renderOrigin()}
      <ul class="facts town">
        <li>${fr.road(best.kilometres)}</li>
        <li>${fr.carbon(best.co2)}</li>
        ${best.hours === undefined ? nothing : html`<li>${fr.time(best.hours)}</li>`}
      </ul>
      <p>${fr.share(savings)}</p>
      <p class="quiet">${fr.twoAmounts(savings)}</p>
      ${
        ways.length > 1
          ? html`<ul class="bars">
              ${ways}
            </ul>`
          : nothing
      }
      <div class="receipt">
        <div role="heading" aria-level=${Math.min(6, this.host.niveauTitre + 1)}>${fr.assumptionsTitle}</div>
        <ul>
          ${savings.assumptions.map(
            (assumption) =>
              html`<li>
                ${fr.assumption(assumption)}
                ${
                  assumption.coefficient
                    ? html`<ul class="quiet">
                        ${renderSource(assumption)}
                      </ul>`
                    : nothing
                }
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  #renderQuestions({each}: CommuneSavings) {
    const {daysPerWeek, distanceKm, energy} = each.settings;
    return html`<div class="refine screen-only">
      ${this.renderNumber('distanceKm', fr.distanceText, distanceKm)}
      ${this.renderNumber('joursParSemaine', [fr.daysLabel, fr.daysUnit, daysHint], daysPerWeek)}
      ${this.renderNumber('dureeMin', fr.durationText)}
      ${renderChoice('energie', fr.energyLabel, energy, energyNames, this.renderUndo('energie', fr.energyLabel))}
      <div class="folds">
        ${renderFold('car', carSummary, () => this.unfold(), this.renderDetail('car'))}
        ${renderFold('share', shareSummary, () => this.unfold('share'), this.renderShare())}
      </div>
      ${this.renderReset()}
    </div>`;
  }
}
