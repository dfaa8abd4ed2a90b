import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong inside our elements, shadow roots included: `rule: where`. A fault counts when it is found again:
 * what scrolls into place, or is about to take the colours of the system, has none.
 */
export async function accessibilityFaults(page: Page, selectors: readonly string[] = ours): Promise<string[]> {
  await page.evaluate(axe);
  let faults = await faultsNow(page, selectors);
  for (let look = 1; look < looks && faults.length > 0; look += 1) {
    await page.waitForTimeout(betweenLooksMs);
    const again = await faultsNow(page, selectors);
    faults = faults.filter((fault) => again.includes(fault));
  }
  return faults;
}

const looks = 3;
const betweenLooksMs = 400;

function faultsNow(page: Page, selectors: readonly string[]): Promise<string[]> {
  return page.evaluate(async (include) => {
    const {axe: engine} = window as unknown as {
      axe: {
        run: (
          context: unknown,
          options: unknown,
        ) => Promise<{violations: {id: string; nodes: {target: unknown; failureSummary: string}[]}[]}>;
      };
    };
    const present = include.filter((selector) => document.querySelector(selector));
    const {violations} = await engine.run(
      {include: present.map((selector) => [selector])},
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    );
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
    );
  }, selectors);
}

export const ours = ['relais-carte', 'relais-horaires', 'relais-simulateur', 'relais-inscription'];

/** How far the page can be scrolled sideways, in CSS pixels; 0 is right. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Counts layout shifts from now on; read them with `layoutShift`. Must be added before the page is opened. */
export const watchLayoutShift = () => {
  const shifts: {value: number; what: string}[] = [];
  Object.assign(window, {layoutShifts: shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: {node?: Element}[];
    })[])
      if (!entry.hadRecentInput)
        shifts.push({
          value: entry.value,
          what: entry.sources.map(({node}) => `${node?.localName}.${node?.className}`).join(' '),
        });
  }).observe({type: 'layout-shift', buffered: true});
};

export async function layoutShift(page: Page): Promise<{total: number; what: string}> {
  const shifts = await page.evaluate(
    () => (window as unknown as {layoutShifts: {value: number; what: string}[]}).layoutShifts,
  );
  return {total: shifts.reduce((sum, {value}) => sum + value, 0), what: JSON.stringify(shifts)};
}
