import type {Place, Position} from '../../../domain/places/place.js';
import type {RelaisElement} from '../../../shared/relais-element.js';

/** The element, seen from a kind of field that needs more than its own answer. */
export interface FormHost extends RelaisElement {
  /** The place that the form is about, when it is known. */
  readonly aboutPlace: Place | undefined;
  /** Where the visitor said to be, on the map of the group. */
  readonly visitorPosition: Position | undefined;
  /** Milliseconds since 1970, on the server's clock when it is known. */
  serverNow(): number;
  /** The places of the group. */
  readonly groupPlaces: readonly Place[];
  /** Addresses of the places already known, outside a group. */
  readonly src: string;
}
