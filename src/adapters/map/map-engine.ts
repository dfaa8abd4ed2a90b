import type {FeatureCollection} from 'geojson';
import type {Bounds} from '../../domain/places/bounds.js';
import type {Place, Position} from '../../domain/places/place.js';
import {
  type CreateMapEngine,
  type Credit,
  type MapEngine,
  type MapEngineOptions,
  type MapFault,
  type MapMark,
  type MapPoint,
  MapUnavailable,
  type MapViewpoint,
} from '../../shared/map-engine.js';
import {copyOf, nameCanvas, onEnter, plainColour} from './canvas.js';
import {readCredits} from './credits.js';
import {collection, drawnAlone, PlaceFeatures, ring, spot} from './features.js';
import {patience} from './fetch-json.js';
import {GroundLayers} from './ground.js';
import {aside, lowest, marked, nothing, ownStyle, pressed, sources} from './layers.js';
import {
  type GeoJSONSource,
  GPUInitializationError,
  LibraryMap,
  mayStartWorkers,
  type Point,
  prepareWorker,
} from './library.js';
import {readMark, readMarks} from './marks.js';
import {aimName, chosenName, drawPin} from './pins.js';
import {adoptMapStyles} from './styles.js';

const closest = 18;
const france = {centre: [2.5, 46.6] as [number, number], zoom: 4.5};
/** Nobody goes through more of them one by one, nor points at more places at one spot. */
const manyMarks = 60;
const manyTogether = 200;

/** Draws with maplibre. */
export const createMapEngine: CreateMapEngine = async (container, root, options) => {
  if (!mayStartWorkers()) throw new MapUnavailable('worker');
  prepareWorker();
  adoptMapStyles(root);
  try {
    return new LibraryEngine(container, options);
  } catch (error) {
    throw error instanceof GPUInitializationError ? new MapUnavailable('webgl') : error;
  }
};

class LibraryEngine implements MapEngine {
  #map: LibraryMap;
  #ground: GroundLayers;
  #options: MapEngineOptions;
  #features = new PlaceFeatures();
  #points: readonly MapPoint[] = [];
  #chosen: Place | undefined;
  #outline: object | undefined;
  #fault: MapFault | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  /** Our layers can be filled: not before the first of them is there, nor while the graphic card is lost. */
  #isStyled = false;
  #hasMoved = false;
  #isVisitorMoving = false;
  #saidCredits = '';

  constructor(container: HTMLElement, options: MapEngineOptions) {
    this.#options = options;
    const {centre, zoom, messages} = options;
    const {color, outlineColor, fontFamily} = getComputedStyle(container);
    this.#map = new LibraryMap({
      container,
      style: ownStyle(plainColour(color)),
      center: centre ? spot(centre) : france.centre,
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
      fadeDuration: 0,
      locale: {...messages},
    });
    const map = this.#map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMissingStyleImageResolver((name) => {
      const drawing = drawPin(name, {accent: color, onAccent: outlineColor, font: fontFamily});
      if (drawing && !map.hasImage(name)) map.addImage(name, drawing.image, {pixelRatio: drawing.pixelRatio});
    });
    nameCanvas(map.getCanvas());
    onEnter(map.getCanvas(), () => options.onWalk?.());
    this.#ground = new GroundLayers(map, {
      basemaps: options.basemaps,
      above: lowest,
      tell: (ground) => options.onGround(ground),
    });
    this.#listen();
    this.#watchWorker();
  }

  setPlaces(points: readonly MapPoint[]) {
    this.#points = points;
    if (this.#isStyled) this.#fill(sources.places, this.#features.of(points));
    this.#drawChosen();
  }

  setChosen(place: Place | undefined) {
    this.#chosen = place;
    this.#drawChosen();
  }

  setOutline(outline: object | undefined) {
    this.#outline = outline;
    this.#fillAside(sources.territory, outline as FeatureCollection | undefined);
  }

  show(position: Position) {
    this.#map.easeTo({center: spot(position), zoom: Math.max(this.#map.getZoom(), 11), duration: 500});
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
    this.#isVisitorMoving = true;
    this.#map.easeTo({zoom: this.#map.getZoom() + steps, duration: 200});
  }

  panBy(right: number, down: number) {
    this.#isVisitorMoving = true;
    const {clientWidth, clientHeight} = this.#map.getContainer();
    this.#map.panBy([(right * clientWidth) / 3, (down * clientHeight) / 3], {duration: 200});
  }

  marks(): readonly MapMark[] {
    if (!this.#isStyled) return [];
    const {lng, lat} = this.#map.getCenter();
    return readMarks(this.#map.queryRenderedFeatures({layers: marked}), [lng, lat], this.#idOf).slice(0, manyMarks);
  }

  aim(mark: MapMark | undefined) {
    this.#fillAside(sources.aimed, mark && collection([ring(mark.position, aimName)]));
  }

  press(mark: MapMark) {
    if (mark.kind === 'place') this.#options.onChoose([mark.id]);
    // A cluster that was just redrawn is no longer known by its number: nothing to open, the next press will do.
    else this.#openCluster(mark.cluster, mark.position).catch(() => undefined);
  }

  focus() {
    this.#map.getCanvas().focus({preventScroll: true});
  }

  retry() {
    this.#ground.start();
  }

  view(): MapViewpoint {
    const {lng, lat} = this.#map.getCenter();
    return {centre: {latitude: lat, longitude: lng}, zoom: this.#map.getZoom()};
  }

  snapshot(): HTMLCanvasElement | undefined {
    if (!this.#isStyled) return undefined;
    this.#map.redraw();
    return copyOf(this.#map.getCanvas());
  }

  destroy() {
    clearTimeout(this.#watch);
    this.#ground.stop();
    this.#map.remove();
  }

  #listen() {
    const map = this.#map;
    map.on('style.load', () => this.#onStyled());
    map.on('error', ({error}: {readonly error: unknown}) => this.#onError(error));
    map.on('sourcedata', ({sourceId, isSourceLoaded}) => {
      if (sourceId === sources.places && isSourceLoaded) this.#onAlive();
    });
    map.on('idle', () => this.#sayCredits());
    map.on('click', ({point}) => this.#onClick(point));
    map.on('mousemove', ({point}) => {
      map.getCanvas().style.cursor = this.#markAt(point) ? 'pointer' : '';
    });
    map.on('moveend', ({originalEvent}: {readonly originalEvent?: unknown}) => {
      if (originalEvent || this.#isVisitorMoving) this.#options.onMove?.(this.view());
      this.#isVisitorMoving = false;
      this.#options.onView?.({bounds: boundsOfMap(map), centre: this.view().centre});
    });
    map.on('webglcontextlost', () => {
      this.#isStyled = false;
      this.#tell('context');
    });
    map.on('webglcontextrestored', () => {
      if (this.#fault === 'context') this.#tell(undefined);
    });
  }

  /** At the beginning, and again when the graphic card comes back: the library then has its layers and our data. */
  #onStyled() {
    const isFirst = !this.#isStyled && this.#fault !== 'context';
    this.#isStyled = true;
    this.setPlaces(this.#points);
    if (this.#outline) this.setOutline(this.#outline);
    if (isFirst) this.#ground.start();
  }

  #drawChosen() {
    const place = this.#chosen;
    const point = place?.position && (this.#points.find((candidate) => candidate.place.id === place.id) ?? {place});
    this.#fillAside(sources.chosen, point && collection([drawnAlone(point, chosenName)]));
  }

  #fillAside(id: keyof typeof aside, data: FeatureCollection | undefined) {
    if (!this.#isStyled) return;
    const layers = aside[id];
    const isShown = this.#map.getLayoutProperty(layers[0], 'visibility') === 'visible';
    if (!data && !isShown) return;
    this.#fill(id, data ?? nothing);
    if (isShown === (data !== undefined)) return;
    for (const layer of layers) this.#map.setLayoutProperty(layer, 'visibility', data ? 'visible' : 'none');
  }

  #fill(id: string, data: FeatureCollection) {
    void this.#map.getSource<GeoJSONSource>(id)?.setData(data);
  }

  /** What is under a point, within the reach of a fingertip. */
  #markAt({x, y}: Point): MapMark | undefined {
    if (!this.#isStyled) return undefined;
    const area: [[number, number], [number, number]] = [
      [x - 4, y - 4],
      [x + 4, y + 4],
    ];
    const [found] = this.#map.queryRenderedFeatures(area, {layers: pressed});
    return found && readMark(found, this.#idOf);
  }

  #idOf = (rank: unknown) => this.#features.idOf(rank);

  #onClick(point: Point) {
    const mark = this.#markAt(point);
    if (mark) this.press(mark);
  }

  /** Goes nearer until the places part; those that never will are told together. */
  async #openCluster(cluster: number, position: Position) {
    const source = this.#map.getSource<GeoJSONSource>(sources.places);
    if (!source) return;
    const zoom = await source.getClusterExpansionZoom(cluster);
    if (zoom <= closest) {
      this.#isVisitorMoving = true;
      this.#map.easeTo({center: spot(position), zoom, duration: 500});
      return;
    }
    const leaves = await source.getClusterLeaves(cluster, manyTogether, 0);
    this.#options.onChoose(leaves.flatMap(({properties}) => this.#idOf(properties?.place) ?? []));
  }

  #onError(error: unknown) {
    if (error instanceof GPUInitializationError) this.#tell('webgl');
    else if (error instanceof Error && /worker/iu.test(error.message)) this.#tell('worker');
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

  /** Without a worker or a graphic card, no basemap is drawn either: nothing more is asked or said of it. */
  #tell(fault: MapFault | undefined) {
    if (fault === 'worker' || fault === 'webgl') this.#ground.stop();
    this.#fault = fault;
    this.#options.onFault(fault);
  }

  #sayCredits() {
    const drawn = Object.keys(this.#map.getStyle()?.sources ?? {});
    const texts = drawn.map((id) => this.#map.getSource(id)?.attribution ?? '').filter(Boolean);
    const credits: Credit[] = [...new Set(texts)].flatMap(readCredits);
    const said = credits.map(({text}) => text).join();
    if (said === this.#saidCredits) return;
    this.#saidCredits = said;
    this.#options.onCredits(credits);
  }
}

function boundsOfMap(map: LibraryMap): Bounds {
  const around = map.getBounds();
  return {west: around.getWest(), south: around.getSouth(), east: around.getEast(), north: around.getNorth()};
}
