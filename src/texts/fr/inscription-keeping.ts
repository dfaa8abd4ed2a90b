import {plural} from './typography.js';

/** Sentences about what is kept on the device on request: a sending that waits, a form begun. And the shared computer. */
export const fr = {
  waits: (title: string) => `Un envoi attend sur cet appareil\u00a0: «\u00a0${title}\u00a0».`,
  waitsHint: 'Il partira dès que le service répond, pendant 72\u202fheures au plus.',
  keptUnsure: (title: string) =>
    `Nous ne savons pas si votre envoi «\u00a0${title}\u00a0» est arrivé. Si vous réessayez, il risque d’être compté deux fois.`,
  keptRefused: (title: string) => `Votre envoi «\u00a0${title}\u00a0» n’a pas été accepté par le service.`,
  arrived: (title: string) => `Vos réponses à «\u00a0${title}\u00a0» sont arrivées.`,
  sendNow: 'Envoyer maintenant',
  retry: 'Réessayer',
  cancel: 'Annuler l’envoi',
  forget: 'Effacer de cet appareil',
  copy: 'Copier mes réponses',
  copied: 'Vos réponses sont copiées.',
  notCopied: 'La copie n’est pas possible ici.',
  cancelled: 'L’envoi est annulé, et vos réponses sont effacées de cet appareil.',

  keepDraft: 'Garder ma saisie sur cet appareil 7\u202fjours (à ne pas cocher sur un ordinateur partagé)',
  keepPerson: 'Garder aussi mon nom et mes coordonnées',
  eraseDraft: 'Effacer ma saisie',
  draftErased: 'Votre saisie est effacée.',
  draftBack: 'Votre saisie précédente est reprise.',
  draftRefused: 'Cet appareil ne permet pas de garder votre saisie.',

  idle: (seconds: number) =>
    plural(
      seconds,
      'Sans geste de votre part, vos réponses seront effacées dans une seconde.',
      'Sans geste de votre part, vos réponses seront effacées dans # secondes.',
    ),
  stay: 'Continuer',
  next: (seconds: number) =>
    plural(
      seconds,
      'Cet écran revient au début dans une seconde, pour la personne suivante.',
      'Cet écran revient au début dans # secondes, pour la personne suivante.',
    ),
  nextNow: 'Revenir au début',
};
