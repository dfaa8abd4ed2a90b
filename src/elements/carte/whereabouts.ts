import type {Position} from '../../domain/places/place.js';
import type {Around} from '../../domain/places/view-state.js';
import type {Group} from '../../shared/contexts.js';

/** Where distances are counted from, and how that is known. */
export interface Origin {
  readonly position: Position;
  readonly from: 'visitor' | 'around' | 'commune';
}

/** Where the visitor starts from, once they said it here or elsewhere in the group; else the town hall of the group. */
export class Whereabouts {
  /** Where their device says that they are. */
  visitor: Position | undefined;
  #told: Position | undefined;

  /** `around`: the address or the commune that they chose here. */
  origin(group: Group | undefined, around: Around | undefined): Origin | undefined {
    const own = around?.position ?? this.visitor;
    const position = group?.visitor.position ?? own;
    if (position) return {position, from: position === around?.position ? 'around' : 'visitor'};
    return group?.position && {position: group.position, from: 'commune'};
  }

  /** Tells the group what was said here since the last time. */
  tell(group: Group | undefined, around: Around | undefined) {
    const own = around?.position ?? this.visitor;
    if (!group || own === this.#told) return;
    this.#told = own;
    group.tell({position: own});
  }

  /** Nobody starts from anywhere any more, here and in the group. */
  forget(group: Group | undefined) {
    this.visitor = this.#told = undefined;
    group?.tell({position: undefined});
  }
}
