import {statfsSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Store} from './store/store.js';

/** Below this, answers may soon not be written. Bytes. */
const leastFree = 100 * 1024 * 1024;
/** A mail that should have left this long ago shows that the mail server does not answer. */
const lateMs = 15 * 60_000;
/** The file is written to at most this often, however often health is asked for. */
const lookEveryMs = 5_000;

export interface Health {
  readonly etat: 'ok' | 'en panne';
  readonly base: 'ok' | 'ne s’écrit pas';
  readonly disque: 'ok' | 'presque plein' | 'inconnu';
  readonly courriel: 'ok' | 'en retard' | 'non réglé';
}

/** Looks at what the receiver stands on. A late mail is told, and is no reason to send answers elsewhere. */
export function createHealth(store: Store, databasePath: string, hasMail: boolean, now: () => number): () => Health {
  let last: {readonly at: number; readonly health: Health} | undefined;

  return () => {
    const at = now();
    if (!last || at - last.at >= lookEveryMs || last.health.etat !== 'ok') last = {at, health: look(at)};
    return last.health;
  };

  function look(at: number): Health {
    const base = isWritable() ? 'ok' : 'ne s’écrit pas';
    const disque = freeSpace(databasePath);
    const courriel = !hasMail ? 'non réglé' : base === 'ok' && store.optIns.late(at, lateMs) > 0 ? 'en retard' : 'ok';
    return {etat: base === 'ok' && disque !== 'presque plein' ? 'ok' : 'en panne', base, disque, courriel};
  }

  function isWritable(): boolean {
    try {
      store.check();
      return true;
    } catch {
      return false;
    }
  }
}

function freeSpace(databasePath: string): Health['disque'] {
  try {
    const {bavail, bsize} = statfsSync(dirname(databasePath));
    return bavail * bsize < leastFree ? 'presque plein' : 'ok';
  } catch {
    return 'inconnu';
  }
}
