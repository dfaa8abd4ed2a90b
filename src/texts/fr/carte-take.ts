import {NBSP, plural} from './typography.js';

/** What one takes away from a map: a file, a sheet of paper. */

export const download = (count: number): string =>
  plural(count, `Télécharger cet espace${NBSP}:`, `Télécharger ces # espaces${NBSP}:`);
export const csv = 'CSV (tableur)';
export const geojson = 'GeoJSON (carte)';
export const fileName = 'espaces';
export const downloadFailed = 'Le fichier n’a pas pu être préparé.';
/** Under a list that is drawn as it scrolls. */
export const longList =
  'La recherche du navigateur ne voit que les lignes affichées. Pour trouver un nom, utilisez la recherche ci-dessus.';
/** On paper, under the last place. */
export const notPrinted = (count: number): string =>
  plural(count, '# autre espace n’est pas imprimé.', '# autres espaces ne sont pas imprimés.');
