/**
 * Hours made at random: one feature of the grammar at a time, alone, over an ordinary week, and among other rules. The
 * same seed makes the same texts.
 */
import {type Feature, features, type Rule} from './grammar.js';
import {pick, type Random} from './random.js';

export interface Sample {
  readonly feature: string;
  readonly rules: readonly Rule[];
  /** Before each rule; the first is empty. */
  readonly separators: readonly string[];
  /** Where: the name of one of `places`. */
  readonly place: string;
}

export const textOf = ({rules, separators}: Sample, whose: keyof Rule): string =>
  rules.map((rule, index) => separators[index]! + rule[whose]).join('');

const ruleOf = ({rule}: Feature, random: Random): Rule => {
  const made = rule(random);
  return typeof made === 'string' ? {ours: made, theirs: made} : made;
};
const same = (text: string): Rule => ({ours: text, theirs: text});

const ordinary = [
  'Mo-Fr 09:00-18:00',
  'Mo-Fr 09:00-12:00,14:00-18:00',
  'Mo-Sa 08:30-19:00',
  'Tu-Su 10:00-17:30',
] as const;
const anywhere = ['Bas-Rhin', 'Île-de-France', 'La Réunion', 'Moselle', 'Grand Est'] as const;
/** Where opening_hours knows the school holidays of both years. */
const withSchool = ['Grand Est', 'Île-de-France'] as const;

/** A text about a feature: in half of them alone or over an ordinary week, in the others among rules of any feature. */
export function makeSample(feature: Feature, random: Random): Sample {
  const rules: Rule[] = [];
  const alone = feature.stands === 'alone' || (feature.stands !== 'after' && random(3) === 0);
  if (!alone) rules.push(same(pick(random, ordinary)));
  rules.push(ruleOf(feature, random));
  let school = feature.school ?? false;
  if (random(2)) {
    const other = pick(
      random,
      features.filter(({stands}) => stands !== 'alone'),
    );
    rules.push(ruleOf(other, random));
    school ||= other.school ?? false;
  }
  if (random(8)) rules.push(same('PH off'));
  const separators = rules.map((_, index) =>
    index === 0 ? '' : isList(rules[index - 1]!) ? '; ' : pick(random, ['; ', '; ', '; ', ', ']),
  );
  return {feature: feature.name, rules, separators, place: pick(random, school ? withSchool : anywhere)};
}

/** « fermé le mercredi », « sauf le mercredi »: what follows a comma would be closed too. */
const isList = ({ours}: Rule) => /(fermé (le|les|en)|sauf) [^;]*$/.test(ours);
