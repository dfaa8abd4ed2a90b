import {
  type GeoJSONSource,
  getWorkerUrl,
  GPUInitializationError,
  Map as LibraryMap,
  type MapGeoJSONFeature,
  type Point,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type {Bounds} from '../domain/places/bounds.js';
import type {Place, Position} from '../domain/places/place.js';
import {
  type CreateMapEngine,
  type Credit,
  type MapEngine,
  type MapEngineOptions,
  type MapFault,
  type MapPoint,
  MapUnavailable,
} from '../shared/map-engine.js';
import {nameCanvas} from './map-engine-canvas.js';
import {fetchJson} from './map-engine-fetch.js';
import {readCredits} from './map-engine-credits.js';
import {collection, feature} from './map-engine-features.js';
import {chosenName, clusterPrefix, drawPin, pinName} from './map-engine-pins.js';
import {adoptMapStyles} from './map-engine-styles.js';

const placesSource = 'relais-places';
const chosenSource = 'relais-chosen';
const placeLayers = ['relais-chosen', 'relais-pins', 'relais-clusters'];
const closest = 18;
const patience = 8000;
const plain: StyleSpecification = {version: 8, sources: {}, layers: []};
const france = {centre: [2.5, 46.6] as [number, number], zoom: 4.5};

/** Draws with maplibre: the only file that knows it. */
export const createMapEngine: CreateMapEngine = async (container, root, options, signal) => {
  const style = await fetchStyle(options.basemap, signal);
  signal.throwIfAborted();
  if (!getWorkerUrl()) setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  adoptMapStyles(root);
  try {
    return new LibraryEngine(container, options, style);
  } catch (error) {
    throw error instanceof GPUInitializationError ? new MapUnavailable('webgl') : error;
  }
};

/** The style of the basemap; `undefined` when there is one and it does not answer in time. */
async function fetchStyle(address: string, signal: AbortSignal): Promise<StyleSpecification | undefined> {
  if (address === '') return plain;
  const style = await fetchJson(address, {signal, patience});
  return isStyle(style) ? style : undefined;
}

const isStyle = (value: unknown): value is StyleSpecification =>
  typeof value === 'object' && value !== null && 'layers' in value && 'sources' in value;

class LibraryEngine implements MapEngine {
  #map: LibraryMap;
  #options: MapEngineOptions;
  #points: readonly MapPoint[] = [];
  #chosen: Place | undefined;
  #fault: MapFault | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #isStyled = false;
  #hasMoved = false;
  #basemapAnswers = false;
  #basemapErrors = 0;
  #saidCredits = '';

  constructor(container: HTMLElement, options: MapEngineOptions, style: StyleSpecification | undefined) {
    this.#options = options;
    const {centre, zoom, messages} = options;
    this.#map = new LibraryMap({
      container,
      style: style ?? plain,
      center: centre ? [centre.longitude, centre.latitude] : france.centre,
      zoom: zoom ?? (centre ? 11 : france.zoom),
      minZoom: 1,
      maxZoom: closest + 1,
      maxPitch: 0,
      attributionControl: false,
      cooperativeGestures: true,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      validateStyle: false,
      locale: {...messages},
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    nameCanvas(this.#map.getCanvas());
    this.#listen(container);
    if (!style) this.#tell('basemap');
    this.#watchWorker();
  }

  setPlaces(points: readonly MapPoint[]) {
    this.#points = points;
    if (this.#isStyled) this.#source(placesSource)?.setData(collection(points.map((point) => feature(point, pinName))));
    this.#drawChosen();
  }

  setChosen(place: Place | undefined) {
    this.#chosen = place;
    this.#drawChosen();
  }

  show({latitude, longitude}: Position) {
    this.#map.easeTo({center: [longitude, latitude], zoom: Math.max(this.#map.getZoom(), 11), duration: 500});
    this.#hasMoved = true;
  }

  fit({west, south, east, north}: Bounds) {
    const room = Math.min(this.#map.getContainer().clientWidth, this.#map.getContainer().clientHeight);
    this.#map.fitBounds([west, south, east, north], {
      padding: Math.min(56, room / 8),
      maxZoom: 13,
      duration: 500,
      animate: this.#hasMoved,
    });
    this.#hasMoved = true;
  }

  zoomBy(steps: number) {
    this.#map.easeTo({zoom: this.#map.getZoom() + steps, duration: 200});
  }

  panBy(right: number, down: number) {
    const {clientWidth, clientHeight} = this.#map.getContainer();
    this.#map.panBy([(right * clientWidth) / 3, (down * clientHeight) / 3], {duration: 200});
  }

  destroy() {
    clearTimeout(this.#watch);
    this.#map.remove();
  }

  #listen(container: HTMLElement) {
    const map = this.#map;
    const {color, outlineColor, fontFamily} = getComputedStyle(container);
    map.setMissingStyleImageResolver((name) => {
      const drawing = drawPin(name, {accent: color, onAccent: outlineColor, font: fontFamily});
      if (drawing && !map.hasImage(name)) map.addImage(name, drawing.image, {pixelRatio: drawing.pixelRatio});
    });
    map.on('style.load', () => this.#addLayers());
    map.on('error', (event) => this.#onError(event));
    map.on('sourcedata', (event) => {
      if (event.sourceId === placesSource) {
        if (event.isSourceLoaded) this.#onAlive();
      } else if (event.sourceId !== chosenSource && event.tile) this.#basemapAnswers = true;
    });
    map.on('idle', () => this.#onIdle());
    map.on('click', ({point}) => this.#onClick(point));
    map.on('mousemove', ({point}) => {
      map.getCanvas().style.cursor = this.#featureAt(point) ? 'pointer' : '';
    });
  }

  #addLayers() {
    const map = this.#map;
    this.#isStyled = true;
    const layout = {'icon-allow-overlap': true, 'icon-ignore-placement': true} as const;
    map.addSource(placesSource, {
      type: 'geojson',
      data: collection([]),
      cluster: true,
      clusterRadius: 46,
      clusterMaxZoom: 19,
      maxzoom: 20,
    });
    map.addSource(chosenSource, {type: 'geojson', data: collection([])});
    map.addLayer({
      id: 'relais-pins',
      type: 'symbol',
      source: placesSource,
      filter: ['!', ['has', 'point_count']],
      layout: {...layout, 'icon-image': ['get', 'image'], 'symbol-sort-key': ['get', 'rank']},
    });
    map.addLayer({
      id: 'relais-clusters',
      type: 'symbol',
      source: placesSource,
      filter: ['has', 'point_count'],
      layout: {
        ...layout,
        'icon-image': ['concat', clusterPrefix, ['to-string', ['get', 'point_count']]],
        'symbol-sort-key': ['get', 'point_count'],
      },
    });
    map.addLayer({
      id: 'relais-chosen',
      type: 'symbol',
      source: chosenSource,
      layout: {...layout, 'icon-image': ['get', 'image']},
    });
    this.setPlaces(this.#points);
  }

  #drawChosen() {
    if (!this.#isStyled) return;
    const place = this.#chosen;
    const point = place && (this.#points.find((candidate) => candidate.place.id === place.id) ?? {place});
    this.#source(chosenSource)?.setData(collection(point ? [feature(point, chosenName)] : []));
  }

  #source(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }

  /** The feature under a point, within the reach of a fingertip. */
  #featureAt({x, y}: Point): MapGeoJSONFeature | undefined {
    const layers = placeLayers.filter((id) => this.#map.getLayer(id));
    const area: [[number, number], [number, number]] = [
      [x - 4, y - 4],
      [x + 4, y + 4],
    ];
    return layers.length > 0 ? this.#map.queryRenderedFeatures(area, {layers})[0] : undefined;
  }

  #onClick(point: Point) {
    const found = this.#featureAt(point);
    const cluster: unknown = found?.properties.cluster_id;
    const id: unknown = found?.properties.id;
    if (typeof id === 'string') this.#options.onChoose([id]);
    else if (typeof cluster === 'number' && found?.geometry.type === 'Point') {
      // A cluster that was just redrawn is no longer known by its number: nothing to open, the next press will do.
      this.#openCluster(cluster, found.geometry.coordinates).catch(() => undefined);
    }
  }

  /** Goes nearer until the places part; those that never will are told together. */
  async #openCluster(cluster: number, [longitude = 0, latitude = 0]: readonly number[]) {
    const source = this.#source(placesSource);
    if (!source) return;
    const zoom = await source.getClusterExpansionZoom(cluster);
    if (zoom <= closest) {
      this.#map.easeTo({center: [longitude, latitude], zoom, duration: 500});
      return;
    }
    const leaves = await source.getClusterLeaves(cluster, 200, 0);
    this.#options.onChoose(leaves.map(({properties}) => String(properties?.id)));
  }

  #onError(event: {readonly error: unknown; readonly sourceId?: unknown}) {
    const {error, sourceId} = event;
    const message = error instanceof Error ? error.message : '';
    if (error instanceof GPUInitializationError) return this.#tell('webgl');
    if (/worker/iu.test(message)) return this.#tell('worker');
    if (typeof sourceId === 'string' && sourceId !== placesSource) this.#basemapErrors += 1;
    if (!this.#isStyled) this.#fallBack();
  }

  /** A style that the library refuses: the pins do without it. */
  #fallBack() {
    this.#tell('basemap');
    this.#map.setStyle(plain);
  }

  #onIdle() {
    if (this.#basemapErrors > 0 && !this.#basemapAnswers) this.#tell('basemap');
    if (this.#basemapAnswers && this.#fault === 'basemap') this.#tell(undefined);
    const credits = this.#credits();
    const said = credits.map(({text}) => text).join();
    if (said === this.#saidCredits) return;
    this.#saidCredits = said;
    this.#options.onCredits(credits);
  }

  /** The worker is the one that makes tiles of our places: no answer from it, no map. */
  #watchWorker() {
    this.#watch = setTimeout(() => {
      if (document.hidden) this.#watchWorker();
      else this.#tell('worker');
    }, patience);
  }

  #onAlive() {
    clearTimeout(this.#watch);
    if (this.#fault === 'worker') this.#tell(undefined);
  }

  #tell(fault: MapFault | undefined) {
    this.#fault = fault;
    this.#options.onFault(fault);
  }

  #credits(): Credit[] {
    const sources = Object.keys(this.#map.getStyle()?.sources ?? {});
    const texts = sources.map((id) => this.#map.getSource(id)?.attribution ?? '').filter(Boolean);
    return [...new Set(texts)].flatMap(readCredits);
  }
}
