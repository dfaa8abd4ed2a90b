import type {LegalBasis} from '../../domain/form/definition.js';

/** What the law asks a form to say: the nine points of the CNIL. */
export const fr = {
  noticeShort: (controller: string) => `Responsable de ces informations\u00a0: ${controller}.`,
  noticeShortAnonymous: 'Ces informations ne servent qu’à ce qui est décrit ci-dessous.',
  noticeDetails: 'Vos données et vos droits',
  controller: 'Qui les recueille',
  purpose: 'Pour quoi faire',
  basis: 'Ce qui nous y autorise',
  compulsory: 'Ce qui est nécessaire',
  recipients: 'Qui les reçoit',
  retention: 'Combien de temps elles sont gardées',
  rights: 'Vos droits',
  exercise: 'Pour les exercer, ou joindre le délégué à la protection des données (DPO)',
  complaint: 'Si vos droits ne sont pas respectés',
  complaintLink: 'Adresser une plainte à la CNIL',
  newWindow: '(nouvel onglet)',
  policy: 'Lire la politique de confidentialité',
  boxes:
    'Une case cochée vaut accord pour ce seul usage. Vous pouvez retirer cet accord à tout moment et faire effacer votre adresse.',
  bases: {
    consentement: 'Votre consentement (article 6.1.a du RGPD).',
    'mission-publique': 'Une mission d’intérêt public (article 6.1.e du RGPD).',
    'interet-legitime':
      'L’intérêt légitime du responsable, indiqué dans «\u00a0Pour quoi faire\u00a0» (article 6.1.f du RGPD).',
    contrat: 'La préparation d’un contrat à votre demande (article 6.1.b du RGPD).',
  } satisfies Record<LegalBasis, string>,
  rightsOf: {
    consentement:
      'Vous pouvez retirer votre accord à tout moment, consulter vos données, les corriger, les faire effacer, en limiter l’usage ou les récupérer.',
    'mission-publique':
      'Vous pouvez consulter vos données, les corriger, en limiter l’usage ou vous opposer à cet usage.',
    'interet-legitime':
      'Vous pouvez consulter vos données, les corriger, les faire effacer, en limiter l’usage ou vous opposer à cet usage.',
    contrat: 'Vous pouvez consulter vos données, les corriger, les faire effacer, en limiter l’usage ou les récupérer.',
  } satisfies Record<LegalBasis, string>,
};
