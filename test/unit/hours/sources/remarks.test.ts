import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {range, sourceOf, stateAt} from './samples.js';

/** Monday, at an hour that the file opens. */
const monday = '2026-11-23T10:00';

describe('a comment beside some slots', () => {
  const table: [comment: string, state: string][] = [
    ['', 'open'],
    ['Accueil du public', 'open'],
    ['Ouvert au public', 'open'],
    ['Journée continue', 'open'],
    ['Accueil sans rendez-vous', 'open'],
    ['Avec ou sans RDV', 'open'],
    ['Possibilité de rendez-vous', 'open'],
    ['Sur rendez-vous', 'appointment'],
    ['Uniquement sur rendez-vous.', 'appointment'],
    ['Ouverture sur rendez vous', 'appointment'],
    ['Accueil exclusivement sur R.D.V. au 03 84 00 00 00', 'appointment'],
    ['Prise de rendez-vous obligatoire', 'appointment'],
    ['Pas d’accueil sans rendez-vous', 'unknown'],
    ['Sans rendez-vous uniquement pour les inscriptions', 'unknown'],
    ['Accueil possible uniquement sur rendez-vous', 'appointment'],
    ['Accueil ouvert uniquement le 2e et 4e samedis de chaque mois.', 'unknown'],
    ['Accueil ouvert uniquement hors vacances scolaires l’après-midi.', 'unknown'],
    ['Ouverture uniquement le 1er lundi', 'unknown'],
    ['Semaines paires', 'unknown'],
    ['Accueil téléphonique', 'unknown'],
    ['Par téléphone', 'unknown'],
    ['Horaires d’été', 'unknown'],
    ['Permanence des élus', 'unknown'],
    ['Fermé', 'unknown'],
    ['Bibliothèque', 'unknown'],
  ];

  for (const [comment, state] of table)
    it(`« ${comment} » : ${state}`, () => {
      const source = sourceOf([range('Lundi', '09:00-12:00', '', comment), range('Mardi', '09:00-12:00')]);
      assert.equal(stateAt(source, monday), state);
      assert.equal(stateAt(source, '2026-11-24T10:00'), 'open', 'only its own day');
      assert.ok((source.text + source.notes.join('')).includes(comment), 'the words are shown');
    });
});

describe('a comment about the whole week', () => {
  const table: [comment: string, state: string][] = [
    // It says nothing of when.
    ['Accès par la cour de l’école', 'open'],
    ['Entrée par la rue de l’Église, au 1er étage', 'open'],
    ['Parking gratuit, entrée au 12 rue du Pont.', 'open'],
    ['Téléphonez au 03 84 00 00 00 : répondeur', 'unknown'],
    ['Contact : mairie@valombre.exemple.fr, https://rdv.exemple.fr/mardi', 'open'],
    // One may make an appointment.
    ['Avec ou sans rendez-vous', 'open'],
    ['Possibilité de rendez-vous.', 'open'],
    ['Sur rendez-vous également', 'open'],
    ['Prise de rendez-vous possible par téléphone', 'open'],
    ['Sur rendez-vous en dehors de ces horaires', 'open'],
    ['Rendez-vous conseillé', 'open'],
    ['Il est conseillé de prendre rendez-vous au 03 84 00 00 00', 'open'],
    // One has to.
    ['Sur rendez-vous', 'appointment'],
    ['Uniquement sur rendez-vous', 'appointment'],
    ['Accueil du public uniquement sur RDV au 03 84 00 00 00', 'appointment'],
    ['Accès par la cour. Accueil sur rendez-vous.', 'appointment'],
    // Nobody knows when.
    ['Accueil possible sur rendez-vous le matin', 'unknown'],
    ['Accueil par téléphone ou sur rendez-vous', 'unknown'],
    ['Prise de rendez-vous en ligne', 'unknown'],
    ['Fermeture exceptionnelle', 'unknown'],
    ['Fermé un lundi sur deux', 'unknown'],
    ['Le secrétariat est là de 8h30 à 11h30', 'unknown'],
    ['Secrétariat : 8:30 - 11:30', 'unknown'],
    ['Du 14/07 au 31/08, se renseigner', 'unknown'],
    ['Réservé aux habitants', 'unknown'],
    ['Lun. et mar. au sous-sol', 'unknown'],
    ['Fermé le 1er du mois et le mercredi', 'unknown'],
    ['Fermé les semaines paires et le mercredi matin', 'unknown'],
    ['Fermé le matin et le mercredi après-midi', 'unknown'],
    ['Fermé le matin, ouvert le mercredi', 'unknown'],
    ['Du mardi au jeudi sur rendez-vous', 'unknown'],
    ['Sur rendez-vous sauf le mercredi', 'unknown'],
    ['Ouvert uniquement le lundi', 'unknown'],
    ['Semaine paire : lundi. Semaine impaire : mardi.', 'unknown'],
    ['Hors vacances scolaires', 'unknown'],
    ['Merci de privilégier la prise de rendez-vous', 'unknown'],
    ['Avec ou sans rendez-vous, accueil téléphonique', 'unknown'],
    ['Horaires susceptibles d’être modifiés', 'unknown'],
    ['En télétravail', 'unknown'],
    ['Fermé', 'unknown'],
    ['Fermé le mercredi sauf en juillet', 'unknown'],
    ['Horaires d’été : 8h-13h', 'unknown'],
    ['Jusqu’au 31 décembre', 'unknown'],
    ['À partir du 1er septembre', 'unknown'],
    ['Le secrétariat ferme à 11h30 le vendredi', 'unknown'],
    ['Accueil en mairie le matin', 'unknown'],
    ['Sur rendez-vous. Fermé un lundi sur deux.', 'unknown'],
  ];

  for (const [comment, state] of table)
    it(`« ${comment} » : ${state}`, () => {
      const source = sourceOf({
        plage_ouverture: [range('Lundi-Vendredi', '09:00-12:00')],
        commentaire_plage_ouverture: comment,
      });
      assert.equal(stateAt(source, monday), state);
      assert.deepEqual(source.notes, [comment], 'it is shown');
    });

  it('never hides the hours: they stay in the table', () => {
    const source = sourceOf({
      plage_ouverture: [range('Lundi-Vendredi', '09:00-12:00', '14:00-17:00')],
      commentaire_plage_ouverture: 'Hors vacances scolaires',
    });
    assert.equal(source.text, 'Mo-Fr 09:00-12:00,14:00-17:00 unknown');
  });

  it('leaves what is by appointment so, and what is unsure so', () => {
    const plage_ouverture = [
      range('Lundi', '09:00-12:00', '', 'Sur rendez-vous'),
      range('Mardi', '09:00-12:00', '', 'Semaines paires'),
    ];
    const optional = sourceOf({plage_ouverture, commentaire_plage_ouverture: 'Avec ou sans rendez-vous'});
    assert.equal(optional.text, 'Mo 09:00-12:00 sur rdv "Sur rendez-vous"; Tu 09:00-12:00 unknown "Semaines paires"');
    const only = sourceOf({plage_ouverture, commentaire_plage_ouverture: 'Uniquement sur rendez-vous'});
    assert.equal(only.text, optional.text);
    const unsure = sourceOf({plage_ouverture, commentaire_plage_ouverture: 'Hors vacances'});
    assert.equal(unsure.text, 'Mo 09:00-12:00 unknown; Tu 09:00-12:00 unknown "Semaines paires"');
    assert.deepEqual(unsure.notes, ['Hors vacances', 'Lundi\u00a0: Sur rendez-vous']);
  });
});

describe('a comment about some days of the week alone', () => {
  const table: [comment: string, wednesday: string, saturday: string][] = [
    ['Fermé un mercredi sur deux', 'unknown', 'closed'],
    ['Fermé le mercredi après-midi', 'unknown', 'closed'],
    ['Mercredi matin uniquement sur rendez-vous', 'unknown', 'closed'],
    ['Sur rendez-vous le mercredi', 'unknown', 'closed'],
    ['Le 1er et le 3e mercredi du mois', 'unknown', 'closed'],
    ['Mercredi semaines paires', 'unknown', 'closed'],
    ['Ouvert le 1er samedi du mois de 9h à 12h', 'open', 'unknown'],
    ['Ouvert un samedi sur deux', 'open', 'unknown'],
    ['Ouvert le 1er mercredi et le dernier samedi du mois', 'unknown', 'unknown'],
    ['Accès par la cour. Ouvert un samedi sur deux.', 'open', 'unknown'],
  ];

  for (const [comment, wednesday, saturday] of table)
    it(`« ${comment} »: Wednesday ${wednesday}, Saturday ${saturday}, the others open`, () => {
      const source = sourceOf({
        plage_ouverture: [range('Lundi-Vendredi', '09:00-12:00')],
        commentaire_plage_ouverture: comment,
      });
      assert.equal(stateAt(source, '2026-11-25T10:00'), wednesday, source.text);
      assert.equal(stateAt(source, '2026-11-28T10:00'), saturday, source.text);
      for (const day of ['23', '24', '26', '27']) assert.equal(stateAt(source, `2026-11-${day}T10:00`), 'open', day);
      assert.ok(source.notes.includes(comment), 'it is shown');
    });
});

describe('a closing said in a comment', () => {
  const table: [comment: string, moment: string, state: string][] = [
    ['Fermé le mercredi', '2026-11-25T10:00', 'closed'],
    ['Fermé le mercredi', monday, 'open'],
    ['La mairie est fermée le lundi.', monday, 'closed'],
    ['Fermé en novembre', monday, 'closed'],
    ['Fermeture en août. Accès par la cour.', monday, 'open'],
    ['Fermeture annuelle du 1er août au 15 août', monday, 'open'],
    ['Fermé du 20 novembre au 2 décembre', monday, 'closed'],
    ['Fermeture annuelle du 1er au 15 août', monday, 'open'],
    ['Fermé du 20 au 30 novembre', monday, 'closed'],
    ['Fermé au mois de novembre', monday, 'closed'],
    ['Le site est fermé le 1er jeudi de chaque mois', '2026-12-03T10:00', 'closed'],
    ['Fermé le 4e lundi du mois', monday, 'closed'],
    ['Fermé le 4e lundi du mois', '2026-11-30T10:00', 'open'],
    ['Fermé le 1er et le 3e lundi du mois', monday, 'open'],
    ['Fermé les semaines paires', monday, 'closed'],
    ['Fermé pendant les vacances scolaires', monday, 'unknown'],
    ['Fermé les jours fériés', '2027-01-01T10:00', 'closed'],
    ['Fermé le lundi\nFermé le mardi', '2026-11-24T10:00', 'closed'],
    ['Fermé le lundi. Sur rendez-vous.', '2026-11-24T10:00', 'appointment'],
  ];

  for (const [comment, moment, state] of table)
    it(`« ${comment} » on ${moment}: ${state}`, () => {
      const source = sourceOf({
        plage_ouverture: [range('Lundi-Vendredi', '09:00-12:00')],
        commentaire_plage_ouverture: comment,
      });
      assert.equal(stateAt(source, moment), state, source.text);
    });
});
