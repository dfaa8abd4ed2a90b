import type {BasemapSource, Ground, GroundFailure} from '../../shared/map-engine.js';
import {fetchJson, NoGround, patience} from './fetch-json.js';
import type {LibraryMap, StyleSpecification} from './library.js';

/** What is under the places begins so: never the name of a source or a layer of ours. */
const prefix = 'fond:';
/** How long a visitor looks at nothing before the outline stands in, in milliseconds. */
const hurry = 1200;

/**
 * What lies under the places: the basemap that was asked for, else the next one, else the outline of France that comes
 * with the script. Asks no one that the page did not name.
 */
export class GroundLayers {
  #map: LibraryMap;
  #basemaps: readonly BasemapSource[];
  #above: string;
  #tell: (ground: Ground) => void;
  #life = new AbortController();
  #rank: number | undefined;
  #failure: GroundFailure | undefined;
  #style: StyleSpecification | undefined;
  #errors = 0;
  #asked = 0;
  #answers = false;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #hurry: ReturnType<typeof setTimeout> | undefined;

  /** `above` is the first layer of ours, which stays over it. */
  constructor(
    map: LibraryMap,
    {basemaps, above, tell}: {basemaps: readonly BasemapSource[]; above: string; tell: (ground: Ground) => void},
  ) {
    this.#map = map;
    this.#basemaps = basemaps;
    this.#above = above;
    this.#tell = tell;
    map.on('error', (event) => this.#onError(event as {sourceId?: unknown}));
    map.on('sourcedata', ({sourceId, tile}) => {
      if (tile && sourceId.startsWith(prefix) && isFilled(tile)) this.#onAnswer();
    });
    map.on('sourcedataloading', ({sourceId, tile}) => {
      if (tile && sourceId.startsWith(prefix)) this.#asked += 1;
    });
    map.on('idle', () => this.#onIdle());
    addEventListener('online', () => this.#onOnline(), {signal: this.#life.signal});
  }

  /** Tries them from the first. */
  start() {
    this.#failure = undefined;
    if (this.#basemaps.length > 0) this.#hurry = setTimeout(() => void this.#standIn(), hurry);
    void this.#try(0);
  }

  stop() {
    clearTimeout(this.#watch);
    clearTimeout(this.#hurry);
    this.#life.abort();
  }

  async #try(rank: number) {
    clearTimeout(this.#watch);
    const {signal} = this.#life;
    const basemap = this.#basemaps[rank];
    try {
      const style = basemap ? await styleOf(basemap, signal) : await outline();
      signal.throwIfAborted();
      this.#rank = basemap ? rank : undefined;
      this.#show(style);
      if (basemap) this.#watchTiles();
      else this.#tell({basemap: undefined, ...(this.#failure && {failure: this.#failure})});
    } catch (error) {
      if (signal.aborted || !basemap) return;
      this.#next(rank, error instanceof NoGround ? error.failure : 'wrong');
    }
  }

  /** Says why the first one was left, whatever happens to the next ones. */
  #next(rank: number, failure: GroundFailure) {
    this.#rank = undefined;
    this.#failure ??= failure;
    void this.#try(rank + 1);
  }

  /** Something to look at until the basemap comes. */
  async #standIn() {
    const style = await outline();
    if (!this.#style && !this.#life.signal.aborted) this.#show(style);
  }

  #show(style: StyleSpecification) {
    clearTimeout(this.#hurry);
    this.#remove();
    this.#style = style;
    this.#errors = this.#asked = 0;
    this.#answers = false;
    const map = this.#map;
    map.setGlyphs(style.glyphs ?? null);
    map.setSprite((style.sprite as string | undefined) ?? null);
    for (const [id, source] of Object.entries(style.sources)) map.addSource(prefix + id, source);
    for (const layer of style.layers) {
      const own = {...layer, id: prefix + layer.id, ...('source' in layer && {source: prefix + String(layer.source)})};
      map.style.addLayer(own as typeof layer, this.#above, {validate: false});
    }
  }

  #remove() {
    const map = this.#map;
    const {layers = [], sources = {}} = this.#style ?? {};
    for (const {id} of layers) if (map.getLayer(prefix + id)) map.removeLayer(prefix + id);
    for (const id of Object.keys(sources)) if (map.getSource(prefix + id)) map.removeSource(prefix + id);
    this.#style = undefined;
  }

  /** A style that came is not a map yet: its tiles have to come too. A page that is not looked at draws nothing. */
  #watchTiles() {
    this.#watch = setTimeout(() => {
      if (this.#rank === undefined || this.#answers) return;
      if (document.hidden) this.#watchTiles();
      else this.#next(this.#rank, this.#errors > 0 ? 'wrong' : 'silent');
    }, patience);
  }

  #onAnswer() {
    if (this.#answers || this.#rank === undefined) return;
    this.#answers = true;
    clearTimeout(this.#watch);
    this.#tell({basemap: this.#rank, ...(this.#rank > 0 && this.#failure && {failure: this.#failure})});
  }

  #onError({sourceId}: {readonly sourceId?: unknown}) {
    if (typeof sourceId === 'string' && sourceId.startsWith(prefix)) this.#errors += 1;
  }

  /** Nothing is awaited any more: either nothing was needed, or nothing came. A tile that is not there is no error. */
  #onIdle() {
    if (this.#rank === undefined || this.#answers) return;
    if (this.#errors + this.#asked > 0) this.#next(this.#rank, 'wrong');
    else this.#onAnswer();
  }

  #onOnline() {
    if (this.#failure) this.start();
  }
}

/** The library takes a tile that is not there (404) for an empty one: only one that was read holds an index or a picture. */
const isFilled = (tile: object): boolean => {
  const {latestFeatureIndex, texture} = tile as {latestFeatureIndex?: unknown; texture?: unknown};
  return Boolean(latestFeatureIndex ?? texture);
};

const outline = async (): Promise<StyleSpecification> => (await import('./outline.js')).outlineStyle();

async function styleOf({kind, address}: BasemapSource, signal: AbortSignal): Promise<StyleSpecification> {
  if (kind === 'tiles') return (await import('./tiles-file.js')).openTiles(address, signal);
  const style = await fetchJson(address, signal);
  if (!isStyle(style)) throw new NoGround('wrong');
  return style;
}

const isStyle = (value: unknown): value is StyleSpecification =>
  typeof value === 'object' && value !== null && 'layers' in value && Array.isArray(value.layers) && 'sources' in value;
