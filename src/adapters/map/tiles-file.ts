import {FetchSource, type Header, PMTiles, Protocol, TileType} from 'pmtiles';
import {inTime, NoGround} from './fetch-json.js';
import {addProtocol, type StyleSpecification} from './library.js';
import {vectorStyle} from './tiles-style.js';

/** The one door of pmtiles: a basemap in a single file, on any static host that gives parts of a file. */
const protocol = new Protocol({metadata: false, errorOnMissingTile: false});
let isKnown = false;

/**
 * The style of a file of tiles: pictures as they are, or vectors in our own colours, with names in French. Rejects with
 * `NoGround`: `range` when the host sends the whole file instead of the parts that are asked for.
 */
export async function openTiles(address: string, signal: AbortSignal): Promise<StyleSpecification> {
  await askPart(address, signal);
  const file = new PMTiles(new FetchSource(address));
  const {header, metadata} = await inTime(signal, async () => ({
    header: await file.getHeader(),
    metadata: await file.getMetadata(),
  }));
  if (!isKnown) addProtocol('pmtiles', protocol.tile);
  isKnown = true;
  protocol.add(file);
  const source = sourceOf(address, header, attributionOf(metadata));
  if (header.tileType === TileType.Mvt) return vectorStyle({...source, type: 'vector'}, layersOf(metadata));
  return {
    version: 8,
    sources: {file: {...source, type: 'raster', tileSize: 256}},
    layers: [{id: 'pictures', type: 'raster', source: 'file'}],
  };
}

/** Asks for the beginning of the file: a host that does not know parts would send all of it, again and again. */
async function askPart(address: string, signal: AbortSignal) {
  await inTime(signal, async (stop) => {
    const response = await fetch(address, {signal: stop, headers: {Range: 'bytes=0-126'}});
    void response.body?.cancel();
    if (response.status === 200) throw new NoGround('range');
    if (!response.ok) throw new NoGround('wrong');
  });
}

function sourceOf(address: string, {minZoom, maxZoom, minLon, minLat, maxLon, maxLat}: Header, attribution: string) {
  const bounds: [number, number, number, number] = [minLon, minLat, maxLon, maxLat];
  return {tiles: [`pmtiles://${address}/{z}/{x}/{y}`], minzoom: minZoom, maxzoom: maxZoom, bounds, attribution};
}

const attributionOf = (metadata: unknown): string => {
  const text = (metadata as {attribution?: unknown} | undefined)?.attribution;
  return typeof text === 'string' ? text : '';
};

/** Names of the layers of vectors that the file says it holds. */
function layersOf(metadata: unknown): string[] {
  const layers = (metadata as {vector_layers?: unknown} | undefined)?.vector_layers;
  if (!Array.isArray(layers)) return [];
  return layers.map((layer: {id?: unknown} | null) => String(layer?.id)).filter(Boolean);
}
