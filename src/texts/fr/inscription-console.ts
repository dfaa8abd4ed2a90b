import type {RefusalReason} from '../../domain/form/delivery.js';

/** Sentences for the webmaster, in the console. */
export const fr = {
  noAction: (_: string) =>
    'action\u00a0: indiquez l’adresse qui reçoit les réponses, par exemple action="https://…/recepteur/reponses".',
  wrongAction: (action: string) => `action\u00a0: «\u00a0${action}\u00a0» n’est pas une adresse http ou https.`,
  mixedAction: 'action\u00a0: la page est en https, l’adresse doit l’être aussi, sinon le navigateur refuse l’envoi.',
  wrongMail: (_: string) =>
    'action\u00a0: avec service="courriel", écrivez une adresse électronique, par exemple action="mairie@commune.fr".',
  definition: (why: string) => `definition\u00a0: ${why}`,
  unusable: 'ce formulaire ne peut pas être affiché\u202f; le contenu de la page est gardé.',
  lawMissing: (attributes: string) =>
    `ce formulaire recueille des données personnelles\u00a0: la loi demande de dire qui les recueille et comment le joindre. À ajouter\u00a0: ${attributes}.`,
  failed: (outcome: string) => `l’envoi a échoué\u00a0: ${outcome}`,
  outcomes: {
    busy: 'le service répond 429 ou 503 depuis trop longtemps.',
    'too-large': 'le service répond 413 (réponses trop longues).',
    'not-a-receiver': 'l’adresse de «\u00a0action\u00a0» répond une page web ou 404, pas un récepteur de réponses.',
    blocked: 'la politique de sécurité de la page (connect-src) interdit l’adresse de «\u00a0action\u00a0».',
    already: 'le service a déjà reçu cet envoi avec d’autres réponses.',
    answered: 'le service répond 409 (cette personne a déjà répondu).',
    proof: 'le service refuse la preuve de travail.',
    refused: 'le service a refusé les réponses.',
    closed: 'le service répond 403 ou 410 (formulaire fermé).',
    unsure:
      'aucune réponse lisible. Vérifiez que le service est en marche et que ses règles CORS acceptent cette page.',
    queued:
      'aucune réponse lisible pour le moment\u202f; un nouvel essai suivra. Vérifiez que le service est en marche et que ses règles CORS acceptent cette page.',
  } satisfies Record<RefusalReason | 'closed' | 'unsure' | 'queued', string>,
};
