import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {IncomingMessage} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {addressBehind} from '../../demo/server/receiver/by-address.js';
import {readConfig} from '../../demo/server/receiver/config.js';

let folder: string;
before(() => (folder = mkdtempSync(join(tmpdir(), 'relais-config-'))));
after(() => rmSync(folder, {recursive: true}));

const least = {origines: '*', formulaires: [{modele: 'lettre'}]};

function read(config: unknown, environment = {}) {
  const path = join(folder, 'recepteur.json');
  writeFileSync(path, typeof config === 'string' ? config : JSON.stringify(config));
  return readConfig(path, environment);
}

describe('the file of an operator', () => {
  it('is right as the demonstration gives it', () => {
    const {forms, exportTokens, databasePath} = readConfig('demo/donnees/recepteur.exemple.json');
    assert.deepEqual(
      forms.map(({definitions, proof}) => [definitions[0].id, proof]),
      [
        ['lettre', 'counted'],
        ['enquete-besoins', 'counted'],
        ['visite', 'required'],
      ],
    );
    assert.equal(forms[1]?.closes, '2026-09-15');
    assert.deepEqual(exportTokens[1]?.sites, ['insee:46102']);
    assert.match(databasePath, /\/donnees-recues\/recepteur\.sqlite$/);
  });

  it('needs little', () => {
    const {port, host, allowedOrigins} = read(least);
    assert.deepEqual([port, host, allowedOrigins], [8090, '127.0.0.1', '*']);
  });

  it('may leave its secrets to the environment', () => {
    const courriel = {serveur: 'smtp://x', de: 'a@b.fr'};
    const environment = {
      PORT: '9',
      RELAIS_SMTP: 'smtps://u:p@h',
      RELAIS_JETON: 'x'.repeat(20),
      RELAIS_BASE: '/b.sqlite',
    };
    const config = read({...least, courriel}, environment);
    assert.deepEqual(config.smtp, {address: 'smtps://u:p@h', from: 'a@b.fr'});
    assert.equal(config.exportTokens[0]?.token, 'x'.repeat(20));
    assert.deepEqual([config.port, config.databasePath], [9, '/b.sqlite']);
  });

  const faults: [unknown, RegExp][] = [
    ['{', /ce n’est pas du JSON/],
    [{}, /origines : cette valeur manque\.[^]*formulaires : cette valeur manque/],
    [{...least, origine: '*'}, /ces mots n’existent pas ici : origine/],
    [{...least, origines: ['https://a.fr/']}, /par exemple https:\/\/mairie/],
    [
      {...least, formulaires: [{modele: 'lettres'}]},
      /« lettres » est inconnu\. Valeurs possibles : lettre, enquete, essai, signalement/,
    ],
    [{...least, formulaires: [{}]}, /donnez « modele » ou « definition »/],
    [{...least, formulaires: [{modele: 'lettre', fermeture: 'demain'}]}, /date attendue/],
    [{...least, formulaires: [{modele: 'lettre', conservationJours: 2}]}, /7 jours au moins/],
    [{...least, formulaires: [{modele: 'lettre', confirmation: true}]}, /demande « courriel » et « adressePublique »/],
    [{...least, formulaires: [{definition: 'absent.json'}]}, /absent\.json : ce fichier n’existe pas/],
    [{...least, jetons: [{jeton: 'court'}]}, /16 caractères au moins/],
    [{...least, formulaires: [{modele: 'lettre', preuve: 'oui'}]}, /valeurs possibles : comptee, requise, non/],
  ];
  for (const [config, expected] of faults)
    it(`is refused in one sentence that says where and what: ${expected.source.slice(0, 40)}`, () => {
      const plain = (error: Error) => error.message.replaceAll('\u00a0', ' ');
      assert.throws(
        () => read(config),
        (error: Error) => expected.test(plain(error)) || assert.fail(plain(error)),
      );
    });
});

describe('who posts, behind reverse proxies', () => {
  const who = (peer: string, forwarded?: string, proxies = ['127.0.0.1', '10.0.0.2']) =>
    addressBehind(proxies)({
      socket: {remoteAddress: peer},
      headers: forwarded === undefined ? {} : {'x-forwarded-for': forwarded},
    } as unknown as IncomingMessage);

  it('is the connection itself when it is not a proxy of ours, whatever it claims', () => {
    assert.equal(who('198.51.100.7', '1.2.3.4'), '198.51.100.7');
    assert.equal(who('::ffff:198.51.100.7'), '198.51.100.7');
  });

  it('is the last address that a proxy of ours did not have', () => {
    assert.equal(who('127.0.0.1', '1.2.3.4, 198.51.100.7'), '198.51.100.7');
    assert.equal(who('::ffff:127.0.0.1', '1.2.3.4, 198.51.100.7, 10.0.0.2'), '198.51.100.7');
    assert.equal(who('127.0.0.1', 'x, 2001:db8::1'), '2001:db8::1');
    assert.equal(who('127.0.0.1'), '127.0.0.1');
    assert.equal(who('127.0.0.1', ', ,'), '127.0.0.1');
  });
});
