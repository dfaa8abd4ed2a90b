import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Page, Route} from 'playwright-core';
import {writeVectorTile} from '../tools/pmtiles-writer.js';
import {distanceKm} from '../../src/domain/places/distance.js';

/**
 * Stands for the vector tiles of the IGN (`data.geopf.fr`): the addresses, CORS header and shapes of the real
 * service, a style of three layers, tiles with one road and one name, glyphs without drawings. What is broken answers 404;
 * in silence, nothing answers.
 */
export type Broken = 'style' | 'tiles' | 'glyphs' | 'silence' | 'silent-tiles';

export const ignStyle = 'https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/';

/** What is broken may be mended while the page is open, in `mood.broken`. */
export async function standForIgn(page: Page, broken?: Broken, mood: {broken?: Broken} = {}): Promise<string[]> {
  if (broken) mood.broken = broken;
  const asked: string[] = [];
  await page.route('https://data.geopf.fr/**', async (route) => {
    const address = route.request().url();
    asked.push(address);
    const isTile = address.includes('/tms/') && address.endsWith('.pbf');
    if (mood.broken === 'silence' || (mood.broken === 'silent-tiles' && isTile)) return;
    if (address.startsWith(ignStyle) && address.endsWith('.json') && mood.broken !== 'style') return json(route, style);
    if (address.endsWith('/metadata.json')) return json(route, {minzoom: 0, maxzoom: 18, vector_layers: []});
    if (isTile && mood.broken !== 'tiles') return protobuf(route, tile);
    if (address.includes('/fonts/') && mood.broken !== 'glyphs') return protobuf(route, Buffer.alloc(0));
    return route.fulfill({status: 404, headers: cors, body: ''});
  });
  return asked;
}

const cors = {'Access-Control-Allow-Origin': '*'};
const json = (route: Route, body: unknown) =>
  route.fulfill({status: 200, headers: cors, contentType: 'application/json', body: JSON.stringify(body)});

const protobuf = (route: Route, body: Buffer) =>
  route.fulfill({status: 200, headers: cors, contentType: 'application/x-protobuf', body});

const tile = writeVectorTile([
  {
    name: 'routier',
    features: [
      {
        type: 'line',
        points: [
          [0, 1000],
          [4096, 3000],
        ],
        properties: {symbo: 'AUTOROUTE'},
      },
    ],
  },
  {name: 'toponyme', features: [{type: 'point', points: [[2000, 2000]], properties: {texte: 'Bourg'}}]},
]);

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
    {
      id: 'noms',
      type: 'symbol',
      source: 'plan_ign',
      'source-layer': 'toponyme',
      layout: {'text-field': ['get', 'texte'], 'text-font': ['Source Sans Pro Regular']},
    },
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
export const serveRoutes = (mood: RouteMood) =>
  serve('/navigation/itineraire', mood === 'silent', (address, index) =>
    mood === 'cut' ? undefined : routeReply(address, mood, index),
  );

/** A service on the loopback; it hangs up where there is no reply, and says nothing when it is silent. */
async function serve(path: string, isSilent: boolean, replyTo: (address: string, index: number) => Reply | undefined) {
  const asked: string[] = [];
  const times: number[] = [];
  const server = createServer((request, response) => {
    const address = `http://127.0.0.1${request.url ?? ''}`;
    asked.push(address);
    times.push(Date.now());
    if (isSilent) return;
    const answer = replyTo(address, asked.length - 1);
    if (!answer) return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    asked: asked as readonly string[],
    /** When each question came, in milliseconds. */
    times: times as readonly number[],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * What the address service (`data.geopf.fr/geocodage/search`) does with a question: the shapes of its documentation
 * (address index), its refusal of short texts, 429 with `Retry-After` in seconds.
 */
export type AddressMood = 'well' | 'none' | 'busy' | 'busy-once' | 'down' | 'silent' | 'page' | 'strange';

/** What the address service replies to one address; `index` counts the questions from 0. */
export function addressReply(address: string, mood: AddressMood, index = 0): Reply {
  if (mood === 'busy' || (mood === 'busy-once' && index === 0)) return tooMany('1');
  if (mood === 'down') return reply(503, {code: 503, message: 'Service Unavailable'});
  if (mood === 'page') return {status: 200, headers: cors, body: '<!doctype html><title>Maintenance</title>'};
  if (mood === 'strange') return reply(200, {type: 'FeatureCollection', features: strangeFeatures});
  const query = new URL(address).searchParams.get('q')?.trim() ?? '';
  if (query.length < 3 || query.length > 200 || !/^[\p{L}\p{N}]/u.test(query))
    return reply(400, {
      code: 400,
      message: "Failed parsing query: Parameter 'q': must contain between 3 and 200 chars",
    });
  const features = mood === 'none' ? [] : [street(query), commune];
  return reply(200, {type: 'FeatureCollection', features, query});
}

const street = (query: string) => ({
  type: 'Feature',
  geometry: {type: 'Point', coordinates: [6.0206, 46.5227]},
  properties: {
    label: `${query} 39400 Hauts de Bienne`,
    score: 0.91,
    type: 'housenumber',
    name: query,
    postcode: '39400',
    citycode: '39368',
    city: 'Hauts de Bienne',
    context: '39, Jura, Bourgogne-Franche-Comté',
  },
});
const commune = {
  type: 'Feature',
  geometry: {type: 'Point', coordinates: [5.8629, 46.3876]},
  properties: {
    label: 'Saint-Claude',
    score: 0.4,
    type: 'municipality',
    postcode: '39200',
    citycode: '39478',
    city: 'Saint-Claude',
    context: '39, Jura, Bourgogne-Franche-Comté',
  },
};
const strangeFeatures = [
  null,
  7,
  {},
  {geometry: {coordinates: ['6', '46']}, properties: {label: 'En textes'}},
  {geometry: {coordinates: [200, 46]}, properties: {label: 'Hors du globe'}},
  {geometry: {coordinates: [6, 46]}, properties: {label: 12}},
  {geometry: {coordinates: [6, 46]}, properties: {label: 'La seule bonne'}},
  {geometry: {coordinates: [6, 46]}, properties: {label: 'La seule bonne'}},
];

/** The address service in a page: register it after `standForIgn`. Brings back the addresses that were asked. */
export async function standForAddresses(page: Page, mood: AddressMood = 'well'): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://data.geopf.fr/geocodage/**', async (route) => {
    const address = route.request().url();
    asked.push(address);
    if (mood === 'silent') return;
    const {status, headers, body} = addressReply(address, mood, asked.length - 1);
    return route.fulfill({status, headers: {...headers}, body});
  });
  return asked;
}

/** The address service on the loopback. */
export const serveAddresses = (mood: AddressMood) =>
  serve('/geocodage/search', mood === 'silent', (address, index) => addressReply(address, mood, index));
