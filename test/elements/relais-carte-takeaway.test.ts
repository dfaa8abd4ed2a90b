import {expect, html} from '@open-wc/testing';
import type {RelaisCarte} from '../../src/elements/relais-carte.js';
import {RelaisHoraires} from '../../src/elements/relais-horaires.js';
import {RelaisGroupe} from '../../src/elements/relais-groupe.js';
import {addMap, button, mapOf, numbered, place, q, qa, SilentMap} from '../helpers/carte.js';
import {fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-groupe', RelaisGroupe);
register('relais-horaires', RelaisHoraires);

const cordee = place('cordee', {name: 'La Cordée', commune: 'Morez', address: '8 rue', hours: 'Mo-Fr 09:00-18:00'});
const fab = place('fab', {name: 'La Fabrik', commune: 'Orgelet', types: ['fablab']});

/** The file that a click gives. */
async function fileFrom(act: () => void): Promise<{name: string; text: string}> {
  const {createObjectURL} = URL;
  let file: Blob | undefined;
  let name = '';
  const stop = (event: Event) => {
    const [link] = event.composedPath();
    if (!(link instanceof HTMLAnchorElement) || !link.download) return;
    name = link.download;
    event.preventDefault();
  };
  URL.createObjectURL = (object: Blob) => {
    file = object;
    return createObjectURL.call(URL, object);
  };
  const {click} = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', stop);
    click.call(this);
  };
  try {
    act();
    await until(() => name, 'the file');
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  const bytes = file ? await file.arrayBuffer() : new ArrayBuffer(0);
  return {name, text: new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)};
}

const search = (el: Element, words: string) => {
  const field = q<HTMLInputElement>(el, 'input[type=search]') ?? expect.fail('no field');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};
const count = (el: Element) => visibleText(q(el, '.take') ?? el);

describe('the places taken away', () => {
  afterEach(fixtureCleanup);

  it('are those that are found, as CSV or GeoJSON', async () => {
    const el = await mapOf([cordee, fab]);
    expect(count(el)).to.contain('Télécharger ces 2 espaces :');
    search(el, 'morez');
    await until(() => count(el).includes('Télécharger cet espace :'));
    const csv = await fileFrom(() => button(el, 'CSV').click());
    expect(csv.name).to.equal('espaces.csv');
    expect(csv.text).to.match(/^\ufeffid;nom;/u);
    expect(csv.text).to.contain('La Cordée').and.not.to.contain('Fabrik');
    const geojson = await fileFrom(() => button(el, 'GeoJSON').click());
    expect(geojson.name).to.equal('espaces.geojson');
    const {features} = JSON.parse(geojson.text) as {features: {properties: {nom: string}}[]};
    expect(features.map(({properties}) => properties.nom)).to.deep.equal(['La Cordée']);
  });

  it('are not offered where the page does not want it', async () => {
    const el = await mapOf([cordee], {'sans-export': ''});
    await el.updateComplete;
    expect(q(el, '.take')).to.equal(null);
  });

  it('are on paper all together with address and hours, not only those of the screen', async () => {
    const el = await mapOf([cordee, ...numbered(95)]);
    expect(qa(el, '.place')).to.have.length(40);
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(qa(el, '.paper li')).to.have.length(96);
    const lines = [...(q(el, '.paper li')?.children ?? [])].map((line) => line.textContent?.replace(/\s/gu, ' '));
    expect(lines).to.deep.equal(['1. La Cordée', '8 rue, Morez', 'Du lundi au vendredi, de 9 h à 18 h']);
    window.dispatchEvent(new CustomEvent('afterprint'));
    await until(() => !q(el, '.paper'));
  });

  it('are cut on paper after five hundred, and it says so', async () => {
    const el = await mapOf(numbered(502));
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(qa(el, '.paper li')).to.have.length(500);
    expect(q(el, '.paper')?.textContent).to.contain('2 autres espaces ne sont pas imprimés.');
  });

  it('come on paper with the map, if it is drawn', async () => {
    const map = new SilentMap();
    const el = await mapOf([cordee], {chargement: 'immediat'}, map);
    await until(() => map.options);
    map.picture = document.createElement('canvas');
    await until(() => q(el, '.controls'), 'the map');
    window.dispatchEvent(new CustomEvent('beforeprint'));
    expect(q(el, '.paper canvas')).to.equal(map.picture);
  });
});

const blocks = () => [...document.querySelectorAll('relais-carte > script[type="application/ld+json"]')];
const described = (el: Element): string[] => {
  const text = el.querySelector(':scope > script[type="application/ld+json"]')?.textContent;
  const list = JSON.parse(text ?? '{"itemListElement":[]}') as {itemListElement: {item: {name: string}}[]};
  return list.itemListElement.map(({item}) => item.name);
};

describe('the places described for search engines', () => {
  afterEach(fixtureCleanup);

  it('are those of the list, searched or not, and go with it', async () => {
    const el = await mapOf([cordee, fab]);
    await until(() => described(el).length === 2);
    search(el, 'morez');
    await until(() => count(el).includes('cet espace'));
    expect(described(el)).to.deep.equal(['La Cordée', 'La Fabrik']);
    const parent = el.parentElement;
    el.remove();
    expect(described(el)).to.deep.equal([]);
    parent?.append(el);
    await until(() => described(el).length === 2);
  });

  it('are not written where the page does not want it', async () => {
    const el = await mapOf([cordee], {'sans-donnees': ''});
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(blocks()).to.have.length(0);
    el.sansDonnees = false;
    await until(() => described(el).length === 1);
    el.sansDonnees = true;
    await until(() => described(el).length === 0);
  });

  it('are described once when two maps list them', async () => {
    const first = await mapOf([cordee, fab]);
    await until(() => described(first).length === 2);
    const second = await addMap(first.parentElement ?? first, [cordee, place('autre', {name: 'Un autre'})]);
    await until(() => described(second).length > 0);
    expect(described(second)).to.deep.equal(['Un autre']);
  });

  it('leave the place that an hours card of the page describes to it', async () => {
    const page = await mount(html`<relais-groupe><relais-horaires></relais-horaires></relais-groupe>`);
    const el: RelaisCarte = await addMap(page, [cordee, fab]);
    await until(() => described(el).length === 2);
    el.lieu = 'cordee';
    await until(() => page.querySelector('relais-horaires > script'), 'the data of the card');
    el.requestUpdate();
    await until(() => described(el).length === 1);
    expect(described(el)).to.deep.equal(['La Fabrik']);
  });
});
