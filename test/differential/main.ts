/**
 * `npm run differential [probes] [seed]`: a million questions to two evaluators, in two processes; fails when an answer
 * differs without a reason, or a text of the grammar is not read.
 */
import {fork} from 'node:child_process';
import {compare, type Report, type Tally, type Unexplained} from './compare.js';

/** A report, as one process sends it to the other. */
interface Sent {
  readonly tallies: readonly (readonly [string, Tally])[];
  readonly explained: readonly (readonly [string, readonly [all: number, open: number]])[];
  readonly wrong: readonly Unexplained[];
  readonly refusals: readonly string[];
}

const [probes = 1_000_000, seed = 20261122] = process.argv.slice(2).map(Number);
const processes = 2;

if (process.send) {
  const report = compare(probes, seed);
  process.send(toSend(report), () => process.exit());
} else {
  const started = Date.now();
  const parts = Array.from({length: processes}, (_, index) => ask(Math.ceil(probes / processes), seed + index));
  print(await Promise.all(parts), Math.round((Date.now() - started) / 1000));
}

function toSend({tallies, explained, wrong, refusals}: Report): Sent {
  return {tallies: [...tallies], explained: [...explained], wrong, refusals};
}

function ask(count: number, from: number): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(import.meta.url), [String(count), String(from)]);
    child.once('message', (sent) => resolve(sent as Sent));
    child.once('exit', (code) => reject(new Error(`a process stopped: ${code}`)));
  });
}

function print(reports: readonly Sent[], seconds: number) {
  const keys = ['probes', 'questions', 'explained', 'wrong', 'refused', 'unread'] as const;
  const tallies = new Map<string, number[]>();
  for (const [name, tally] of reports.flatMap(({tallies: list}) => list)) {
    const known = tallies.get(name) ?? keys.map(() => 0);
    tallies.set(
      name,
      keys.map((key, index) => tally[key] + (known[index] ?? 0)),
    );
  }
  const line = (name: string, counts: readonly (string | number)[]) =>
    console.log(name.padEnd(30) + counts.map((count) => String(count).padStart(10)).join(''));
  line('feature', ['probes', 'questions', 'explained', 'wrong', 'refused', 'not read']);
  for (const [name, counts] of tallies) line(name, counts);
  line(
    'together',
    keys.map((_, index) => [...tallies.values()].reduce((sum, counts) => sum + (counts[index] ?? 0), 0)),
  );

  const reasons = new Map<string, readonly [all: number, open: number]>();
  for (const [because, [all, open]] of reports.flatMap(({explained}) => explained)) {
    const [known, knownOpen] = reasons.get(because) ?? [0, 0];
    reasons.set(because, [known + all, knownOpen + open]);
  }
  console.log('\nExplained differences, and of them those where we alone say « open »:');
  for (const [because, [all, open]] of [...reasons].sort(([, a], [, b]) => b[0] - a[0]))
    console.log(`${String(all).padStart(9)} ${String(open).padStart(7)}  ${because}`);

  const refusals = reports.flatMap(({refusals: list}) => list);
  if (refusals.length) console.log(`\nTexts that ours does not read, one a feature:\n${refusals.join('\n')}`);
  const wrong = reports.flatMap(({wrong: list}) => list);
  if (wrong.length) console.log(`\n${wrong.length} differences without a reason; the smallest texts:`);
  for (const {line: words} of smallest(wrong)) console.log(words);
  console.log(`\n${seconds} s`);
  process.exitCode = wrong.length || refusals.length ? 1 : 0;
}

/** The shortest texts, one for each feature and question. */
function smallest(differences: readonly Unexplained[]): Unexplained[] {
  const shortest = new Map<string, Unexplained>();
  for (const difference of differences) {
    const key = `${difference.feature} ${difference.question}`;
    const known = shortest.get(key);
    if (!known || difference.text.length < known.text.length) shortest.set(key, difference);
  }
  return [...shortest.values()].sort((a, b) => a.text.length - b.text.length).slice(0, 60);
}
