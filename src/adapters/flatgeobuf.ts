import {ByteBuffer} from 'flatbuffers';
import {magicbytes, SIZE_PREFIX_LEN} from 'flatgeobuf/lib/mjs/constants.js';
import {Feature} from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import {fromFeature} from 'flatgeobuf/lib/mjs/geojson/feature.js';
import {fromByteBuffer, type HeaderMeta} from 'flatgeobuf/lib/mjs/header-meta.js';
import type {Box} from '../domain/places/packed-index.js';

/** The door of the FlatGeobuf library: bytes in, plain objects out. */
export interface FlatHeader {
  readonly features: number;
  /** Children of a node of the index; 0: the file has none. */
  readonly indexWidth: number;
  /** In the file's own coordinates. */
  readonly box: Box | undefined;
  /** EPSG code; 0 or 4326: degrees. */
  readonly crs: number;
  readonly meta: HeaderMeta;
}

/** A feature as GeoJSON has it. */
export interface FlatFeature {
  readonly id: number;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Where the header begins, and the four bytes before it that say how long it is. */
export const headerAt = magicbytes.length;
export const prefixBytes = SIZE_PREFIX_LEN;

/** Are these the first bytes of a FlatGeobuf file? The last one only says which patch of the format it is. */
export const isFlatGeobuf = (bytes: Uint8Array): boolean =>
  bytes.length > headerAt && magicbytes.subarray(0, 7).every((byte, at) => bytes[at] === byte);

/** The header, its length before it. */
export function readHeader(bytes: Uint8Array<ArrayBuffer>): FlatHeader {
  const meta = fromByteBuffer(new ByteBuffer(bytes));
  const [minX, minY, maxX, maxY] = meta.envelope ?? [];
  const isKnown = minX !== undefined && minY !== undefined && maxX !== undefined && maxY !== undefined;
  return {
    features: meta.featuresCount,
    indexWidth: meta.indexNodeSize,
    box: isKnown ? {minX, minY, maxX, maxY} : undefined,
    crs: meta.crs?.code ?? 0,
    meta,
  };
}

/** One feature, its length before it; `id` is its rank in the file. */
export function readFeature(bytes: Uint8Array<ArrayBuffer>, id: number, {meta}: FlatHeader): FlatFeature {
  const {geometry, properties} = fromFeature(id, Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes)), meta);
  return {id, geometry, properties: properties ?? {}};
}
