import type {Page, Route} from 'playwright-core';

/**
 * Stands for the vector tiles of the IGN (`data.geopf.fr`): the addresses, CORS header and shapes of the real
 * service, a style of two layers, tiles without content. What is broken answers 404.
 */
export type Broken = 'style' | 'tiles' | 'silence';

export const ignStyle = 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/';

export async function standForIgn(page: Page, broken?: Broken): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://data.geopf.fr/**', async (route) => {
    const address = route.request().url();
    asked.push(address);
    if (broken === 'silence') return;
    if (address.startsWith(ignStyle) && address.endsWith('.json') && broken !== 'style') return json(route, style);
    if (address.endsWith('/metadata.json')) return json(route, {minzoom: 0, maxzoom: 18, vector_layers: []});
    if (address.endsWith('.pbf') && broken !== 'tiles')
      return route.fulfill({status: 200, headers: cors, contentType: 'application/x-protobuf', body: Buffer.alloc(0)});
    return route.fulfill({status: 404, headers: cors, body: ''});
  });
  return asked;
}

const cors = {'Access-Control-Allow-Origin': '*'};
const json = (route: Route, body: unknown) =>
  route.fulfill({status: 200, headers: cors, contentType: 'application/json', body: JSON.stringify(body)});

const style = {
  version: 8,
  name: 'PLAN IGN, double',
  glyphs: 'https://data.geopf.fr/annexes/ressources/vectorTiles/fonts/{fontstack}/{range}.pbf',
  sprite: 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/sprite/PlanIgn',
  sources: {
    plan_ign: {
      type: 'vector',
      tiles: ['https://data.geopf.fr/tms/1.0.0/PLAN.IGN/{z}/{x}/{y}.pbf'],
      minzoom: 0,
      maxzoom: 18,
    },
  },
  layers: [
    {id: 'fond', type: 'background', paint: {'background-color': '#e9efe6'}},
    {id: 'routes', type: 'line', source: 'plan_ign', 'source-layer': 'routier', paint: {'line-color': '#fff'}},
  ],
};
