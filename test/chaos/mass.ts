import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Database from 'libsql';
import type {Service} from '../../src/domain/form/services.js';
import {repeatsOf} from '../../src/domain/form/services.js';
import {startReceiver} from '../receiver/process.js';
import {startFaultyProxy} from './faulty-proxy.js';
import {impatient, openTab, type Person, personOf, type TabStory} from './people.js';
import {seeded} from './seeded.js';
import {control, counted, startCountingService} from './services.js';

/** How long a tab waits for a reply, instead of fifteen seconds. */
const patienceMs = 1000;
/** The receiver's program is killed, and started again, each time this many people are done. */
const killEvery = 150;
/** People who send at the same time. */
const crowd = 60;

/** What became of the sendings to one back end. */
export interface Toll {
  readonly service: Service;
  readonly people: number;
  /** Posts that left a page. */
  readonly posts: number;
  /** The page said that it was received, and it is nowhere. */
  readonly lost: number;
  /** Kept more than once. */
  readonly doubled: number;
  /** Sent again by the page alone where that can store twice. */
  readonly automaticSecondSends: number;
  /** The page said that nobody knows, or that it was refused: the person has the answers back. */
  readonly told: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/**
 * Sends to the receiver in its own process, killed now and then, through the faulty proxy. One person in twenty closes the tab during a try
 * and opens it again, one in twenty sends from two tabs. Everyone presses again until the page says that it is received.
 */
export async function chaosOnReceiver(people: number, seed: number): Promise<Toll> {
  const folder = mkdtempSync(join(tmpdir(), 'relais-chaos-'));
  let receiver = await startReceiver(folder);
  const {port} = new URL(receiver.origin);
  let lived = 0;
  let kills = 0;
  const proxy = await startFaultyProxy({target: receiver.origin, seed, patienceMs});
  const patient = impatient(patienceMs);
  const started = performance.now();
  try {
    const address = `${proxy.origin}/recepteur/reponses`;
    const sent = await inCrowd(people, async (at) => {
      const person = personOf(`personne${at}`, 'json', address, '');
      await live(person, seed + at * 7);
      lived += 1;
      if (lived % killEvery === 0) await killAndStart();
      return person.submissionId;
    });
    const stored = new Map<string, number>();
    const rows = new Database(join(folder, 'reponses.sqlite'))
      .prepare('SELECT submission_id AS id FROM submissions')
      .all();
    for (const {id} of rows as {id: string}[]) stored.set(id, (stored.get(id) ?? 0) + 1);
    return {
      service: 'json',
      people,
      posts: sum(Object.values(proxy.met)),
      lost: sent.filter((id) => !stored.has(id)).length,
      doubled: rows.length - stored.size,
      automaticSecondSends: 0,
      told: 0,
      faults: {...proxy.met, 'receiver killed': kills},
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    patient();
    await proxy.close();
    await receiver.end('SIGTERM');
    rmSync(folder, {recursive: true});
  }

  async function killAndStart() {
    kills += 1;
    await receiver.end('SIGKILL');
    receiver = await startReceiver(folder, {port: Number(port)});
  }
}

async function live(person: Person, seed: number) {
  const random = seeded(seed);
  const chance = random();
  if (chance < 0.05) {
    const first = await openTab(person, {seed, leaveDuringTry: 1 + Math.floor(random() * 2)});
    if (first.outcome === 'left') await openTab(person, {seed: seed + 1});
  } else if (chance < 0.1) await Promise.all([openTab(person, {seed}), openTab(person, {seed: seed + 1})]);
  else await openTab(person, {seed});
}

/** Sends once to a back end that does not recognise what came before; nobody presses a second time. */
export async function chaosOnService(service: Service, people: number, seed: number): Promise<Toll> {
  const one = [...counted, control].find((known) => known.service === service);
  if (!one) throw new Error(service);
  const backEnd = await startCountingService(one.reply);
  const proxy = await startFaultyProxy({target: backEnd.origin, seed, patienceMs, without: unreadable(service)});
  const patient = impatient(patienceMs);
  const started = performance.now();
  try {
    const stories = await inCrowd(people, async (at) => {
      const person = personOf(`personne${at}`, service, `${proxy.origin}${one.path}`, one.list);
      return {name: person.name, story: await openTab(person, {seed: seed + at * 7})};
    });
    const said = (kind: TabStory['outcome']) => stories.filter(({story}) => story.outcome === kind);
    const allowed = repeatsOf(service) === 'once' ? 1 : 0;
    const mergesByAddress = repeatsOf(service) === 'once';
    return {
      service,
      people,
      posts: sum(Object.values(proxy.met)),
      lost: said('sent').filter(({name}) => !backEnd.stored.has(name)).length,
      doubled: mergesByAddress ? 0 : [...backEnd.stored.values()].filter((times) => times > 1).length,
      automaticSecondSends: sum(stories.map(({story}) => Math.max(0, story.automatic - allowed))),
      told: people - said('sent').length,
      faults: proxy.met,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    patient();
    await proxy.close();
    await backEnd.close();
  }
}

/** A plain posted form takes any page for an answer: a sign-in page cannot be told from a thank-you page. */
const unreadable = (service: Service) => (service === 'formulaire' ? (['html'] as const) : []);

/** Does it for everyone, a crowd at a time, and gives the results in order. */
async function inCrowd<T>(people: number, act: (at: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < people; at = next++) results[at] = await act(at);
  };
  await Promise.all([...Array(Math.min(crowd, people)).keys()].map(worker));
  return results;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
