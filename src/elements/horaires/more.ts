/** The other weeks and the ordinary one: fetched when a visitor asks for them, and with hours that need dates. */
import type {LitElement} from 'lit';
import {adopt} from '../carte/adopt.js';
import {moreStyles} from './more-styles.js';

export {renderBack} from './back.js';
export {renderRegular} from './regular.js';

/** Gives the element the look of all this. */
export const dress = (host: LitElement) => adopt(host, moreStyles);
