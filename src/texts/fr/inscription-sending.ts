import type {RefusalReason} from '../../domain/form/delivery.js';
import type {Repeats} from '../../domain/form/services.js';
import {plural} from './typography.js';

export {faultSentence} from './inscription-faults.js';

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
  unsure: {
    safe: 'Le service n’a pas répondu. Vous pouvez réessayer\u00a0: il ne sera compté qu’une fois.',
    once: 'Le service n’a pas répondu. Vous pouvez réessayer\u00a0: votre adresse ne sera inscrite qu’une fois, mais vous recevrez peut-être deux courriels de confirmation.',
    never:
      'Le service n’a pas répondu\u00a0: vos réponses sont peut-être déjà enregistrées. Si vous réessayez, elles risquent d’être comptées deux fois.',
  } satisfies Record<Repeats, string>,
  queuedTitle: 'Votre envoi n’est pas encore arrivé.',
  queued:
    'Le service ne répond pas pour le moment. Votre envoi repartira de lui-même\u00a0: gardez cette page ouverte. Il ne sera compté qu’une fois.',
  queuedOffline:
    'Le réseau semble coupé. Votre envoi partira dès qu’il revient\u00a0: gardez cette page ouverte. Il ne sera compté qu’une fois.',
  queuedKept:
    'Vos réponses sont enregistrées sur cet appareil et partiront dès le retour du réseau, pendant 72\u202fheures au plus. Gardez cette page ou revenez-y.',
  keep: 'Garder mes réponses sur cet appareil et les envoyer au retour du réseau',
  keepHint: 'Pendant 72\u202fheures au plus. À ne pas cocher sur un ordinateur partagé.',
  notKept: 'Cet appareil ne permet pas de garder vos réponses\u00a0: laissez cette page ouverte.',
  tryNow: 'Essayer maintenant',
  cancel: 'Annuler l’envoi',
  mailTitle: 'Votre logiciel de messagerie va s’ouvrir.',
  mail: (address: string) =>
    `Vos réponses ne sont prises en compte qu’après votre envoi. Si rien ne s’ouvre, copiez-les, puis envoyez-les à ${address}.`,
  mailLong: (address: string) =>
    `Vos réponses sont trop longues pour s’écrire d’elles-mêmes dans un courriel. Copiez-les, puis envoyez-les à ${address}.`,
  openMail: 'Ouvrir le courriel',
  transmittedTitle: 'Votre demande a été transmise.',
  transmitted: 'Le service ne confirme pas la réception sur cette page.',
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
    answered: 'Une réponse de votre part est déjà enregistrée\u202f; celle-ci ne l’est pas.',
    proof: 'Le service n’a pas accepté la vérification faite par cette page. Réessayez dans un moment.',
    refused: 'Le service a refusé les réponses. Vous pouvez les copier et les envoyer autrement.',
  } satisfies Record<RefusalReason, string>,
  tooLarge: (question: string) =>
    `Les réponses sont trop longues pour le service, surtout celle à «\u00a0${question}\u00a0». Raccourcissez-la, puis réessayez.`,
  serviceSays: (words: string) => `Le service répond\u00a0: «\u00a0${words}\u00a0»`,
  alreadyTitle: 'Vos réponses étaient déjà arrivées.',
  retry: 'Réessayer',
  sendAnyway: 'Envoyer aussi cette version',
  backToForm: 'Revenir au formulaire',
  yourAnswers: 'Vos réponses',
  answer: (label: string, answer: string) => `${label}\u00a0: ${answer}`,
  copy: 'Copier mes réponses',
  copied: 'Vos réponses sont copiées.',
  notCopied: 'La copie n’est pas possible ici\u00a0: sélectionnez le texte.',
  download: 'Télécharger mes réponses',
  fileName: 'mes-reponses.txt',
  byEmail: 'Envoyer par courriel',
  byEmailHint:
    'Votre logiciel de messagerie va s’ouvrir\u202f; vos réponses ne sont prises en compte qu’après votre envoi.',
  yes: 'oui',
};
