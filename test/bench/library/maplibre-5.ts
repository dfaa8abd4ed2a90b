/**
 * maplibre 5 under the names of `src/adapters/map/library.ts`, which this file replaces in the bench. Its build for strict
 * policies: the other one starts its worker from a `blob:`, that a page's policy refuses.
 */
import maplibre from 'maplibre-gl-5/dist/maplibre-gl-csp.js';
import workerUrl from 'maplibre-gl-5/dist/maplibre-gl-csp-worker.js?url';

type Resolver = (name: string) => void;

export class LibraryMap extends maplibre.Map {
  setMissingStyleImageResolver(resolve: Resolver) {
    this.on('styleimagemissing', ({id}: {readonly id: string}) => resolve(id));
  }
}

export class GPUInitializationError extends Error {}

export const {addProtocol} = maplibre;

export function prepareWorker() {
  if (!maplibre.getWorkerUrl()) maplibre.setWorkerUrl(new URL(workerUrl, import.meta.url).href);
}
