import type {Bounds} from '../domain/places/bounds.js';
import {columnsOf, Fields} from '../domain/places/fields.js';
import {type Helpers, type PlacesReading, placesFromFields, type SourceRow} from '../domain/places/from-fields.js';
import {textOf} from '../domain/places/json-values.js';
import {toLambert93} from '../domain/places/lambert.js';
import {type Box, bytesOfNodes, searchTree, type Spot, treeBytes, whereMostAre} from '../domain/places/packed-index.js';
import type {Place, Position, Problem} from '../domain/places/place.js';
import {pointOn} from '../domain/places/surface.js';
import {breathe} from './breathe.js';
import {Refusal} from './download.js';
import {
  type FlatFeature,
  type FlatHeader,
  headerAt,
  isFlatGeobuf,
  prefixBytes,
  readFeature,
  readHeader,
} from './flatgeobuf.js';
import {type Cost, Ranges} from './ranges.js';

/** What a map or a list looks at. */
export interface View {
  readonly bounds: Bounds;
  readonly centre: Position;
}

/** What a view holds. */
export interface PlacesInView extends PlacesReading {
  /** How many: exact when all of them are given, an estimate otherwise. */
  readonly count: number;
  readonly isWhole: boolean;
}

/** A file of places that is never read whole. */
export interface PlacesFile {
  /** Places in the whole file. */
  readonly count: number;
  /** Where most of them are. */
  readonly bounds: Bounds;
  /** The places of a view, nearest to its centre first, `limit` at most. Rejects with a `Refusal`, or when it is stopped. */
  within(view: View, limit: number, signal: AbortSignal): Promise<PlacesInView>;
  /** What was asked of the server so far. */
  readonly cost: Cost;
}

const degrees = 4326;
const lambert93 = 2154;
const world: Bounds = {west: -180, south: -90, east: 180, north: 90};
/** Bytes asked for at first: the header and the top of the index of a million places. */
const beginning = 49_152;
/** What a feature without a known end may take. */
const usual = 4096;
/** Places read between two breaths. */
const slice = 100;
/** Places kept in memory. */
const mostPlaces = 10_000;

/** Opens a FlatGeobuf file on any static host. Rejects with a `Refusal` when it is none, or cannot be read by pieces. */
export async function openPlacesFile(address: string, signal: AbortSignal): Promise<PlacesFile> {
  const ranges = new Ranges(address);
  await ranges.bring([{start: 0, end: beginning}], signal);
  if (!isFlatGeobuf(ranges.read(0, headerAt + prefixBytes))) throw new Refusal('Ce n’est pas un fichier FlatGeobuf.');
  const end = headerAt + prefixBytes + lengthAt(ranges, headerAt);
  await ranges.bring([{start: 0, end}], signal);
  const header = readHeader(ranges.read(headerAt, end));
  const fault = faultOf(header);
  if (fault) throw new Refusal(fault);
  const file = new IndexedFile(ranges, header, end, await helpersFor(header));
  await file.look(signal);
  return file;
}

/** What a file in metres, or with a column by day, needs to be read. */
async function helpersFor({crs, meta}: FlatHeader): Promise<Helpers> {
  const hasDays = columnsOf(namesOf(meta)).days.length > 0;
  const [project, week] = await Promise.all([
    crs === lambert93 ? import('./lambert.js').then((door) => door.project) : undefined,
    hasDays ? import('../domain/places/week-columns.js').then(({readWeek}) => readWeek) : undefined,
  ]);
  return {project, week};
}

const namesOf = ({columns}: FlatHeader['meta']): string[] => (columns ?? []).map(({name}) => name);

/** Why a file cannot be read here, in a sentence. */
function faultOf({features, indexWidth, crs}: FlatHeader): string | undefined {
  if (features === 0) return 'Le fichier FlatGeobuf est vide, ou ne dit pas combien d’espaces il contient.';
  if (indexWidth < 2) return 'Le fichier FlatGeobuf n’a pas d’index\u00a0: enregistrez-le avec un index spatial.';
  if (crs !== 0 && crs !== degrees && crs !== lambert93)
    return `Le fichier FlatGeobuf est en EPSG\u00a0${crs}\u00a0: enregistrez-le en WGS\u00a084 (EPSG\u00a04326).`;
  return undefined;
}

/** The bounds of a box in the file's own coordinates; the whole world when they are not known. */
function boundsOf(box: Box | undefined, {crs}: FlatHeader, {project}: Helpers): Bounds {
  if (!box) return world;
  if (crs !== lambert93) return {west: box.minX, south: box.minY, east: box.maxX, north: box.maxY};
  const corner = (east: number, north: number) => project?.({east, north}, {crs: String(crs)});
  const [low, high] = [corner(box.minX, box.minY), corner(box.maxX, box.maxY)];
  if (!low || !high) return world;
  return {west: low.longitude, south: low.latitude, east: high.longitude, north: high.latitude};
}

const lengthAt = (ranges: Ranges, at: number): number => {
  const bytes = ranges.read(at, at + prefixBytes);
  return bytes.length < prefixBytes ? 0 : new DataView(bytes.buffer).getUint32(0, true);
};

class IndexedFile implements PlacesFile {
  readonly count: number;
  bounds = world;
  #ranges: Ranges;
  #header: FlatHeader;
  #treeAt: number;
  #featuresAt: number;
  #columns;
  /** By rank in the file, with what is wrong with each. */
  #known = new Map<number, {readonly place: Place; readonly problems: readonly Problem[]}>();
  /** Whose id it is: several features may have the same one. */
  #owners = new Map<string, number>();

  #helpers: Helpers;

  constructor(ranges: Ranges, header: FlatHeader, treeAt: number, helpers: Helpers) {
    this.#ranges = ranges;
    this.#helpers = helpers;
    this.#header = header;
    this.#treeAt = treeAt;
    this.#featuresAt = treeAt + treeBytes(this.#tree);
    this.#columns = columnsOf(namesOf(header.meta));
    this.count = header.features;
  }

  get cost(): Cost {
    return this.#ranges.cost;
  }

  /** Sees where most places are: the header says it of all, the farthest included. */
  async look(signal: AbortSignal) {
    const box = await whereMostAre(this.#tree, (from, to) => this.#readNodes(from, to, signal));
    this.bounds = boundsOf(box ?? this.#header.box, this.#header, this.#helpers);
  }

  async within(view: View, limit: number, signal: AbortSignal): Promise<PlacesInView> {
    const {hits, count, isWhole} = await searchTree(
      this.#tree,
      {box: this.#boxOf(view.bounds), centre: this.#spotOf(view.centre), limit},
      (from, to) => this.#readNodes(from, to, signal),
    );
    const unknown = hits.filter(({feature}) => !this.#known.has(feature));
    const pieces = unknown.map(({start, end = start + usual}) => ({
      start: this.#featuresAt + start,
      end: this.#featuresAt + end,
    }));
    await this.#ranges.bring(pieces, signal);
    for (let at = 0; at < unknown.length; at += slice) {
      if (at > 0) await breathe();
      signal.throwIfAborted();
      for (const {feature, start} of unknown.slice(at, at + slice))
        this.#keep(feature, await this.#featureAt(feature, this.#featuresAt + start, signal));
    }
    const found = hits.flatMap(({feature}) => this.#known.get(feature) ?? []);
    this.#forgetBut(new Set(hits.map(({feature}) => feature)));
    return {places: found.map(({place}) => place), problems: found.flatMap(({problems}) => problems), count, isWhole};
  }

  get #tree() {
    return {features: this.#header.features, width: this.#header.indexWidth};
  }

  async #readNodes(from: number, to: number, signal: AbortSignal): Promise<DataView> {
    const {start, end} = bytesOfNodes(from, to);
    const piece = {start: this.#treeAt + start, end: this.#treeAt + end};
    await this.#ranges.bring([piece], signal);
    return new DataView(this.#ranges.read(piece.start, piece.end).buffer);
  }

  async #featureAt(id: number, start: number, signal: AbortSignal): Promise<FlatFeature> {
    const end = start + prefixBytes + lengthAt(this.#ranges, start);
    await this.#ranges.bring([{start, end}], signal);
    return readFeature(this.#ranges.read(start, end), id, this.#header);
  }

  #keep(feature: number, {geometry, properties}: FlatFeature) {
    const cells = this.#columns.names.map((name) => textOf(properties[name]));
    const row: SourceRow = {
      row: feature + 1,
      fields: new Fields(this.#columns, cells),
      coordinates: pointOn(geometry),
      ...(this.#header.crs === lambert93 && {crs: 'EPSG:2154'}),
    };
    const {places, problems} = placesFromFields([row], this.#helpers);
    for (const place of places) {
      const owner = this.#owners.get(place.id) ?? feature;
      if (owner === feature) this.#owners.set(place.id, feature);
      this.#known.set(feature, {place: owner === feature ? place : {...place, id: `${place.id}-${feature}`}, problems});
    }
  }

  #forgetBut(used: ReadonlySet<number>) {
    for (const feature of this.#known.keys()) {
      if (this.#known.size <= mostPlaces) return;
      if (!used.has(feature)) this.#known.delete(feature);
    }
  }

  #spotOf(position: Position): Spot {
    return this.#header.crs === lambert93 ? toLambert93(position) : {x: position.longitude, y: position.latitude};
  }

  /** The box of a view, in the file's own coordinates: what a plane map curves is taken at eight points around it. */
  #boxOf({west, south, east, north}: Bounds): Box {
    if (this.#header.crs !== lambert93) return {minX: west, minY: south, maxX: east, maxY: north};
    const [middle, height] = [(west + east) / 2, (south + north) / 2];
    const around = [west, middle, east].flatMap((longitude) =>
      [south, height, north].map((latitude) => toLambert93({latitude: clamp(latitude), longitude})),
    );
    const [xs, ys] = [around.map(({x}) => x), around.map(({y}) => y)];
    return {minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys)};
  }
}

/** Lambert-93 is a map of France: far from it, it is nonsense. */
const clamp = (latitude: number): number => Math.min(60, Math.max(35, latitude));
