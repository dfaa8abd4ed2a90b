/** What one visit of one page tells. Times in milliseconds since the navigation, sizes in bytes as they were sent. */
export interface Probe {
  /** The first place of our list, or the first marker or cluster of the other. */
  readonly first: number;
  /** The first clusters, or marks, on the map. */
  readonly clusters: number;
  /** The map does not change any more. */
  readonly settled: number;
  readonly bytesBeforeFirst: number;
  readonly longest: number;
  /** What the main thread took of the processor. */
  readonly busy: number;
  /** What tasks longer than 50 ms took, together. */
  readonly longTasks: number;
}

export interface Watched {
  first: number;
  clusters: number;
  /** The last time that something was drawn on the map. */
  drawn: number;
  /** The first drawing of the marks as they are now. */
  marked: number;
  readonly tasks: {readonly start: number; readonly duration: number}[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/**
 * Runs in the page before anything else: sees the first place of a list, the first marker, each drawing of the map and
 * each long task.
 */
export function watch() {
  const watched: Watched = {first: 0, clusters: 0, drawn: 0, marked: 0, tasks: []};
  window.watched = watched;
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) watched.tasks.push({start: startTime, duration});
  }).observe({type: 'longtask', buffered: true});

  const seen = () => {
    const now = performance.now();
    const own = document.querySelector('relais-carte')?.shadowRoot;
    const isThere = own ? own.querySelector('.place') : document.querySelector('.leaflet-marker-icon');
    if (isThere && watched.first === 0) watched.first = now;
    if (watched.clusters === 0 && document.querySelector('.marker-cluster')) watched.clusters = now;
    const layer = document.querySelector('.leaflet-marker-pane');
    if (layer && !watching) {
      watching = true;
      new MutationObserver(() => (watched.drawn = watched.marked = performance.now())).observe(layer, {
        childList: true,
      });
    }
  };
  let watching = false;
  const look = () => {
    seen();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // Marks are the only textures of an atlas whose size is told: what they draw in one frame, beside the frame before.
  const {useProgram, drawElements, getUniformLocation} = WebGL2RenderingContext.prototype;
  const programs = new WeakMap<WebGLProgram, boolean>();
  let isMarks = false;
  let marks = '';
  let before = '';
  WebGL2RenderingContext.prototype.useProgram = function (program) {
    if (program && !programs.has(program))
      programs.set(program, getUniformLocation.call(this, program, 'u_texsize') !== null);
    isMarks = program !== null && programs.get(program) === true;
    useProgram.call(this, program);
  };
  const frame = () => {
    const now = performance.now();
    queueMicrotask(() => {
      if (marks !== before) watched.marked = now;
      before = marks;
      marks = '';
    });
  };
  let isDrawing = false;
  WebGL2RenderingContext.prototype.drawElements = function (...args: Parameters<typeof drawElements>) {
    watched.drawn = performance.now();
    if (isMarks) {
      marks += `${args[1]},`;
      if (watched.clusters === 0) watched.clusters = watched.drawn;
    }
    if (!isDrawing) {
      isDrawing = true;
      frame();
      queueMicrotask(() => (isDrawing = false));
    }
    drawElements.apply(this, args);
  };
}

/** Runs in the page: what was sent before the first place was shown. */
export function bytesBefore(time: number): number {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const own = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return [...own, ...entries]
    .filter(({responseEnd}) => responseEnd <= time)
    .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0);
}

/**
 * Runs in the page: goes to the field that filters and types words; resolves with the time when the map first had the
 * marks that it kept, whatever is drawn under them later.
 */
export async function filter(words: string): Promise<{redraw: number; list: number; longest: number}> {
  const {watched} = window;
  const own = document.querySelector('relais-carte')?.shadowRoot;
  const field = (own ?? document).querySelector<HTMLInputElement>('input[type=search]');
  const title = () => own?.querySelector('[part=titre]')?.textContent ?? '';
  const before = title();
  field?.focus();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const begun = performance.now();
  let list = 0;
  if (field) field.value = words;
  field?.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  const quiet = 700;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (list === 0 && (!own || title() !== before)) list = performance.now() - begun;
    const last = Math.max(watched.drawn, begun);
    if (watched.marked > begun && performance.now() - last > quiet && performance.now() - begun > 1500 && list > 0)
      break;
    if (performance.now() - begun > 20_000) break;
  }
  const tasks = watched.tasks.filter(({start}) => start >= begun - 5).map(({duration}) => duration);
  return {redraw: Math.max(watched.marked, begun) - begun, list, longest: Math.max(0, ...tasks)};
}
