import {html, nothing, render, type TemplateResult} from 'lit';
import type {CommuneSavings} from '../../domain/commute/commune.js';
import {workingDay} from '../../domain/commute/numbers.js';
import type {SavingsInputs} from '../../domain/commute/inputs.js';
import {priceDate} from '../../domain/commute/price-date.js';
import {explain, type Term} from '../../domain/commute/receipt.js';
import {computeSavings, type Savings} from '../../domain/commute/savings.js';
import {compare} from '../../domain/commute/ways.js';
import {assumptions, carbon, headline, hours} from '../../texts/fr/simulateur-answer.js';
import {sourceName} from '../../texts/fr/simulateur-details.js';
import * as town from '../../texts/fr/simulateur-commune.js';
import * as fr from '../../texts/fr/simulateur-share.js';
import {fromLink, losses, periods, readings} from '../../texts/fr/simulateur-visit.js';
import {renderBars} from './bars.js';
import {sheetStyles} from './sheet-styles.js';
import {renderTable} from './table.js';
import type {Visit} from './visit.js';

/**
 * Prints one page that holds the answer alone, and not the page around it: in a frame of its own, gone afterwards.
 * `blocked`: the page is itself in a frame that lets nothing be printed.
 */
export function printSheet(visit: Visit, link: string, blocked: () => void): void {
  const root = visit.host.shadowRoot;
  const content = visit.town?.savings
    ? renderTownSheet(visit.town.savings, visit.town.title)
    : visit.answers.inputs && renderSheet(visit.answers.inputs, visit);
  if (!root || !content) return;
  const origin = visit.answers.isFromLink ? [fromLink] : [];
  const foot = [fr.sheetDate(visit.host.now()), ...origin, fr.sheetPage(link)].join(' ');
  root.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.title = fr.sheetFrame;
  frame.className = 'visually-hidden';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Some engines give the frame its document at once, others a moment after.
  const print = () => {
    if (printIn(frame, content, foot)) return;
    frame.remove();
    blocked();
  };
  frame.addEventListener('load', () => setTimeout(print), {once: true});
  root.append(frame);
}

/** Whether the frame could be written and printed. */
function printIn(frame: HTMLIFrameElement, content: TemplateResult, foot: string): boolean {
  const {contentDocument: page, contentWindow: view} = frame;
  if (!page || !view) return false;
  page.documentElement.lang = 'fr';
  page.title = fr.sheetTitle;
  const sheet = new (view as typeof window).CSSStyleSheet();
  sheet.replaceSync(sheetStyles);
  page.adoptedStyleSheets = [sheet];
  render(
    html`<main>
      ${content}
      <p class="small">${foot}</p>
    </main>`,
    page.body,
  );
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.focus();
  view.print();
  return true;
}

/** The answer, its drawing and its table, what was assumed, where the numbers come from. */
function renderSheet(inputs: SavingsInputs, {answers, host}: Visit): TemplateResult {
  const comparison = compare(inputs);
  const {best, settings} = comparison;
  const place = answers.place?.name;
  const now = host.now();
  const priced = inputs.energyPrice === undefined ? priceDate(settings.currency, settings.energy, now) : undefined;
  const savings = computeSavings(inputs);
  if (!best) return html``;
  const [amount, rest] = headline(best, settings, place);
  return html`
    <h1>${fr.sheetTitle}</h1>
    <p class="trip">${fr.trip(comparison)}</p>
    <p class="answer"><strong>${amount}</strong> ${rest}</p>
    <p>${periods(best, settings)}</p>
    <ul class="facts">
      ${best.hours === undefined ? nothing : html`<li>${hours(best.hours, workingDay)}</li>`}
      <li>${carbon(best.co2)}</li>
    </ul>
    ${losses(comparison).map((lost) => html`<p><strong>${lost}</strong></p>`)}
    <ul class="bars">
      ${renderBars(comparison, place)}
    </ul>
    ${renderTable(savings, place)}
    <p>${assumptions(comparison, priced, readings(comparison))}</p>
    <h2>${fr.sheetSources}</h2>
    <ul class="sources">
      ${sourcesOf(savings).map((source) => html`<li>${source}</li>`)}
    </ul>
  `;
}

/** The same for a commune: what is supposed is half of the answer. */
function renderTownSheet(savings: CommuneSavings, title: string): TemplateResult {
  const {best, assumptions: supposed} = savings;
  if (!best) return html``;
  const [amount, rest] = town.headline(savings);
  return html`
    <h1>${title}</h1>
    <p class="answer"><strong>${amount}</strong> ${rest}</p>
    <ul class="facts">
      <li>${town.road(best.kilometres)}</li>
      <li>${town.carbon(best.co2)}</li>
      ${best.hours === undefined ? nothing : html`<li>${town.time(best.hours)}</li>`}
    </ul>
    <p>${town.share(savings)}</p>
    <p>${town.twoAmounts(savings)}</p>
    <h2>${town.assumptionsTitle}</h2>
    <ul>
      ${supposed.map((assumption) => html`<li>${town.assumption(assumption)}</li>`)}
    </ul>
    <h2>${fr.sheetSources}</h2>
    <ul class="sources">
      ${named(supposed).map((source) => html`<li>${source}</li>`)}
    </ul>
  `;
}

/** Each number of the sum that comes from somewhere, once. */
const sourcesOf = (savings: Savings): string[] =>
  named(savings.outcomes.flatMap((outcome) => explain(outcome, savings).flatMap(({terms}) => terms)));

function named(terms: readonly Term[]): string[] {
  const names = terms.flatMap((term) =>
    term.coefficient ? [sourceName(term, term.coefficient.source, term.coefficient.asOf)] : [],
  );
  return [...new Set(names)];
}
