import {createMapEngine} from '../../../src/adapters/map/map-engine.js';
import {LibraryMap} from '../../../src/adapters/map/library.js';
import type {MapEngine, MapPoint} from '../../../src/shared/map-engine.js';

/** What the bench asks of this page: the engine of the map alone, and how long it takes. */
export interface EngineTimes {
  /** From nothing to the first clusters drawn, and to a map at rest. */
  readonly clusters: number;
  readonly idle: number;
  /** Half of the places taken away, then all of them again, to a map at rest. */
  readonly filter: number;
  readonly again: number;
}

type Spot = readonly [number, number];

/** The library's own map, to know when it is at rest. */
let library: {once(name: string, act: () => void): unknown} | undefined;
const {on} = LibraryMap.prototype as unknown as {on: (...words: unknown[]) => unknown};
const keep = (map: typeof library, words: readonly unknown[]) => {
  library = map;
  return on.apply(map, [...words]);
};
Object.assign(LibraryMap.prototype, {
  on(this: typeof library, ...words: unknown[]) {
    return keep(this, words);
  },
});

const idle = () => new Promise<void>((resolve) => library?.once('idle', resolve));

/** At rest, with what was just given drawn: the first rest may come before the worker has answered. */
async function rest(engine: MapEngine, isThere: (drawn: number) => boolean) {
  do await idle();
  while (!isThere(count(engine)));
}

const count = (engine: MapEngine) =>
  (engine.marks?.() ?? []).reduce((sum, mark) => sum + (mark.kind === 'group' ? mark.count : 1), 0);

async function measure(spots: readonly Spot[]): Promise<EngineTimes> {
  const container = document.querySelector<HTMLElement>('#map');
  if (!container) throw new Error('no room for the map');
  const points = spots.map(([longitude, latitude], index): MapPoint => ({
    place: {
      id: `p${index}`,
      name: `Espace ${index}`,
      position: {latitude, longitude},
      types: ['coworking'],
      services: [],
    },
    ...(index < 40 && {number: index + 1}),
  }));
  const none = () => undefined;
  const start = performance.now();
  const since = () => performance.now() - start;
  const engine = await createMapEngine(
    container,
    container.getRootNode() as ShadowRoot,
    {basemaps: [], messages: {}, onChoose: none, onFault: none, onGround: none, onCredits: none},
    new AbortController().signal,
  );
  engine.setPlaces(points);
  const watch = new Promise<number>((resolve) => {
    const look = () => (count(engine) > 0 ? resolve(since()) : requestAnimationFrame(look));
    look();
  });
  const clusters = await watch;
  await idle();
  const whole = count(engine);
  const first = since();
  const half = points.filter((_, index) => index % 2 === 0);
  const beforeFilter = performance.now();
  engine.setPlaces(half);
  await rest(engine, (drawn) => drawn < whole);
  const filter = performance.now() - beforeFilter;
  const beforeAll = performance.now();
  engine.setPlaces(points);
  await rest(engine, (drawn) => drawn > whole * 0.9);
  const again = performance.now() - beforeAll;
  engine.destroy();
  return {clusters, idle: first, filter, again};
}

Object.assign(window, {measure});
