import type {FormDefinition, Option} from '../../../domain/form/definition.js';

const option = (value: string, label: string, upTo?: number): Option => (upTo ? {value, label, upTo} : {value, label});

/** The needs survey: anonymous by default; contact is asked last, optional and apart. */
export const enquete: FormDefinition = {
  schema: 'relais-inscription/definition@1',
  id: 'enquete-besoins',
  version: '2026-11',
  lang: 'fr',
  title: 'De quel espace de travail auriez-vous besoin\u202f?',
  intro: 'Quatre étapes, trois minutes. Vos réponses restent anonymes, sauf si vous laissez votre adresse à la fin.',
  submit: 'Envoyer mes réponses',
  thanks: {
    title: 'Vos réponses sont arrivées.',
    next: 'Elles serviront à décider des horaires, des équipements et des tarifs. Si vous avez laissé votre adresse, vous recevrez les résultats.',
    confirm: 'Vous allez recevoir un courriel\u00a0: suivez le lien qu’il contient pour confirmer votre adresse.',
  },
  calendar: {
    before: 'L’enquête ouvre le {date}.',
    lastDays: 'L’enquête se termine le {date} au soir.',
    after: 'L’enquête est close depuis le {date} au soir. Merci aux personnes qui ont répondu.',
  },
  notice: {
    version: '2026-11',
    purpose:
      'Connaître les besoins d’espaces de travail du territoire, vous en donner les résultats si vous laissez votre adresse, et vous envoyer la lettre si vous cochez la case.',
    basis: 'mission-publique',
    retention:
      'Un an après la fin de l’enquête pour votre adresse\u202f; les réponses sont ensuite gardées sans elle. Pour la lettre\u00a0: jusqu’à votre désabonnement.',
    recipients: 'Les personnes chargées de l’enquête.',
    compulsory:
      'Seul votre profil est nécessaire pour compter votre réponse. Votre adresse est facultative\u00a0: sans elle, vous ne recevrez pas les résultats.',
  },
  steps: [
    {
      title: 'vous',
      fields: [
        {
          type: 'choice',
          id: 'profil',
          label: 'Vous êtes plutôt',
          required: true,
          options: [
            option('independant', 'Indépendante ou indépendant'),
            option('teletravailleur', 'Salariée ou salarié, en télétravail ou non'),
            option('tpe-pme', 'Responsable d’une petite entreprise'),
            option('association', 'Membre d’une association'),
            option('etudiant', 'Étudiante ou étudiant'),
            option('citoyen', 'Autre situation'),
          ],
          messages: {missing: 'Choisissez votre profil, par exemple «\u00a0Indépendante ou indépendant\u00a0»'},
        },
        {
          type: 'commune',
          id: 'commune-domicile',
          label: 'Commune où vous habitez',
          hint: 'Premières lettres, puis choisissez dans la liste\u202f; pas d’adresse précise.',
          autocomplete: 'address-level2',
          example: 'Figeac',
        },
        {
          type: 'commune',
          id: 'commune-travail',
          label: 'Commune où vous travaillez ou étudiez',
          example: 'Cahors',
          shownIf: {not: {field: 'profil', eq: 'citoyen'}},
        },
        {
          type: 'choice',
          id: 'distance',
          label: 'Distance de chez vous à votre lieu de travail',
          hint: 'Un aller, à peu près.',
          from: 'distanceKm',
          shownIf: {not: {field: 'profil', eq: 'citoyen'}},
          options: [
            option('0-10', 'Moins de 10\u00a0km', 10),
            option('10-25', 'De 10 à 25\u00a0km', 25),
            option('25-50', 'De 25 à 50\u00a0km', 50),
            option('50', 'Plus de 50\u00a0km'),
          ],
        },
      ],
    },
    {
      title: 'vos journées',
      fields: [
        {
          type: 'choice',
          id: 'rythme',
          label: 'Combien de jours par semaine viendriez-vous\u202f?',
          from: 'daysPerWeek',
          options: [
            option('moins-1', 'Moins d’un jour', 0.9),
            option('1', 'Un jour', 1.4),
            option('2', 'Deux jours', 2.4),
            option('3', 'Trois jours', 3.4),
            option('4', 'Quatre jours ou plus'),
          ],
        },
        {
          type: 'choices',
          id: 'jours',
          label: 'Quels jours\u202f?',
          hint: 'Plusieurs réponses possibles.',
          options: [
            option('lundi', 'Lundi'),
            option('mardi', 'Mardi'),
            option('mercredi', 'Mercredi'),
            option('jeudi', 'Jeudi'),
            option('vendredi', 'Vendredi'),
            option('samedi', 'Samedi'),
          ],
        },
        {
          type: 'choices',
          id: 'moments',
          label: 'À quels moments\u202f?',
          hint: 'Plusieurs réponses possibles.',
          options: [
            option('journee', 'La journée entière'),
            option('matin', 'Le matin'),
            option('apres-midi', 'L’après-midi'),
            option('soiree', 'En soirée'),
          ],
        },
      ],
    },
    {
      title: 'l’espace et son prix',
      fields: [
        {
          type: 'choices',
          id: 'equipements',
          label: 'De quoi auriez-vous besoin\u202f?',
          hint: 'Plusieurs réponses possibles.',
          options: [
            option('fibre', 'Une connexion rapide et sûre'),
            option('bureau-ferme', 'Un bureau fermé'),
            option('visio', 'Un coin pour téléphoner ou faire une visio'),
            option('reunion', 'Une salle de réunion'),
            option('impression', 'Imprimer et numériser'),
            option('cuisine', 'Une cuisine'),
            option('velo', 'Un abri à vélos'),
            option('borne', 'Une borne de recharge'),
          ],
        },
        {
          type: 'choice',
          id: 'budget',
          label: 'Quel prix vous paraît juste, pour une journée\u202f?',
          options: [
            option('0', 'Gratuit seulement'),
            option('0-10', 'Jusqu’à 10\u00a0€'),
            option('10-15', 'De 10 à 15\u00a0€'),
            option('15', 'Plus de 15\u00a0€'),
            option('employeur', 'Mon employeur paierait'),
          ],
        },
        {
          type: 'longtext',
          id: 'remarques',
          label: 'Autre chose à nous dire\u202f?',
          hint: 'Évitez de donner des informations personnelles.',
          from: 'result',
          maxLength: 2000,
        },
      ],
    },
    {
      title: 'rester en contact, si vous voulez',
      intro: 'Tout est facultatif ici. Sans adresse, vos réponses restent anonymes.',
      fields: [
        {
          type: 'email',
          id: 'email',
          label: 'Votre adresse électronique',
          hint: 'Pour recevoir les résultats. Format attendu\u00a0: nom@domaine.fr',
          autocomplete: 'email',
        },
        {
          type: 'consent',
          id: 'newsletter',
          label: 'J’accepte de recevoir aussi la lettre des espaces de travail, par courriel.',
          version: '1',
          shownIf: {field: 'email', answered: true},
        },
      ],
    },
  ],
};
