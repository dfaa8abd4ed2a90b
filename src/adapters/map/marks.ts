import type {MapMark} from '../../shared/map-engine.js';
import type {MapGeoJSONFeature} from './library.js';

type Spot = readonly [number, number];
type IdOf = (rank: unknown) => string | undefined;

/** Before the unnumbered ones. */
const unnumbered = 99_999;

/** What drawn features are: places and groups of them, once each, the numbered first, then the nearest to the middle. */
export function readMarks(
  features: readonly MapGeoJSONFeature[],
  [longitude, latitude]: Spot,
  idOf: IdOf,
): readonly MapMark[] {
  const found = new Map<string, {mark: MapMark; rank: number; far: number}>();
  for (const feature of features) {
    const mark = readMark(feature, idOf);
    if (!mark) continue;
    const key = mark.kind === 'place' ? mark.id : `#${mark.cluster}`;
    const {number} = feature.properties as {number?: number};
    const far = (mark.position.longitude - longitude) ** 2 + (mark.position.latitude - latitude) ** 2;
    found.set(key, {mark, rank: number ?? unnumbered, far});
  }
  return [...found.values()]
    .sort((a, b) => (a.rank === b.rank ? a.far - b.far : a.rank - b.rank))
    .map(({mark}) => mark);
}

/** A drawn feature; nothing when it is none of ours. */
export function readMark(
  {properties, geometry}: Pick<MapGeoJSONFeature, 'properties' | 'geometry'>,
  idOf: IdOf,
): MapMark | undefined {
  if (geometry.type !== 'Point') return undefined;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const position = {latitude, longitude};
  const {id, place, cluster_id: cluster, point_count: count} = properties as Record<string, unknown>;
  if (typeof cluster === 'number') return {kind: 'group', cluster, count: Number(count), position};
  const known = typeof id === 'string' ? id : idOf(place);
  return known === undefined ? undefined : {kind: 'place', id: known, position};
}
