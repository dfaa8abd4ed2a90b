import {initialState, Task, TaskStatus} from '@lit/task';
import type {LitElement, ReactiveController} from 'lit';
import type {PlacesReading} from '../../domain/places/from-fields.js';
import type {Place} from '../../domain/places/place.js';
import type {Group} from '../../shared/contexts.js';
import type {ErreurDetail} from '../../shared/events.js';
import {warnings} from '../../texts/fr/carte-warnings.js';
import {WrittenPlaces} from './written-places.js';

/** Where the places come from, and how far they are. */
export type Source =
  | {readonly kind: 'none' | 'waiting' | 'broken'}
  | {readonly kind: 'ready'; readonly places: readonly Place[]; readonly isOwn: boolean};

interface SourceHost extends LitElement {
  readonly src: string;
  loadPlaces(addresses: string, signal: AbortSignal): Promise<PlacesReading>;
}

const noSourceAfter = 3000;

/** Finds the places of its host, and tells what is wrong with them. */
export class PlacesSource implements ReactiveController {
  #host: SourceHost;
  #fail: (detail: ErreurDetail) => void;
  #load: Task<readonly [string], PlacesReading>;
  #written: WrittenPlaces;
  #found: Source = {kind: 'none'};
  #noSourceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SourceHost, fail: (detail: ErreurDetail) => void) {
    this.#host = host;
    this.#fail = fail;
    this.#load = new Task(host, {
      args: () => [host.src] as const,
      task: ([src], {signal}) => (src ? host.loadPlaces(src, signal) : initialState),
      onComplete: ({problems}) => void this.#tellRows(problems),
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
  find(group: Group | undefined): Source {
    return (this.#found = this.#own() ?? placesOf(group));
  }

  #own(): Source | undefined {
    const {status, value} = this.#load;
    const {reading} = this.#written;
    if (!this.#host.src) return reading && {kind: 'ready', places: reading.places, isOwn: true};
    if (status === TaskStatus.ERROR) return {kind: 'broken'};
    if (status !== TaskStatus.COMPLETE || !value) return {kind: 'waiting'};
    return {kind: 'ready', places: value.places, isOwn: true};
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
