import {expect} from '@open-wc/testing';
import {button, details, mapOf, numbered, place, q, qa, SilentMap} from '../helpers/carte.js';
import {fixtureCleanup, until, visibleText} from '../helpers/mount.js';

const full = place('cordee', {
  name: 'La Cordée',
  address: '8 rue de l’Industrie',
  postcode: '39400',
  commune: 'Morez',
  hours: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off',
  phone: '01 99 00 12 34',
  email: 'bonjour@exemple.fr',
  website: 'https://exemple.fr/',
  bookingUrl: 'https://exemple.fr/rdv',
  access: 'yes',
  accessUrl: 'https://acceslibre.beta.gouv.fr/app/x',
  services: [...Array(20).keys()].map((n) => `Service ${n}`),
  description: 'Un lieu. '.repeat(90),
  source: 'Région',
  updated: '2026-11-01',
});
const others = numbered(3);

const named = (el: Element): string[] =>
  qa(el, '.details button, .details a, .details summary')
    .filter((one) => one.checkVisibility())
    .map((one) => visibleText(one));

describe('the card of a place, for everyone', () => {
  afterEach(fixtureCleanup);

  it('is right in every state', async function () {
    this.timeout(40_000);
    const el = await mapOf([full, ...others]);
    button(el, 'La Cordée').click();
    await details(el);
    await until(() => q(el, 'relais-horaires-du-lieu')?.shadowRoot?.querySelector('[part=statut]'));
    await expect(el).to.be.accessible();
    button(el, 'Voir la semaine').click();
    for (const summary of qa(el, '.details summary')) summary.click();
    await until(() => q(el, 'relais-horaires-du-lieu')?.shadowRoot?.querySelector('table'));
    await expect(el).to.be.accessible();
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
    button(el, 'Partager cet espace').click();
    await until(() => q(el, '#by-hand'));
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    await expect(el).to.be.accessible();
  });

  it('is right under a map without list beside it', async () => {
    const map = new SilentMap();
    const el = await mapOf([full, ...others], {vue: 'carte'}, map);
    await until(() => map.options);
    map.options?.onChoose(['cordee']);
    await until(() => q(el, '.card'));
    expect(q(el, '.card')?.getAttribute('aria-label')).to.equal('Espace choisi');
    await expect(el).to.be.accessible();
  });

  it('names each of its buttons and links by itself', async () => {
    const el = await mapOf([full, ...others]);
    button(el, 'La Cordée').click();
    await details(el);
    expect(named(el)).to.deep.equal([
      'Voir la semaine',
      'Lire la suite',
      '01 99 00 12 34',
      'bonjour@exemple.fr',
      'exemple.fr',
      'Accessibilité en détail',
      'Voir les 8 autres',
      'Prendre rendez-vous',
      'Itinéraire',
      'Partager cet espace',
    ]);
  });

  it('has targets of 24 pixels or more', async () => {
    const el = await mapOf([full, ...others]);
    button(el, 'La Cordée').click();
    await details(el);
    for (const target of qa(el, '.details button, .details summary, .take button'))
      expect(target.getBoundingClientRect().height, visibleText(target)).to.be.at.least(24);
  });
});

describe('a long list, for everyone', () => {
  afterEach(fixtureCleanup);

  it('is right at its top and far down', async function () {
    this.timeout(40_000);
    const el = await mapOf(numbered(2000));
    await until(() => q(el, '.long .place'));
    await expect(el).to.be.accessible();
    const list = q(el, '.list') ?? expect.fail();
    list.scrollTop = 60_000;
    await until(() => Number(q(el, '.long .place')?.getAttribute('aria-posinset')) > 500);
    await expect(el).to.be.accessible();
  });
});
