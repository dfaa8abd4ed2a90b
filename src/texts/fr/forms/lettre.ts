import type {FormDefinition} from '../../../domain/form/definition.js';

/** The newsletter: one address, no box; pressing the button is the consent. */
export const lettre: FormDefinition = {
  schema: 'relais-inscription/definition@1',
  id: 'lettre',
  version: '2026-11',
  lang: 'fr',
  title: 'Abonnez-vous à la lettre',
  intro: 'Les nouvelles des espaces de travail partagés près de chez vous, par courriel.',
  submit: 'S’abonner à la lettre',
  thanks: {
    title: 'Votre adresse est enregistrée.',
    next: 'Vous recevrez la prochaine lettre à cette adresse.',
    confirm: 'Vous allez recevoir un courriel\u00a0: suivez le lien qu’il contient pour confirmer votre abonnement.',
  },
  calendar: {
    before: 'Les abonnements ouvrent le {date}.',
    lastDays: 'Les abonnements se terminent le {date} au soir.',
    after: 'Les abonnements sont clos depuis le {date} au soir.',
  },
  consentByAct: {
    id: 'lettre',
    text: 'En appuyant sur «\u00a0S’abonner à la lettre\u00a0», vous acceptez de recevoir la lettre par courriel.',
    version: '1',
  },
  notice: {
    version: '2026-11',
    purpose: 'Vous envoyer la lettre.',
    basis: 'consentement',
    retention: 'Jusqu’à votre désabonnement, et au plus trois ans après notre dernier échange.',
    recipients: 'Le service qui écrit et envoie la lettre.',
    compulsory: 'Votre adresse électronique est nécessaire\u00a0: sans elle, la lettre ne peut pas vous parvenir.',
  },
  steps: [
    {
      title: 'votre adresse',
      fields: [
        {
          type: 'email',
          id: 'email',
          label: 'Votre adresse électronique',
          hint: 'Format attendu\u00a0: nom@domaine.fr',
          required: true,
          autocomplete: 'email',
        },
      ],
    },
  ],
};
