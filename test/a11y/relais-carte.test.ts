import {expect, html} from '@open-wc/testing';
import type {Place} from '../../src/domain/places/place.js';
import {RelaisCarte} from '../../src/elements/relais-carte.js';
import {nameCanvas} from '../../src/adapters/map/canvas.js';
import {MapUnavailable} from '../../src/shared/map-engine.js';
import {mapMessages} from '../../src/texts/fr/carte-map.js';
import {consoleLines, fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-carte', RelaisCarte);

const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  name: `Espace ${id}`,
  position: {latitude: 46.5, longitude: 6},
  types: ['coworking'],
  services: [],
  ...more,
});
const places = [
  place('1', {
    commune: 'Morez',
    postcode: '39400',
    address: '8 rue de l’Industrie',
    hours: 'Mo-Fr 09:00-18:00',
    website: 'https://www.exemple.fr/',
    phone: '01 99 00 12 34',
    email: 'bonjour@exemple.fr',
    description: 'Un espace.',
    fee: {amount: 12, unit: 'jour'},
  }),
  place('2', {types: ['fablab']}),
  place('3', {types: ['ateliers'], position: undefined}),
  ...[...Array(50).keys()].map((n) => place(`${n + 4}`)),
];

const engine = {
  setPlaces: () => undefined,
  setChosen: () => undefined,
  show: () => undefined,
  fit: () => undefined,
  zoomBy: () => undefined,
  panBy: () => undefined,
  destroy: () => undefined,
};
const someMap = async () => async () => engine;
const found = (list: readonly Place[]) => async () => ({places: list, problems: []});
const q = <T extends HTMLElement>(el: Element, selector: string) =>
  el.shadowRoot?.querySelector<T>(selector) ?? expect.fail(`no ${selector}`);
const has = (el: Element, selector: string) => Boolean(el.shadowRoot?.querySelector(selector));

/** What the sheets say for forced colours, as if the visitor had them. */
const forcedRules = (el: Element): string[] =>
  (el.shadowRoot?.adoptedStyleSheets ?? [])
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('forced-colors: active'))
    .flatMap((rule) => [...(rule as CSSMediaRule).cssRules].map(({cssText}) => cssText))
    .filter((text) => text.includes('.kind'));

async function shown(attributes: Partial<RelaisCarte> = {}) {
  const el = await mount<RelaisCarte>(
    html`<relais-carte src="x" .loadPlaces=${found(places)} .loadMapEngine=${someMap}>Nos espaces</relais-carte>`,
  );
  Object.assign(el, attributes);
  await el.updateComplete;
  await until(() => has(el, '.place'));
  return el;
}

describe('<relais-carte>, for everyone', () => {
  afterEach(fixtureCleanup);

  it('passes axe while waiting, empty and broken', async () => {
    const loaders = [() => new Promise<never>(() => undefined), found([]), () => Promise.reject(new Error('404'))];
    await consoleLines(async () => {
      for (const load of loaders) {
        const el = await mount<RelaisCarte>(html`<relais-carte src="x" .loadPlaces=${load}>Nos espaces</relais-carte>`);
        await until(() => visibleText(el) !== '');
        await el.updateComplete;
        await expect(el).to.be.accessible();
      }
    });
  });

  it('passes axe with its list, its map, its buttons and a place open', async () => {
    const el = await shown();
    await until(() => has(el, '.controls'));
    await expect(el).to.be.accessible();
    q(el, '.place button').click();
    q(el, '.control[aria-expanded]').click();
    await until(() => has(el, '.details') && has(el, '.pad'));
    await expect(el).to.be.accessible();
  });

  it('passes axe as a list, as a map, before the map is asked for and without it', async () => {
    await expect(await shown({vue: 'liste'})).to.be.accessible();
    const asking = await shown();
    asking.setAttribute('chargement', 'clic');
    await expect(asking).to.be.accessible();
    await consoleLines(async () => {
      const el = await mount<RelaisCarte>(
        html`<relais-carte
          src="x"
          vue="carte"
          chargement="immediat"
          .loadPlaces=${found(places)}
          .loadMapEngine=${async () => () => Promise.reject(new MapUnavailable('webgl'))}
        ></relais-carte>`,
      );
      await until(() => visibleText(el).includes('Ce navigateur ne sait pas dessiner la carte.'));
      await expect(el).to.be.accessible();
    });
  });

  it('says the count in a heading of its own, and nothing aloud before the visitor acts', async () => {
    const el = await shown({niveauTitre: 3});
    const heading = q(el, '[role=heading]');
    expect(heading.getAttribute('aria-level')).to.equal('3');
    expect(heading.textContent?.trim()).to.equal('53 espaces');
    expect(heading.childElementCount).to.equal(0);
    expect(q(el, '.head [role=status]').textContent).to.equal('');
  });

  it('makes no two landmarks of one name when a page has several maps', async () => {
    const page = await mount<HTMLElement>(
      html`<main>
        <relais-carte src="x" .loadPlaces=${found(places)} .loadMapEngine=${someMap}></relais-carte>
        <relais-carte src="x" .loadPlaces=${found(places)} .loadMapEngine=${someMap}></relais-carte>
      </main>`,
    );
    const maps = [...page.querySelectorAll('relais-carte')];
    await until(() => maps.every((el) => has(el, '.place')));
    await expect(page).to.be.accessible();
    for (const el of maps) expect(q(el, '.list').getAttribute('role')).to.equal('group');
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'region');
    nameCanvas(canvas);
    expect(canvas.getAttribute('role')).to.equal('application');
    expect(mapMessages['Map.Title']).to.match(/^Carte des espaces, flèches/);
  });

  it('shows which checked kind has the focus, in the system’s own colours too', async () => {
    const el = await shown();
    await until(() => has(el, '.filter'));
    q(el, '.filter').click();
    await until(() => has(el, '.kind'));
    const box = q<HTMLInputElement>(el, '.kind input');
    const label = q(el, '.kind');
    box.click();
    await until(() => box.checked);
    const rules = await until(() => forcedRules(el).find((rule) => rule.includes('outline')) && forcedRules(el));
    const forced = new CSSStyleSheet();
    forced.replaceSync(rules.join('\n'));
    el.shadowRoot?.adoptedStyleSheets.push(forced);
    box.blur();
    expect(getComputedStyle(label).outlineWidth).to.equal('2px');
    box.focus();
    const {outlineWidth, outlineColor, color} = getComputedStyle(label);
    expect([outlineWidth, outlineColor]).to.deep.equal(['3px', color]);
  });

  it('names every control in French', async () => {
    const el = await shown();
    await until(() => has(el, '.controls'));
    q(el, '.control[aria-expanded]').click();
    await until(() => has(el, '.pad'));
    const controls = [...(el.shadowRoot?.querySelectorAll('.map button') ?? [])];
    expect(controls.map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'Agrandir la carte',
      'Réduire la carte',
      'Voir tous les espaces sur la carte',
      'Déplacer la carte',
      'Vers le nord',
      'Vers l’ouest',
      'Vers l’est',
      'Vers le sud',
    ]);
    expect(q<HTMLInputElement>(el, 'input[type=search]').labels?.[0]?.textContent).to.equal(
      'Espace, commune ou adresse',
    );
  });

  it('lets the list be skipped, and scrolled with the keyboard alone', async () => {
    const el = await shown();
    const list = q(el, '.list');
    expect(list.tabIndex).to.equal(0);
    expect(list.getAttribute('aria-label')).to.equal('Liste des espaces');
    const skip = q(el, '.skip');
    skip.focus();
    expect(skip.getBoundingClientRect().height).to.be.greaterThan(30);
    skip.click();
    expect(el.shadowRoot?.activeElement).to.equal(q(el, '.map'));
  });

  it('closes the open place with Escape and gives the focus back to its name', async () => {
    const el = await shown();
    q(el, '.place button').click();
    await until(() => has(el, '.details a'));
    q(el, '.details a').focus();
    q(el, '.details a').dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    await until(() => !has(el, '.details'));
    expect(el.shadowRoot?.activeElement).to.equal(q(el, '.place button'));
  });

  it('keeps targets large enough for a finger', async () => {
    const el = await shown();
    await until(() => has(el, '.controls'));
    const targets = 'button:not(.skip), input:not([type=checkbox]), .kind, .credits a';
    expect(has(el, '.credits a')).to.equal(true);
    for (const target of el.shadowRoot?.querySelectorAll(targets) ?? []) {
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent ?? '').to.be.at.least(24);
    }
  });

  it('never makes a narrow page scroll sideways', async () => {
    const page = await mount<HTMLElement>(
      html`<div class="page">
        <relais-carte src="x" .loadPlaces=${found(places)} .loadMapEngine=${someMap}></relais-carte>
      </div>`,
    );
    page.style.setProperty('width', '288px');
    const el = page.querySelector('relais-carte') ?? expect.fail();
    await until(() => has(el, '.controls'));
    q(el, '.place button').click();
    await until(() => has(el, '.details'));
    expect(page.scrollWidth).to.be.at.most(288);
  });
});
