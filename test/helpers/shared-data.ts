import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const beside = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data');

/** Where the 2019 census of tiers-lieux is, when this machine has it: beside the repository, or where RELAIS_DATA says. */
export function censusPath(ext: 'csv' | 'geojson'): string | undefined {
  const path = join(process.env.RELAIS_DATA ?? beside, `tiers-lieux-2019.${ext}`);
  return existsSync(path) ? path : undefined;
}
