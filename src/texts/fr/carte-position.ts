import {order} from './carte-list.js';

/** While the browser looks for the visitor. */
export const searchingPosition = 'Recherche de votre position…';

/** What is heard once the nearest come first. */
export const nearest = (name: string, distance: string): string =>
  `${order.visitor} Le premier est ${name}, ${distance}.`;
