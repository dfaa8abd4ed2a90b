import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Page, Route} from 'playwright-core';
import {distanceKm} from '../../src/domain/places/distance.js';

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

/**
 * What the route service (`data.geopf.fr/navigation/itineraire`) does with a question. Its answers follow the source of
 * the program that the IGN runs, Road2 (`IGNF/road2`, version of 30 July 2026); what its gateway says of too many
 * requests follows the documentation: 5 a second, then 429 for 5 seconds.
 */
export type RouteMood =
  | 'well'
  /** 429 at each question, or at the first only; `Retry-After` in seconds. */
  | 'busy'
  | 'busy-once'
  /** 429 of a gateway that asks to come back in an hour. */
  | 'busy-long'
  /** OSRM finds nothing between the two points. */
  | 'no-road'
  /** An error of Road2, and one of the gateway before it. */
  | 'down'
  | 'bad-gateway'
  /** Never answers, or hangs up. */
  | 'silent'
  | 'cut'
  /** Forgets the units that were asked, or writes numbers as texts. */
  | 'metres'
  | 'texts'
  /** A web page with status 200. */
  | 'page';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const straightRoad = 1.3;
const kmPerMin = 0.8;
/** The box of the resource `bdtopo-osrm`: the mainland and the overseas départements. */
const box = {west: -63.37, south: -21.48, east: 55.94, north: 51.31};

/** What the service replies to one address; `index` counts the questions from 0. */
export function routeReply(address: string, mood: RouteMood, index = 0): Reply {
  if (mood === 'busy' || (mood === 'busy-once' && index === 0)) return tooMany('1');
  if (mood === 'busy-long') return tooMany('3600');
  if (mood === 'bad-gateway') return {status: 502, headers: {}, body: '<html><h1>502 Bad Gateway</h1></html>'};
  if (mood === 'down') return failed(500, 'Internal Server Error', 'internal');
  if (mood === 'page') return {status: 200, headers: cors, body: '<!doctype html><title>Maintenance</title>'};
  const asked = new URL(address).searchParams;
  if (!asked.get('resource')) return failed(400, " Parameter 'resource' not found ");
  if (asked.get('resource') !== 'bdtopo-osrm')
    return failed(400, " Parameter 'resource' is invalid: it does not exist on this service ");
  for (const name of ['start', 'end']) {
    const problem = pointProblem(asked.get(name));
    if (problem) return failed(400, ` Parameter '${name}' ${problem} `);
  }
  if (mood === 'no-road') return failed(404, ' No path found ');
  return reply(200, road(asked, mood));
}

function pointProblem(text: string | null): string {
  if (!text) return 'not found';
  const [, x, y] = /^(-?\d+\.?\d*),(-?\d+\.?\d*)$/u.exec(text) ?? [];
  if (!x || !y) return "is invalid: user value is NOT like 'float,float'";
  const isInside = Number(x) >= box.west && Number(x) <= box.east && Number(y) >= box.south && Number(y) <= box.north;
  return isInside ? '' : `is invalid: user value (${x}) is NOT in bbox for X. Between ${box.west} and ${box.east}`;
}

function road(asked: URLSearchParams, mood: RouteMood) {
  const point = (name: string) => {
    const [longitude = 0, latitude = 0] = (asked.get(name) ?? '').split(',').map(Number);
    return {longitude, latitude};
  };
  const km = distanceKm(point('start'), point('end')) * straightRoad;
  const inMetres = mood === 'metres' || asked.get('distanceUnit') !== 'kilometer';
  const distance = inMetres ? km * 1000 : km;
  const inSeconds = mood === 'metres' || asked.get('timeUnit') === 'second';
  const duration = (km / kmPerMin) * (inSeconds ? 60 : 1);
  return {
    resource: 'bdtopo-osrm',
    resourceVersion: '2026-10-15',
    start: asked.get('start'),
    end: asked.get('end'),
    profile: asked.get('profile') ?? 'car',
    optimization: asked.get('optimization') ?? 'fastest',
    geometry: asked.get('geometryFormat') === 'polyline' ? '_p~iF~ps|U_ulLnnqC' : {type: 'LineString', coordinates: []},
    crs: 'EPSG:4326',
    distanceUnit: inMetres ? 'meter' : 'kilometer',
    timeUnit: inSeconds ? 'second' : 'minute',
    distance: mood === 'texts' ? String(distance) : distance,
    duration: mood === 'texts' ? String(duration) : duration,
    constraints: [],
    portions: [],
  };
}

const reply = (status: number, body: unknown, headers = {}): Reply => ({
  status,
  headers: {...cors, 'Content-Type': 'application/json; charset=utf-8', ...headers},
  body: JSON.stringify(body),
});
const failed = (status: number, message: string, errorType?: string) => reply(status, {error: {errorType, message}});
const tooMany = (seconds: string) =>
  reply(429, {message: 'API rate limit exceeded'}, {'Retry-After': seconds, 'Access-Control-Expose-Headers': '*'});

/** The route service in a page: register it after `standForIgn`. Brings back the addresses that were asked. */
export async function standForRoutes(page: Page, mood: RouteMood = 'well'): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://data.geopf.fr/navigation/**', async (route) => {
    const address = route.request().url();
    asked.push(address);
    if (mood === 'silent') return;
    if (mood === 'cut') return route.abort('connectionreset');
    const {status, headers, body} = routeReply(address, mood, asked.length - 1);
    return route.fulfill({status, headers: {...headers}, body});
  });
  return asked;
}

/** The route service on the loopback. */
export async function serveRoutes(mood: RouteMood) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const address = `http://127.0.0.1${request.url ?? ''}`;
    asked.push(address);
    if (mood === 'silent') return;
    if (mood === 'cut') return void request.socket.destroy();
    const {status, headers, body} = routeReply(address, mood, asked.length - 1);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/navigation/itineraire`,
    asked: asked as readonly string[],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
