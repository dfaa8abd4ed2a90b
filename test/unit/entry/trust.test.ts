import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {refusal, type Trust} from '../../../src/entry/trust.js';

const own = ['https://mairie.example', 'https://relais.example'];
const trust: Trust = {
  receivers: [...own, 'https://reponses.example'],
  sources: [...own, 'https://donnees.example'],
  listed: 'la balise du script',
  base: 'https://mairie.example/actualites/',
};
const isRefused = (name: string, value: string) => refusal(name, value, trust) !== undefined;

describe('what a link may name', () => {
  for (const address of [
    'horaires.json',
    'espaces',
    '/donnees/horaires.json#Mairie annexe. Les Combes',
    'https://mairie.example/horaires.json',
    'https://relais.example/donnees/lieux.csv',
    'https://donnees.example/lieux.csv',
    'lieux.csv https://donnees.example/lieux.csv',
    'https://api-lannuaire.service-public.fr/api/explore/v2.1/catalog/datasets/x/records?where=a="b" and c',
    'https://www.jura.gouv.fr/horaires.json',
    'https://data.geopf.gouv.fr/style.json',
  ])
    it(`data: ${address}`, () => assert.equal(isRefused('src', address), false));

  for (const word of ['plan-ign', 'plan-ign-gris', 'osm', 'aucun'])
    it(`a basemap: ${word}`, () => assert.equal(isRefused('fond', word), false));

  it('a receiver of the list', () => {
    assert.equal(isRefused('action', '/recepteur/reponses'), false);
    assert.equal(isRefused('action', 'https://reponses.example/'), false);
  });

  it('any word in the other attributes', () => {
    assert.equal(isRefused('horaires', 'Mo-Fr 09:00-12:00'), false);
    assert.equal(isRefused('politique', 'https://ailleurs.example/'), false);
  });
});

describe('what a link may not name', () => {
  for (const address of [
    'https://voleur.example/horaires.json',
    '//voleur.example/horaires.json',
    String.raw`\\voleur.example\horaires.json`,
    String.raw`\\voleur`,
    'http://mairie.example/horaires.json',
    'https://mairie.example.voleur.example/',
    'https://mairie.example@voleur.example/',
    'https://reponses.example/horaires.json',
    'lieux.csv https://voleur.example/lieux.csv',
    '/\t/voleur.example/horaires.json',
    'ht\ntps://voleur.example/horaires.json',
    ' https://voleur.example/horaires.json',
    'data:application/json,{"horaires":"24/7"}',
    'blob:https://mairie.example/1b5a5b1e',
    'javascript:alert(1)',
    'https://[',
    // Anybody puts files at the first two, or leads elsewhere from them.
    'https://static.data.gouv.fr/resources/x/horaires.json',
    'https://data.gouv.fr/fr/datasets/r/x',
    'https://voleurgouv.fr/',
    'https://gouv.fr.voleur.example/',
    'https://www.jura.gouv.fr:8443/',
    'http://www.jura.gouv.fr/horaires.json',
  ])
    it(`data or a basemap: ${JSON.stringify(address)}`, () => {
      assert.equal(isRefused('src', address), true);
      assert.equal(isRefused('fond', address), true);
    });

  it('a receiver, even of the administration or of the list of data', () => {
    for (const address of ['https://voleur.example/', 'https://www.jura.gouv.fr/', 'https://donnees.example/'])
      for (const name of ['action', 'definition']) assert.equal(isRefused(name, address), true, address);
  });

  it('and the webmaster reads which list would allow it', () => {
    assert.equal(
      refusal('src', 'https://ailleurs.example/lieux.csv', trust),
      'src="https://ailleurs.example/lieux.csv" n’est pas une adresse de ce site\u202f; si c’est vous qui l’avez choisie, ajoutez data-sources="https://ailleurs.example" à la balise du script.',
    );
    assert.match(
      refusal('action', 'https://ailleurs.example/', trust) ?? '',
      /data-envois="https:\/\/ailleurs\.example"/u,
    );
  });

  it('when the page is a file, what has no origin', () => {
    const file = {...trust, base: 'file:///C:/site/page.html', receivers: ['null'], sources: ['null']};
    assert.ok(refusal('src', 'data:text/csv,nom', file));
    assert.ok(refusal('action', './recepteur', file));
    assert.equal(refusal('fond', 'osm', file), undefined);
  });
});
