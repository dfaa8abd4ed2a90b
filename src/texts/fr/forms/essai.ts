import type {FormDefinition} from '../../../domain/form/definition.js';

/** A trial day in one space. A pre-contract: what is asked is what preparing the day needs. */
export const essai: FormDefinition = {
  schema: 'relais-inscription/definition@1',
  id: 'essai',
  version: '2026-11',
  lang: 'fr',
  title: 'Essayez une journée',
  intro: 'Choisissez un jour\u202f; nous vous confirmons votre place.',
  submit: 'Demander ma journée d’essai',
  thanks: {
    title: 'Votre demande est arrivée.',
    next: 'Vous recevrez une confirmation à l’adresse que vous avez donnée. Rien n’est réservé avant elle.',
    confirm: 'Vous allez recevoir un courriel\u00a0: suivez le lien qu’il contient pour confirmer votre demande.',
  },
  calendar: {
    before: 'Les journées d’essai ouvrent le {date}.',
    lastDays: 'Les demandes se terminent le {date} au soir.',
    after: 'Les journées d’essai sont terminées depuis le {date} au soir.',
  },
  notice: {
    version: '2026-11',
    purpose: 'Préparer votre journée d’essai et vous en parler ensuite.',
    basis: 'contrat',
    retention: 'Trois mois après la journée d’essai.',
    recipients: 'Les personnes qui accueillent dans l’espace.',
    compulsory:
      'Le jour, votre nom et votre adresse électronique sont nécessaires\u00a0: sans eux, nous ne pouvons pas vous garder une place. Le téléphone est facultatif.',
  },
  steps: [
    {
      title: 'votre journée',
      fields: [
        {
          type: 'date',
          id: 'jour',
          label: 'Quel jour viendriez-vous\u202f?',
          required: true,
          min: 'today',
          offered: true,
          messages: {missing: 'Choisissez le jour de votre essai, par exemple un mardi'},
        },
        {
          type: 'choice',
          id: 'moment',
          label: 'À quel moment\u202f?',
          options: [
            {value: 'journee', label: 'La journée'},
            {value: 'matin', label: 'Le matin'},
            {value: 'apres-midi', label: 'L’après-midi'},
          ],
        },
        {
          type: 'text',
          id: 'nom',
          label: 'Votre nom',
          required: true,
          personal: true,
          maxLength: 100,
          autocomplete: 'name',
          example: 'Claire Martin',
        },
        {
          type: 'email',
          id: 'email',
          label: 'Votre adresse électronique',
          hint: 'Pour la confirmation. Format attendu\u00a0: nom@domaine.fr',
          required: true,
        },
        {
          type: 'phone',
          id: 'telephone',
          label: 'Votre téléphone',
          hint: 'Au cas où il faudrait changer de jour.',
        },
        {
          type: 'longtext',
          id: 'besoin',
          label: 'De quoi auriez-vous besoin ce jour-là\u202f?',
          hint: 'Un appel en visio, une imprimante, un accès sans marche…',
          maxLength: 1000,
        },
      ],
    },
  ],
};
