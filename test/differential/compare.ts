/** Asks both evaluators the same questions, and sorts the differences. */
import {statusAt} from '../../src/domain/hours/evaluate.js';
import type {HoursPlace, Status, WholeHours} from '../../src/domain/hours/hours.js';
import {readHours} from '../../src/domain/hours/read-hours.js';
import {reasons} from './explained.js';
import {makeSample, type Sample, textOf} from './generator.js';
import {features} from './grammar.js';
import {instantFor, momentOf} from './instants.js';
import {ask, type Oracle, places, schoolHolidaysOf} from './oracle.js';
import {type Random, seeded} from './random.js';

/** What is compared: the state; on some of the probes its end, and the comment of an open slot. */
export type Question = 'state' | 'change' | 'comment';

/** One question with two answers, in words. */
export interface Difference {
  readonly question: Question;
  readonly sample: Sample;
  readonly text: string;
  readonly theirText: string;
  readonly hours: WholeHours;
  /** Wall time of the place, `YYYY-MM-DDTHH:mm`. */
  readonly moment: string;
  readonly status: Status;
  readonly oracle: Oracle;
  readonly instant: Date;
  readonly ours: string;
  readonly theirs: string;
}

export interface Unexplained {
  readonly feature: string;
  readonly question: Question;
  readonly text: string;
  /** Everything, in one line. */
  readonly line: string;
}

export interface Tally {
  probes: number;
  questions: number;
  explained: number;
  wrong: number;
  /** Texts that ours, or theirs, does not read. */
  refused: number;
  unread: number;
}

export interface Report {
  readonly tallies: ReadonlyMap<string, Tally>;
  /** How many differences each reason explains; and of them, how many times we alone say « open », the worst error if it is one. */
  readonly explained: ReadonlyMap<string, readonly [all: number, open: number]>;
  /** What no reason explains. */
  readonly wrong: readonly Unexplained[];
  /** A text that ours refuses, and why, once for each feature. */
  readonly refusals: readonly string[];
}

const instantsOfText = 25;
/** It knows school holidays until the summer of 2027; ours are asked far enough to see a leap day. */
const [lastWithSchool, lastOfAll] = ['2027-05-15', '2028-03-10'];
/** No change is looked for further than this. */
const reach = 40 * 864e5;

const stateWord = ({state}: Status) => (state === 'break' ? 'closed' : state);

function* questions(
  oracle: Oracle,
  hours: WholeHours,
  instant: Date,
  everything: boolean,
): Generator<Pick<Difference, 'question' | 'ours' | 'theirs' | 'status'>> {
  const status = statusAt(hours, instant);
  const ours = stateWord(status);
  const theirs = oracle.stateAt(instant);
  yield {question: 'state', status, ours, theirs};
  if (!everything || ours !== theirs) return;
  const limit = new Date(instant.getTime() + reach);
  const change = oracle.changeAfter(instant, limit);
  const until = status.until && status.until < momentOf(limit) ? status.until : 'later';
  yield {question: 'change', status, ours: until, theirs: change ? momentOf(change) : 'later'};
  if (ours !== 'closed')
    yield {question: 'comment', status, ours: status.comment ?? '', theirs: oracle.commentAt(instant) ?? ''};
}

/** Compares both over this many (text, instant) pairs; texts that one of the two does not read are counted apart. */
export function compare(probes: number, seed: number): Report {
  const random = seeded(seed);
  const report = {
    tallies: new Map<string, Tally>(),
    explained: new Map<string, readonly [number, number]>(),
    wrong: [] as Unexplained[],
    refusals: [] as string[],
  };
  for (let turn = 0, done = 0; done < probes && turn < probes; turn++) {
    const feature = features[turn % features.length]!;
    const sample = makeSample(feature, random);
    const tally = report.tallies.get(feature.name) ?? emptyTally();
    report.tallies.set(feature.name, tally);
    const read = readBoth(sample);
    if (typeof read === 'string') {
      if (!tally.refused++) report.refusals.push(`${textOf(sample, 'ours')} · ${read}`);
    } else if (!read) tally.unread++;
    else done += probe(sample, read, tally, report, random);
  }
  return report;
}

interface Both {
  readonly hours: WholeHours;
  readonly oracle: Oracle;
}

const emptyTally = (): Tally => ({probes: 0, questions: 0, explained: 0, wrong: 0, refused: 0, unread: 0});

/** A sentence: why ours does not read it. Nothing: theirs does not. */
function readBoth(sample: Sample): Both | string | undefined {
  const {hours, problem} = readHours(textOf(sample, 'ours'), placeOf(sample));
  if (!hours) return problem?.message ?? '';
  try {
    return {hours, oracle: ask(textOf(sample, 'theirs'), sample.place)};
  } catch {
    return undefined;
  }
}

/** Asks both about a text at many instants; says how many. */
function probe(
  sample: Sample,
  {hours, oracle}: Both,
  tally: Tally,
  report: {explained: Map<string, readonly [number, number]>; wrong: Unexplained[]},
  random: Random,
): number {
  const [text, theirText] = [textOf(sample, 'ours'), textOf(sample, 'theirs')];
  const last = Date.parse(theirText.includes('SH') ? lastWithSchool : lastOfAll) / 864e5;
  for (let index = 0; index < instantsOfText; index++) {
    const instant = instantFor(theirText, last, random);
    tally.probes++;
    for (const found of questions(oracle, hours, instant, index % 5 === 0)) {
      tally.questions++;
      if (found.ours === found.theirs) continue;
      const difference: Difference = {
        ...{...found, sample, text, theirText, hours, oracle, instant},
        moment: momentOf(instant),
      };
      const reason = reasons.find(({explains}) => explains(difference));
      tally[reason ? 'explained' : 'wrong']++;
      if (!reason) report.wrong.push(unexplained(difference));
      else {
        const [all, open] = report.explained.get(reason.because) ?? [0, 0];
        report.explained.set(reason.because, [all + 1, open + Number(found.ours === 'open')]);
      }
    }
  }
  return instantsOfText;
}

function unexplained({question, text, theirText, moment, sample, ours, theirs}: Difference): Unexplained {
  const other = theirText === text ? '' : ` (theirs: ${theirText})`;
  const line = `${text}${other} · ${sample.place} · ${moment} · ${question}: ours ${ours}, theirs ${theirs}`;
  return {feature: sample.feature, question, text, line};
}

/** Our place; the clock is that of Paris even overseas, since the oracle knows no other. */
const placeOf = ({place}: Sample): HoursPlace => ({
  commune: places[place]!.commune,
  timeZone: 'Europe/Paris',
  schoolHolidays: schoolHolidaysOf(place),
});
