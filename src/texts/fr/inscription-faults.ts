import type {Field} from '../../domain/form/definition.js';
import type {Fault} from '../../domain/form/rules.js';
import {plural} from './typography.js';

/** What to write beside a field that cannot be sent. */
export function faultSentence(
  field: Field,
  {kind, limit = 0, day = '', message}: Pick<Fault, 'kind' | 'limit' | 'day' | 'message'>,
): string {
  if (message) return message;
  if (kind === 'missing') return field.messages?.missing ?? missingSentence(field);
  if (kind === 'wrong' && field.messages?.wrong) return field.messages.wrong;
  const {label} = field;
  switch (kind) {
    case 'few':
      return plural(
        limit,
        `Choisissez au moins une réponse à «\u00a0${label}\u00a0»`,
        `Choisissez au moins # réponses à «\u00a0${label}\u00a0»`,
      );
    case 'many':
      return plural(
        limit,
        `Gardez une seule réponse à «\u00a0${label}\u00a0»`,
        `Gardez # réponses au plus à «\u00a0${label}\u00a0»`,
      );
    case 'min':
      return `Écrivez un nombre d’au moins ${limit} à «\u00a0${label}\u00a0», par exemple ${field.example ?? limit}`;
    case 'max':
      return `Écrivez un nombre d’au plus ${limit} à «\u00a0${label}\u00a0», par exemple ${field.example ?? limit}`;
    case 'early':
      return `Choisissez un jour à partir du ${written(day)} à «\u00a0${label}\u00a0», par exemple ${exampleDay}`;
    case 'late':
      return `Choisissez un jour jusqu’au ${written(day)} à «\u00a0${label}\u00a0», par exemple ${exampleDay}`;
    case 'long':
      return plural(
        limit,
        `Écrivez # caractère au plus dans «\u00a0${label}\u00a0»`,
        `Écrivez # caractères au plus dans «\u00a0${label}\u00a0»`,
      );
    case 'short':
      return plural(
        limit,
        `Écrivez au moins # caractère dans «\u00a0${label}\u00a0»`,
        `Écrivez au moins # caractères dans «\u00a0${label}\u00a0»`,
      );
    default:
      return wrongSentence(field);
  }
}

/** `2026-11-24` as people write it: 24/11/2026. */
const written = (day: string): string => day.split('-').reverse().join('/');
/** Another than any hint's. */
const exampleDay = '18/03/2027';

const noExample = 'votre réponse';

function missingSentence(field: Field): string {
  switch (field.type) {
    case 'email':
      return 'Saisissez votre adresse électronique, par exemple prenom.nom@exemple.fr';
    case 'phone':
      return 'Saisissez votre numéro de téléphone, par exemple 06\u00a012\u00a034\u00a056\u00a078';
    case 'postcode':
      return 'Saisissez le code postal, par exemple 46100';
    case 'consent':
      return `Cochez la case «\u00a0${field.label}\u00a0» pour continuer`;
    case 'choice':
      return `Choisissez une réponse à «\u00a0${field.label}\u00a0», par exemple «\u00a0${field.options[0]?.label}\u00a0»`;
    case 'choices':
      return `Choisissez au moins une réponse à «\u00a0${field.label}\u00a0», par exemple «\u00a0${field.options[0]?.label}\u00a0»`;
    case 'number':
      return `Écrivez un nombre à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? field.min ?? 10}`;
    case 'scale':
      return `Choisissez une note à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? field.max}`;
    case 'date':
      return `Choisissez un jour à «\u00a0${field.label}\u00a0», par exemple ${exampleDay}`;
    case 'commune':
      return `Indiquez une commune à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? 'Figeac'}`;
    default:
      return `Répondez à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? noExample}`;
  }
}

function wrongSentence(field: Field): string {
  switch (field.type) {
    case 'email':
      return 'L’adresse électronique doit contenir un @ et un domaine, par exemple claire@exemple.fr';
    case 'phone':
      return 'Le numéro de téléphone comporte 10 chiffres, par exemple 06\u00a012\u00a034\u00a056\u00a078';
    case 'postcode':
      return 'Le code postal comporte 5 chiffres, par exemple 46100';
    case 'number':
      return field.integer
        ? `Écrivez un nombre entier à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? field.min ?? 10}`
        : `Écrivez un nombre à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? field.min ?? 10}`;
    case 'date':
      return `Écrivez une date à «\u00a0${field.label}\u00a0», par exemple ${exampleDay}`;
    case 'scale':
      return `Choisissez une note de la liste à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? field.max}`;
    case 'choice':
    case 'choices':
      return `Choisissez une réponse de la liste à «\u00a0${field.label}\u00a0», par exemple «\u00a0${field.options[0]?.label}\u00a0»`;
    default:
      return `Récrivez votre réponse à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? noExample}`;
  }
}
