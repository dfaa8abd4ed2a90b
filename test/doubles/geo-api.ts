import type {Handler} from '../../demo/server/app.js';

/**
 * Stands for `geo.api.gouv.fr`, as its program `datagouv/api-geo` answers: 404 in plain text for an unknown code, the base
 * fields always there, GeoJSON features whose geometry may be missing, no geometry without its name.
 */
export type GeoMood = 'well' | 'down' | 'page';

const communes: Readonly<Record<string, {nom: string; contour?: readonly (readonly [number, number])[]}>> = {
  '39368': {nom: 'Hauts de Bienne', contour: box(5.98, 46.48, 6.08, 46.56)},
  '39470': {nom: 'Les Rousses', contour: box(6.02, 46.45, 6.1, 46.52)},
  '39441': {nom: 'Prémanon'},
};
const bodies: Readonly<Record<string, {nom: string; members: readonly string[]}>> = {
  '200026573': {nom: 'CC Haut-Jura Arcade', members: ['39470', '39368']},
};

function box(west: number, south: number, east: number, north: number): readonly (readonly [number, number])[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What the service answers to an address (path and query). */
export function geoReply(address: string, mood: GeoMood = 'well'): Reply {
  if (mood === 'down') return {status: 502, type: 'text/html', body: '<h1>502 Bad Gateway</h1>'};
  if (mood === 'page') return {status: 200, type: 'text/html', body: '<!doctype html><title>Maintenance</title>'};
  const {pathname, searchParams} = new URL(address, 'https://geo.api.gouv.fr');
  const [, kind, code = '', members] = pathname.split('/');
  const isGeojson = searchParams.get('format') === 'geojson';
  if (kind === 'epcis' && members === 'communes') {
    const body = bodies[code];
    return body ? json(body.members.map((member) => ({nom: communes[member]?.nom, code: member}))) : notFound;
  }
  const found = kind === 'epcis' ? bodies[code] : kind === 'communes' ? communes[code] : undefined;
  if (kind === 'communes' && code === '' && isGeojson) return {status: 400, type: 'text/plain', body: 'Bad Request'};
  if (!found) return notFound;
  if (!isGeojson) return json({nom: found.nom, code});
  const ring = 'members' in found ? box(5.9, 46.4, 6.15, 46.6) : found.contour;
  const geometry = ring && searchParams.get('geometry') === 'contour' && {type: 'Polygon', coordinates: [ring]};
  return json({type: 'Feature', properties: {nom: found.nom, code}, ...(geometry && {geometry})});
}

const json = (value: unknown): Reply => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
const notFound: Reply = {status: 404, type: 'text/plain; charset=utf-8', body: 'Not Found'};

/** The same service on the loopback interface. */
export function geoApi(mood: GeoMood = 'well'): {readonly handle: Handler; readonly asked: string[]} {
  const asked: string[] = [];
  const handle: Handler = (request, response) => {
    const address = request.url ?? '/';
    if (!/^\/(?:epcis|communes)(?:\/|$)/u.test(address)) return false;
    asked.push(address);
    const {status, type, body} = geoReply(address, mood);
    response.writeHead(status, {'Content-Type': type, 'Access-Control-Allow-Origin': '*'}).end(body);
    return true;
  };
  return {handle, asked};
}
