import type {FormDefinition} from '../../../domain/form/definition.js';

/** A place to add to the map, said by somebody who knows it. Who says it may stay unknown. */
export const signalement: FormDefinition = {
  schema: 'relais-inscription/definition@1',
  id: 'signalement',
  version: '2026-11',
  lang: 'fr',
  title: 'Signalez un espace de travail',
  intro: 'Un bureau partagé, un tiers-lieu, une salle ouverte en semaine\u00a0: deux minutes suffisent.',
  submit: 'Signaler cet espace',
  thanks: {
    title: 'Votre signalement est arrivé.',
    next: 'Nous le vérifions avant de l’ajouter à la carte.',
    confirm: 'Vous allez recevoir un courriel\u00a0: suivez le lien qu’il contient pour confirmer votre adresse.',
  },
  calendar: {
    before: 'Les signalements ouvrent le {date}.',
    lastDays: 'Les signalements se terminent le {date} au soir.',
    after: 'Les signalements sont clos depuis le {date} au soir.',
  },
  notice: {
    version: '2026-11',
    purpose: 'Recenser les espaces de travail du territoire, et vous répondre si vous laissez votre adresse.',
    basis: 'mission-publique',
    retention:
      'Votre adresse est effacée dès que le signalement est traité, et au plus tard un an après. Ce qui décrit l’espace est gardé sans elle.',
    recipients: 'Les personnes qui tiennent la carte. Ce qui décrit l’espace y sera publié, jamais votre adresse.',
    compulsory:
      'Le nom de l’espace et l’endroit où il se trouve sont nécessaires. Votre adresse est facultative\u00a0: sans elle, nous ne pourrons pas vous répondre.',
  },
  steps: [
    {
      title: 'l’espace',
      fields: [
        {
          type: 'text',
          id: 'nom',
          label: 'Nom de l’espace',
          required: true,
          maxLength: 120,
          example: 'La Cordée',
        },
        {
          type: 'place',
          id: 'ou',
          label: 'Où se trouve-t-il\u202f?',
          hint: 'Son adresse, ou quelques mots\u00a0: «\u00a0au-dessus de la poste de Morez\u00a0».',
          required: true,
          example: '8 rue de l’Industrie, Morez',
          messages: {missing: 'Dites où se trouve l’espace, par exemple «\u00a08 rue de l’Industrie, Morez\u00a0»'},
        },
        {
          type: 'choices',
          id: 'type',
          label: 'Que peut-on y faire\u202f?',
          hint: 'Plusieurs réponses possibles.',
          options: [
            {value: 'coworking', label: 'Travailler dans un bureau partagé'},
            {value: 'reunion', label: 'Réserver une salle de réunion'},
            {value: 'fablab', label: 'Fabriquer\u00a0: atelier, fablab'},
            {value: 'mediation', label: 'Se faire aider avec le numérique'},
          ],
        },
        {
          type: 'text',
          id: 'site',
          label: 'Son site ou sa page',
          hint: 'Si vous le connaissez.',
          maxLength: 200,
          example: 'https://espace.exemple.fr',
        },
        {
          type: 'longtext',
          id: 'remarques',
          label: 'Ce que vous en savez',
          hint: 'Ses horaires, ses tarifs… Évitez de nommer des personnes.',
          maxLength: 1500,
        },
        {
          type: 'email',
          id: 'email',
          label: 'Votre adresse électronique',
          hint: 'Seulement si vous voulez une réponse. Format attendu\u00a0: nom@domaine.fr',
        },
      ],
    },
  ],
};
