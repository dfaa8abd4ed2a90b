import {Task, TaskStatus} from '@lit/task';
import type {LitElement} from 'lit';
import type {Position} from '../../domain/places/place.js';
import type {Group} from '../../shared/contexts.js';

interface LocatableHost extends LitElement {
  locate(): Promise<Position>;
}

interface Answers {
  found(position: Position): void;
  lost(): void;
}

/** Where the visitor is, once they said it here or elsewhere in the group. */
export class Whereabouts {
  #task: Task<readonly [], Position>;
  #own: Position | undefined;

  constructor(host: LocatableHost, {found, lost}: Answers) {
    this.#task = new Task(host, {
      autoRun: false,
      args: () => [] as const,
      task: () => host.locate(),
      onComplete: (position) => {
        this.#own = position;
        found(position);
      },
      onError: lost,
    });
  }

  ask() {
    void this.#task.run();
  }

  get isSearching(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** It was asked for and not found. */
  get isLost(): boolean {
    return this.#task.status === TaskStatus.ERROR;
  }

  in(group: Group | undefined): Position | undefined {
    return group?.visitor.position ?? this.#own;
  }
}
