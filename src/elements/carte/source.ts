import {initialState, Task, TaskStatus} from '@lit/task';
import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {PlacesReading} from '../../domain/places/from-fields.js';
import type {Place} from '../../domain/places/place.js';
import type {Group} from '../../shared/contexts.js';
import type {ErreurDetail} from '../../shared/events.js';
import type {MapArea} from '../../shared/map-engine.js';
import {warnings} from '../../texts/fr/carte-warnings.js';
import {adopt} from './adopt.js';
import type {FileView} from './in-view/file-view.js';
import type {InView, InViewHost, Wish} from './in-view/in-view.js';
import type * as ProgressCode from './reading/progress-view.js';
import {WrittenPlaces} from './written-places.js';

/** Where the places come from, and how far they are. */
export type Source =
  | {readonly kind: 'none' | 'waiting' | 'broken'}
  | {
      readonly kind: 'ready';
      readonly places: readonly Place[];
      readonly isOwn: boolean;
      /** The places are only those in view of a larger file. */
      readonly view?: FileView;
    };

interface SourceHost extends InViewHost {
  loadPlaces(
    addresses: string,
    signal: AbortSignal,
    onProgress: (progress: ProgressCode.Progress) => void,
  ): Promise<PlacesReading>;
}

const noSourceAfter = 3000;
/** How long one waits without a word, in milliseconds. */
const silence = 400;

/** A file that is read by pieces, told by its name. */
const isLargeFile = (src: string): boolean => /^\S+\.fgb(?:[?#]\S*)?$/iu.test(src.trim());

/** Finds the places of its host, and tells what is wrong with them. */
export class PlacesSource implements ReactiveController {
  #host: SourceHost;
  #fail: (detail: ErreurDetail) => void;
  #load: Task<readonly [string], PlacesReading>;
  #large: Task<readonly [boolean], InView>;
  #written: WrittenPlaces;
  #found: Source = {kind: 'none'};
  #noSourceTimer: ReturnType<typeof setTimeout> | undefined;
  #progress: ProgressCode.Progress | undefined;
  #progressCode: typeof ProgressCode | undefined;

  constructor(host: SourceHost, fail: (detail: ErreurDetail) => void) {
    this.#host = host;
    this.#fail = fail;
    this.#load = new Task(host, {
      args: () => [host.src] as const,
      task: ([src], {signal}) => (src && !isLargeFile(src) ? this.#read(src, signal) : initialState),
      onComplete: ({problems}) => void this.#tellRows(problems),
      onError: (error) => this.#tellBroken(error),
    });
    this.#large = new Task(host, {
      args: () => [isLargeFile(host.src)] as const,
      task: async ([isLarge]) => (isLarge ? (this.#large.value ?? (await this.#follow())) : initialState),
      onError: (error) => this.#tellBroken(error),
    });
    this.#written = new WrittenPlaces(host, ({problems}) => {
      if (!host.src) void this.#tellRows(problems);
    });
    host.addController(this);
  }

  /** Looks again at what may have changed while the host was out of the page, and loads again what was on its way. */
  hostConnected() {
    this.#host.requestUpdate();
    if (this.#host.hasUpdated && this.#load.status !== TaskStatus.COMPLETE) void this.#load.run();
    this.#noSourceTimer = setTimeout(() => void this.#tellNone(), noSourceAfter);
  }

  hostDisconnected() {
    clearTimeout(this.#noSourceTimer);
    this.#load.abort();
  }

  /** An address wins over the places written in the page, which win over those of the group. */
  find(group: Group | undefined, wish: Wish): Source {
    return (this.#found = this.#own(wish) ?? placesOf(group));
  }

  /** The map shows something else: the places of a large file follow it. */
  look(area: MapArea) {
    this.#large.value?.look(area);
  }

  /** What is said while a large file is read. */
  renderProgress(): TemplateResult | typeof nothing {
    return (this.#progress && this.#progressCode?.renderProgress(this.#progress)) ?? nothing;
  }

  #own(wish: Wish): Source | undefined {
    const {reading} = this.#written;
    if (!this.#host.src) return reading && {kind: 'ready', places: reading.places, isOwn: true};
    if (isLargeFile(this.#host.src)) return this.#inView(wish);
    const {status, value} = this.#load;
    if (status === TaskStatus.ERROR) return {kind: 'broken'};
    if (status !== TaskStatus.COMPLETE || !value) return {kind: 'waiting'};
    return {kind: 'ready', places: value.places, isOwn: true};
  }

  #inView(wish: Wish): Source {
    const found = this.#large.status === TaskStatus.ERROR ? 'broken' : this.#large.value?.find(wish);
    if (found === 'broken') return {kind: 'broken'};
    if (!found) return {kind: 'waiting'};
    return {kind: 'ready', isOwn: true, places: found.places, ...(found.view && {view: found.view})};
  }

  async #follow(): Promise<InView> {
    const {InView: Code} = await import('./in-view/in-view.js');
    return new Code(this.#host, {
      rows: (problems) => void this.#tellRows(problems),
      broken: (error) => this.#tellBroken(error),
    });
  }

  #read(src: string, signal: AbortSignal): Promise<PlacesReading> {
    const begun = performance.now();
    this.#progress = undefined;
    return this.#host.loadPlaces(src, signal, (progress) => {
      if (performance.now() - begun < silence) return;
      this.#progress = progress;
      this.#host.requestUpdate();
      if (!this.#progressCode) void this.#loadProgress();
    });
  }

  async #loadProgress() {
    this.#progressCode = await import('./reading/progress-view.js');
    adopt(this.#host, this.#progressCode.progressStyles);
    this.#host.requestUpdate();
  }

  async #tellRows(problems: PlacesReading['problems']) {
    if (problems.length === 0) return;
    const {rowProblems} = await import('../../texts/fr/carte-console.js');
    this.#fail({code: 'lignes', message: rowProblems(problems), problemes: problems});
  }

  #tellBroken(error: unknown) {
    if (!this.#host.isConnected) return;
    const message = error instanceof Error ? error.message : String(error);
    this.#fail({code: 'source', message: warnings.source(this.#host.src, message)});
  }

  async #tellNone() {
    const {settings} = await import('../../texts/fr/carte-console.js');
    if (this.#found.kind === 'none' && this.#host.isConnected)
      this.#fail({code: 'reglage', message: settings.noSource});
  }
}

function placesOf(group: Group | undefined): Source {
  if (group?.state === 'ready') return {kind: 'ready', places: group.places, isOwn: false};
  return {kind: group?.state ?? 'none'};
}
