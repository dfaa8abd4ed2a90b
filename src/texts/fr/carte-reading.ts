import {formatNumber, plural} from './typography.js';

/** How far the reading of a large file is. */
export function rowsRead(read: number, total: number | undefined): string {
  const lines = plural(read, '# ligne lue', '# lignes lues');
  return total === undefined ? lines : `${lines} sur ${formatNumber(total)}`;
}
