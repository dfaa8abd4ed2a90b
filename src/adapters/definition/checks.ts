import {readDay} from '../../domain/form/days.js';
import {
  allFields,
  asksPersonalData,
  type Condition,
  type Field,
  type FormDefinition,
} from '../../domain/form/definition.js';
import type {Problem} from '../../domain/places/place.js';
import {most} from './schema.js';
import {problem} from './sentences.js';

/** Names that the contract keeps for itself, and those that objects and forms of the page have of their own. */
const reserved = new Set(['place', 'constructor', 'remove']);

/** What the names of a form must be to each other: unique, free, asked before they are needed. */
export function checkNames(known: FormDefinition): Problem[] {
  const problems: Problem[] = [];
  const before = new Set<string>();
  known.steps.forEach((step, at) => {
    step.fields.forEach((one, index) => {
      const where = `steps[${at}].fields[${index}]`;
      if (before.has(one.id)) problems.push(problem(`${where}.id`, `«\u00a0${one.id}\u00a0» existe déjà.`));
      if (reserved.has(one.id)) problems.push(problem(`${where}.id`, `«\u00a0${one.id}\u00a0» est réservé.`));
      for (const name of one.shownIf ? namesIn(one.shownIf) : []) {
        if (!before.has(name)) problems.push(problem(`${where}.shownIf`, orderSentence(known, name)));
      }
      before.add(one.id);
    });
  });
  const asked = allFields(known);
  if (asked.length > most.questions) problems.push(problem('steps', `au plus ${most.questions} questions en tout.`));
  if (asked.filter(({type}) => type === 'consent').length > most.consents)
    problems.push(problem('steps', `au plus ${most.consents} cases d’accord.`));
  const titles = known.steps.map(({title}) => title);
  titles.forEach((title, at) => {
    if (titles.indexOf(title) < at) problems.push(problem(`steps[${at}].title`, `«\u00a0${title}\u00a0» existe déjà.`));
  });
  return problems;
}

/** A condition only looks back: no two of them can wait for each other. */
function orderSentence(known: FormDefinition, name: string): string {
  return allFields(known).some(({id}) => id === name)
    ? `«\u00a0${name}\u00a0» n’est pas une question posée avant\u202f; deux conditions ne peuvent pas s’attendre l’une l’autre.`
    : `«\u00a0${name}\u00a0» n’est pas une question posée avant, ni après\u00a0: aucune ne porte ce nom.`;
}

function namesIn(one: Condition): readonly string[] {
  if ('and' in one) return one.and.flatMap(namesIn);
  if ('or' in one) return one.or.flatMap(namesIn);
  return 'not' in one ? namesIn(one.not) : [one.field];
}

/** What each field says must hold together. */
export function checkFieldsOf(known: FormDefinition): Problem[] {
  return known.steps.flatMap((step, at) =>
    step.fields.flatMap((one, index) =>
      faultsIn(one).map(([key, what]) => problem(`steps[${at}].fields[${index}].${key}`, what)),
    ),
  );
}

function faultsIn(one: Field): (readonly [string, string])[] {
  const faults: (readonly [string, string])[] = [];
  if ('pattern' in one && one.pattern !== undefined && !isPattern(one.pattern))
    faults.push(['pattern', `le motif «\u00a0${one.pattern}\u00a0» n’est pas une expression régulière.`]);
  if ('pattern' in one && one.pattern !== undefined && runaway.test(one.pattern))
    faults.push([
      'pattern',
      `le motif «\u00a0${one.pattern}\u00a0» répète une répétition\u00a0: une longue réponse bloquerait la page.`,
    ]);
  if (one.type === 'consent' && one.label.length > most.consentLength)
    faults.push(['label', `au plus ${most.consentLength} signes\u00a0: la phrase entière sert de preuve.`]);
  const {min, max} = one as {min?: number | string; max?: number | string};
  if (min !== undefined && max !== undefined && min !== 'today' && min > max)
    faults.push(['max', 'le plus grand est avant le plus petit («\u00a0min\u00a0»).']);
  if (one.type === 'date')
    for (const key of ['min', 'max'] as const) {
      const value = one[key];
      if (value && value !== 'today' && readDay(value).value !== value)
        faults.push([key, `«\u00a0${value}\u00a0» n’est pas un jour du calendrier.`]);
    }
  if (one.type === 'scale' && one.max - one.min > longestScale)
    faults.push(['max', `une échelle a au plus ${longestScale + 1} notes.`]);
  if ('options' in one) {
    const values = one.options.map(({value}) => value);
    values.forEach((value, at) => {
      if (values.indexOf(value) < at)
        faults.push([`options[${at}].value`, `«\u00a0${value}\u00a0» existe déjà dans cette liste.`]);
    });
  }
  return faults;
}

/** From 0 to 10. */
const longestScale = 10;

/** A repeated group whose parts may all be repeated or absent, `(\w+\s?)+`: the tries double with each letter. */
const runaway =
  /\((?:\?:)?(?:(?:\\.|\[(?:\\.|[^\]\\])*\]|[^()[\]\\|*+?{}])(?:[*+?]|\{\d+,\d*\}))+\)(?:[*+]|\{\d+,\d*\})/u;

function isPattern(pattern: string): boolean {
  try {
    void new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

const bareButton = /^(?:ok|envoyer|valider|soumettre|continuer)$/iu;

/** What makes no form wrong, and each form worse. */
export function adviseOn(known: FormDefinition): Problem[] {
  const problems = allFields(known)
    .filter(needsExample)
    .map(({id}) =>
      problem(id, 'donnez un exemple de réponse («\u00a0example\u00a0»), pour le message d’erreur (RGAA 11.11).'),
    );
  if (bareButton.test(known.submit)) {
    problems.push(
      problem(
        'submit',
        `«\u00a0${known.submit}\u00a0» ne dit pas ce qui se passe. Exemple\u00a0: Envoyer mes réponses.`,
      ),
    );
  }
  if (asksPersonalData(known) && !known.notice) {
    problems.push(
      problem(
        'notice',
        'des données personnelles sont demandées\u00a0: écrivez finalité, base légale, conservation et destinataires.',
      ),
    );
  }
  return problems;
}

function needsExample({type, required, example, messages}: Field): boolean {
  return (type === 'text' || type === 'longtext') && required === true && !example && !messages?.missing;
}
