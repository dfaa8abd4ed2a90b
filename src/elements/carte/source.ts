import {TaskStatus} from '@lit/task';
import type {PlacesReading} from '../../domain/places/from-fields.js';
import type {Place} from '../../domain/places/place.js';
import type {Group} from '../../shared/contexts.js';

/** Where the places come from, and how far they are. */
export type Source =
  | {readonly kind: 'none' | 'waiting' | 'broken'}
  | {readonly kind: 'ready'; readonly places: readonly Place[]; readonly isOwn: boolean};

/** An address wins over the places written in the page, which win over those of the group. */
export function findSource(
  src: string,
  loading: {readonly status: TaskStatus; readonly value?: PlacesReading},
  written: PlacesReading | undefined,
  group: Group | undefined,
): Source {
  if (src) {
    if (loading.status === TaskStatus.ERROR) return {kind: 'broken'};
    if (loading.status !== TaskStatus.COMPLETE || !loading.value) return {kind: 'waiting'};
    return {kind: 'ready', places: loading.value.places, isOwn: true};
  }
  if (written) return {kind: 'ready', places: written.places, isOwn: true};
  if (group?.state === 'ready') return {kind: 'ready', places: group.places, isOwn: false};
  return {kind: group?.state ?? 'none'};
}
