import type {Field} from '../../domain/form/definition.js';
import type {RefusalReason} from '../../domain/form/delivery.js';
import type {Fault} from '../../domain/form/rules.js';
import {plural} from './typography.js';

/** Sentences from the press of the button on. Error messages: a verb, the question, an example, no full stop after it. */
export const fr = {
  summary: (count: number) => plural(count, 'Une réponse est à revoir', '# réponses sont à revoir'),
  fixed: 'corrigé',
  allFixed: 'Tout est corrigé\u202f; vous pouvez continuer.',
  retrying: (seconds: number) =>
    plural(
      seconds,
      'Le service ne répond pas encore. Nouvel essai dans une seconde, gardez cette page ouverte.',
      'Le service ne répond pas encore. Nouvel essai dans # secondes, gardez cette page ouverte.',
    ),
  told: (seconds: number) =>
    seconds < 90
      ? plural(
          seconds,
          'Beaucoup de réponses arrivent en même temps. Votre envoi partira dans une seconde, gardez cette page ouverte.',
          'Beaucoup de réponses arrivent en même temps. Votre envoi partira dans # secondes environ, gardez cette page ouverte.',
        )
      : plural(
          Math.ceil(seconds / 60),
          'Beaucoup de réponses arrivent en même temps. Votre envoi partira dans une minute, gardez cette page ouverte.',
          'Beaucoup de réponses arrivent en même temps. Votre envoi partira dans # minutes, gardez cette page ouverte.',
        ),
  notSent: 'Votre envoi n’est pas parti.',
  unsureTitle: 'Nous ne savons pas si votre envoi est arrivé.',
  unsure: 'Le service n’a pas répondu. Vous pouvez réessayer\u00a0: il ne sera compté qu’une fois.',
  offline:
    'Le réseau semble coupé. Gardez cette page ouverte et réessayez quand le réseau revient\u00a0: votre envoi ne sera compté qu’une fois.',
  closedTitle: 'Ce formulaire n’accepte plus de réponses.',
  closed: 'Il a été fermé pendant que vous le remplissiez. Vos réponses n’ont pas été prises en compte.',
  refusals: {
    busy: 'Le service est très demandé en ce moment. Gardez cette page ouverte et réessayez dans quelques minutes.',
    'too-large': 'Les réponses sont trop longues pour le service. Raccourcissez le texte libre, puis réessayez.',
    'not-a-receiver':
      'L’adresse prévue pour recevoir les réponses n’est pas la bonne. Le responsable du site doit la corriger.',
    blocked: 'Les réglages de sécurité de cette page empêchent l’envoi. Le responsable du site doit les corriger.',
    already:
      'Une première version est arrivée avant vos dernières modifications\u202f; celles-ci ne sont pas enregistrées.',
    refused: 'Le service a refusé les réponses. Vous pouvez les copier et les envoyer autrement.',
  } satisfies Record<RefusalReason, string>,
  alreadyTitle: 'Vos réponses étaient déjà arrivées.',
  retry: 'Réessayer',
  sendAnyway: 'Envoyer aussi cette version',
  backToForm: 'Revenir au formulaire',
  yourAnswers: 'Vos réponses',
  answer: (label: string, answer: string) => `${label}\u00a0: ${answer}`,
  copy: 'Copier mes réponses',
  copied: 'Vos réponses sont copiées.',
  notCopied: 'La copie n’est pas possible ici\u00a0: sélectionnez le texte.',
  download: 'Télécharger',
  fileName: 'mes-reponses.txt',
  byEmail: 'Envoyer par courriel',
  byEmailHint:
    'Votre logiciel de messagerie va s’ouvrir\u202f; vos réponses ne sont prises en compte qu’après votre envoi.',
  yes: 'oui',
};

/** What to write beside a field that cannot be sent. */
export function faultSentence(
  field: Field,
  {kind, limit = 0, message}: Pick<Fault, 'kind' | 'limit' | 'message'>,
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
    case 'choice':
    case 'choices':
      return `Choisissez une réponse de la liste à «\u00a0${field.label}\u00a0», par exemple «\u00a0${field.options[0]?.label}\u00a0»`;
    default:
      return `Récrivez votre réponse à «\u00a0${field.label}\u00a0», par exemple ${field.example ?? noExample}`;
  }
}
