/** The other weeks and the ordinary one: fetched when a visitor asks for them, and with hours that need dates. */
import type {LitElement} from 'lit';
import {adopt} from '../carte/adopt.js';
import {moreStyles} from './more-styles.js';

export {renderBack} from './back.js';
export {renderRegular} from './regular.js';

/**
 * Gives the element the look of all this. `monday`: the week that the visitor went to; from then on the table keeps the
 * room of the tallest week seen, so that no button goes from under the finger.
 */
export function dress(host: LitElement, monday: number | undefined) {
  adopt(host, moreStyles);
  const room = host.renderRoot.querySelector('[part=semaine]')?.parentElement;
  if (room) room.style.minBlockSize = monday === undefined ? '' : `${room.offsetHeight}px`;
}
