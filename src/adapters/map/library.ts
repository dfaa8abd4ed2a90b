/** The one door of maplibre: nothing else in the house imports it. Worker and drawing are two files of one version. */
import {getWorkerUrl, setWorkerUrl} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

export {addProtocol, GPUInitializationError, Map as LibraryMap} from 'maplibre-gl';
export type {
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  MapGeoJSONFeature,
  Point,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';

/** The worker is a file beside this one; a page that chose its own copy keeps it. */
export function prepareWorker() {
  if (!getWorkerUrl()) setWorkerUrl(new URL(workerUrl, import.meta.url).href);
}

/**
 * Tells if the page lets anyone start a worker from an address: with `require-trusted-types-for 'script'`, the library
 * cannot, and finds out too late. The address is wrong on purpose, so that nothing starts.
 */
export function mayStartWorkers(): boolean {
  try {
    new Worker('http://[');
    return true;
  } catch (error) {
    return error instanceof DOMException;
  }
}
