import type {Place} from '../../domain/places/place.js';
import {settings} from '../../texts/fr/carte-console.js';
import type {Source} from './source.js';

/** What the settings leave out, probably by mistake: a sentence for the webmaster. */
export function settingProblem(source: Source, kept: readonly Place[], lieu: string): string | undefined {
  if (source.kind !== 'ready' || source.view) return undefined;
  if (kept.length === 0) return source.places.length > 0 ? settings.nothingKept : undefined;
  return lieu && !kept.some(({id}) => id === lieu) ? settings.unknownPlace(lieu) : undefined;
}
