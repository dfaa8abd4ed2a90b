import {order} from './carte-list.js';

/** While the browser looks for the visitor. */
export const searchingPosition = 'Recherche de votre position…';

/** What is heard once the nearest come first. */
export const nearest = (from: keyof typeof order, name: string, distance: string): string =>
  `${order[from]} Le premier est ${name}, ${distance}.`;
