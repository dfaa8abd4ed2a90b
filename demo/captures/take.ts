import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {launchChromium, visit} from '../../test/helpers/visit.js';
import {createDemoServer, listen} from '../server/app.js';

/**
 * Takes the picture of the README: `npm run build && npm run screenshots`. Words choose pages instead:
 * `npm run screenshots -- carte horaires` takes each of them at phone, tablet and desk width, light and dark, into the
 * folder named by RELAIS_CAPTURES. The picture of the README is taken without a basemap, so that it is the same
 * with and without a network.
 */
const widths = [360, 768, 1280];
const folder = fileURLToPath(new URL('.', import.meta.url));
const out = process.env['RELAIS_CAPTURES'] ?? folder;
mkdirSync(out, {recursive: true});

const server = createDemoServer();
const origin = await listen(server);
const browser = await launchChromium();
const pages = process.argv.slice(2);

if (pages.length === 0) await picture('mairie', 1280, 'light', `${folder}mairie.png`, {width: 1280, height: 1180});
for (const page of pages)
  for (const width of widths)
    for (const scheme of ['light', 'dark'] as const)
      await picture(page, width, scheme, `${out}/${page}-${width}-${scheme}.png`);

await browser.close();
server.close();

async function picture(
  name: string,
  width: number,
  colorScheme: 'light' | 'dark',
  path: string,
  clip?: {width: number; height: number},
) {
  const {page, said, close} = await visit(browser, 'about:blank', {
    viewport: {width, height: clip?.height ?? 900},
    colorScheme,
  });
  if (clip) {
    await page.route(`${origin}/${name}.html`, async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: body.replace('<relais-carte ', '<relais-carte fond="aucun" '),
      });
    });
  }
  await page.goto(`${origin}/${name}.html`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(3000);
  if (name === 'mairie' && !clip) {
    const map = page.locator('relais-carte');
    await map.getByRole('button', {name: /atila/iu}).first().click();
    await page.waitForTimeout(2500);
  }
  await page.screenshot(clip ? {path, clip: {x: 0, y: 0, ...clip}} : {path, fullPage: true});
  for (const line of said) console.log(`${name} ${width} ${colorScheme}: ${line}`);
  await close();
}
