import {expect, html} from '@open-wc/testing';
import type {Place} from '../../src/domain/places/place.js';
import {RelaisCarte} from '../../src/elements/relais-carte.js';
import {fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-carte', RelaisCarte);

const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  name: `Espace ${id}`,
  position: {latitude: 46.5, longitude: 6},
  types: ['coworking'],
  services: ['Wi-Fi'],
  hours: '24/7',
  ...more,
});
const places = [
  place('1', {commune: 'Morez', access: 'yes', isFree: true}),
  place('2', {commune: 'Orgelet', types: ['fablab'], services: [], hours: 'Mo-Su off'}),
  ...[...Array(12).keys()].map((n) => place(`${n + 3}`, {commune: `Commune ${n}`, services: [`Service ${n}`]})),
];
const here = {label: '8 rue de l’Industrie 39400 Morez', position: {latitude: 46.9, longitude: 6}};

const q = <T extends HTMLElement>(el: Element, selector: string) => el.shadowRoot?.querySelector<T>(selector) ?? null;
const qa = (el: Element, selector: string) => [...(el.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const button = (el: Element, name: string) =>
  qa(el, 'button').find((one) => visibleText(one).startsWith(name)) ?? expect.fail(`no button « ${name} »`);
const type = (el: Element, words: string) => {
  const field = q<HTMLInputElement>(el, '#query') ?? expect.fail('no field');
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};

async function shown() {
  const page = await mount<HTMLElement>(html`<div></div>`);
  const el = document.createElement('relais-carte') as RelaisCarte;
  Object.assign(el, {
    src: 'x',
    vue: 'liste',
    loadPlaces: async () => ({places, problems: []}),
    locate: async () => here.position,
    findCommunes: async () => [],
    findAddresses: async () => [here],
    travelTimes: (async (_, list, __, tell) => list.forEach((one) => tell(one, 12))) as RelaisCarte['travelTimes'],
  });
  page.append(el);
  await until(() => q(el, '.place') && q(el, '.filter'));
  return {page, el};
}

describe('<relais-carte>, finding, for everyone', () => {
  afterEach(fixtureCleanup);

  it('passes axe with its filters open, one of them asked, one impossible', async () => {
    const {el} = await shown();
    button(el, 'Filtrer').click();
    await until(() => q(el, '.filters'));
    q(el, '.facet.commune .link')?.click();
    qa(el, '.facet.types input')[1]?.click();
    await until(() => q(el, '.impossible') && q(el, '.chip'));
    await expect(el).to.be.accessible();
  });

  it('passes axe with its options open, and with addresses found', async () => {
    const {el} = await shown();
    type(el, 'rue de Morez');
    await until(() => q(el, '[role=option]'));
    await expect(el).to.be.accessible();
    q(el, '[role=option]')?.click();
    await until(() => visibleText(q(el, '[role=option]') ?? el) === here.label);
    await expect(el).to.be.accessible();
  });

  it('passes axe around a place, with the times of travel, and when nothing is found', async () => {
    const {el} = await shown();
    button(el, 'Autour de moi').click();
    await until(() => q(el, '.travel'));
    button(el, 'Temps en voiture').click();
    await until(() => q(el, '.travel-time'));
    await expect(el).to.be.accessible();
    type(el, 'zzzzz');
    await until(() => q(el, '.nothing'));
    await expect(el).to.be.accessible();
  });

  it('is heard as it is: a combobox and its options, groups of boxes, a button that opens', async () => {
    const {el} = await shown();
    const field = q<HTMLInputElement>(el, '#query') ?? expect.fail();
    expect(field.role).to.equal('combobox');
    expect(field.labels?.[0]?.textContent).to.equal('Espace, commune ou adresse');
    expect(q(el, `#${field.getAttribute('aria-controls')}`)?.role).to.equal('listbox');
    button(el, 'Filtrer').click();
    const panel = await until(() => q(el, '.filters'));
    expect(q(el, '.filter')?.getAttribute('aria-controls')).to.equal(panel.id);
    for (const facet of qa(el, '.facet')) expect(facet.querySelector('legend')?.textContent, 'a legend').to.be.ok;
    expect(visibleText(qa(el, '.kind')[0] ?? el)).to.equal('Coworking 13 espaces');
    qa(el, '.kind input')[0]?.click();
    const chip = await until(() => q(el, '.chip'));
    expect(chip.ariaLabel).to.equal('Coworking, retirer');
  });

  it('takes no room from the list of a narrow page for what is asked', async () => {
    const {page, el} = await shown();
    page.style.setProperty('width', '320px');
    el.loadMapEngine = () => Promise.reject(new Error('no map here'));
    el.vue = 'carte-et-liste';
    button(el, 'Autour de moi').click();
    await until(() => q(el, '.map') && q(el, '.chip') && q(el, '.travel'));
    expect(q(el, '.list')?.clientHeight).to.be.at.least(340);
  });

  it('keeps targets large enough, and a narrow page from scrolling sideways', async () => {
    const {page, el} = await shown();
    page.style.setProperty('width', '288px');
    button(el, 'Filtrer').click();
    await until(() => q(el, '.filters'));
    qa(el, '.kind input')[0]?.click();
    button(el, 'Autour de moi').click();
    await until(() => q(el, '.chip') && q(el, '.travel'));
    expect(page.scrollWidth).to.be.at.most(288);
    for (const target of qa(el, '.head button, .kind, .head input[type=search]')) {
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), visibleText(target)).to.be.at.least(24);
    }
    type(el, 'zzzzz');
    await until(() => q(el, '[role=option]') && q(el, '.nothing'));
    expect(page.scrollWidth).to.be.at.most(288);
  });
});
