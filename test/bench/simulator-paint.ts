import {pageOf} from '../e2e/host-book.js';
import {startSite} from '../helpers/host-site.js';
import {launchChromium, visit} from '../helpers/visit.js';
import {header, middle} from './measure.js';

/** A cheap phone: the processor six times slower. */
const slowdown = 6;
const budget = 16;

/**
 * Milliseconds from what a visitor types to the end of the frame that shows the new answer: our code, the styles, the
 * layout and the paint, in the built script. The input is given at the beginning of a frame, so that waiting for one
 * does not count.
 */
async function inputToPaint(id: string, texts: readonly string[]): Promise<number[]> {
  const site = await startSite((relais) => ({
    '/': {
      html: pageOf(
        `<script src="${relais}/1/relais.js" defer></script><meta name="viewport" content="width=device-width">`,
        '<relais-simulateur distance-km="35" duree-min="40" espace-distance-km="4" espace-tarif="5">Moins de route.</relais-simulateur>',
      ),
    },
  }));
  const browser = await launchChromium();
  try {
    const {page} = await visit(browser, site.host, {viewport: {width: 360, height: 740}, isMobile: true});
    await page.locator(`relais-simulateur #${id}`).waitFor();
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    const type = (given: readonly string[]) =>
      page.evaluate(
        async ({id, texts}) => {
          const root = document.querySelector('relais-simulateur')?.shadowRoot;
          const field = root?.querySelector<HTMLInputElement>(`#${id}`);
          const times: number[] = [];
          for (const text of texts) {
            const time = await new Promise<number>((resolve) =>
              requestAnimationFrame(() => {
                const begun = performance.now();
                const {port1, port2} = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - begun);
                if (field) field.value = text;
                field?.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
                port2.postMessage(0);
              }),
            );
            times.push(time);
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          return times;
        },
        {id, texts: given},
      );
    await type([...texts, ...texts]);
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    return await type(texts);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The answer while one types the distance, on a cheap phone: once the engine has compiled the code. */
export async function simulatorPaint(): Promise<void> {
  header(`simulator: from the input to the paint, ms, processor ${slowdown} times slower`);
  const texts = [...new Array(60).keys()].map((at) => String(5 + at));
  const times = (await inputToPaint('distanceKm', texts)).slice(10).sort((one, other) => one - other);
  const slow = times[Math.floor(times.length * 0.95)] ?? NaN;
  console.log(`distance typed: median ${middle(times).toFixed(1)}, 95 in 100 under ${slow.toFixed(1)} (aim ${budget})`);
}
