import {expect, html} from '@open-wc/testing';
import {RelaisGroupe} from '../../src/elements/relais-groupe.js';
import type {Place} from '../../src/domain/places/place.js';
import {addMap, button, details, mapOf, place, q, qa, SilentMap} from '../helpers/carte.js';
import {fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-groupe', RelaisGroupe);

const cordee = place('cordee', {
  name: 'La Cordée',
  position: {latitude: 46.5227, longitude: 6.0206},
  address: '8 rue de l’Industrie',
  postcode: '39400',
  commune: 'Morez',
  communeCode: '39368',
  hours: 'Mo-Su,PH 00:00-23:59',
  phone: '01 99 00 12 34',
  website: 'https://www.la-cordee.net/morez/',
});

async function opened(more: Partial<Place>, attributes: Record<string, string> = {}) {
  const el = await mapOf([{...cordee, ...more}], attributes);
  button(el, 'La Cordée').click();
  await details(el);
  return el;
}

const facts = (el: Element) => visibleText(q(el, '.facts') ?? el);

describe('the card of a place', () => {
  afterEach(fixtureCleanup);

  it('says first if it is open, in the words of the hours card, then its hours', async () => {
    const el = await opened({});
    await until(() => visibleText(q(el, '.opening') ?? el).startsWith('Ouvert, jusqu’à 23 h 59'));
    expect(facts(el)).to.contain('Horaires');
    expect(q(el, 'table')).to.equal(null);
  });

  it('unfolds the week, and folds it again', async () => {
    const el = await opened({});
    const week = () => q(el, 'relais-horaires-du-lieu')?.shadowRoot?.querySelector('table[part=semaine]');
    const toggle = button(el, 'Voir la semaine');
    expect(toggle.ariaExpanded).to.equal('false');
    toggle.click();
    await until(week, 'the week');
    button(el, 'Replier la semaine').click();
    await until(() => !week());
  });

  it('shows hours that nobody understands as they are written, and tells the page nothing', async () => {
    const told: Event[] = [];
    const page = await mount(html`<div></div>`);
    for (const name of ['relais-erreur', 'relais-statut']) page.addEventListener(name, (event) => told.push(event));
    const el = await addMap(page, [{...cordee, hours: 'sur demande à la mairie'}]);
    button(el, 'La Cordée').click();
    await details(el);
    await until(() => visibleText(q(el, '.opening') ?? el).includes('Horaires non confirmés'));
    expect(visibleText(q(el, '.opening') ?? el)).to.contain('sur demande à la mairie');
    expect(told).to.have.length(0);
  });

  it('says what else is known, in French', async () => {
    const el = await opened({
      access: 'limited',
      isFree: false,
      internet: 'fibre',
      services: ['Imprimante', 'Cuisine'],
      visits: ['Se présenter'],
      audiences: ['Jeunes'],
      labels: ['Fabriques de Territoire'],
      source: 'Région',
      updated: '2026-11-01',
      types: ['coworking', 'fablab'],
      isItinerant: true,
      bookingUrl: 'https://exemple.fr/rdv',
    });
    for (const fact of [
      'Accessible en partie en fauteuil roulant',
      'Payant',
      'Fibre',
      'Imprimante, Cuisine',
      'Coworking, Fab lab',
      'Se présenter',
      'Jeunes',
      'Fabriques de Territoire',
      'Région, mis à jour le 1er novembre 2026',
    ])
      expect(facts(el)).to.contain(fact);
    expect(visibleText(await details(el))).to.contain('Cet espace se déplace');
    expect(qa(el, '.acts a').map((link) => link.textContent)).to.include('Prendre rendez-vous');
  });

  it('leads there by the device’s application or the service that the visitor chooses, and asks nobody before', async () => {
    const el = await opened({});
    const before = performance.getEntriesByType('resource').length;
    q(el, '.ways summary')?.click();
    await until(() => visibleText(q(el, '.ways') ?? el).includes('IGN (cartes.gouv.fr)'));
    const links = qa<HTMLAnchorElement>(el, '.ways a').map(({href}) => href);
    expect(links).to.deep.equal([
      'geo:46.5227,6.0206?q=46.5227,6.0206(La%20Cord%C3%A9e)',
      'https://www.openstreetmap.org/directions?to=46.5227%2C6.0206',
      'https://cartes.gouv.fr/explorer-les-cartes?c=6.0206,46.5227&z=17',
      'https://maps.apple.com/?daddr=46.5227%2C6.0206',
      'https://www.google.com/maps/dir/?api=1&destination=46.5227%2C6.0206',
    ]);
    for (const link of qa(el, '.ways a')) expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
    const strangers = performance
      .getEntriesByType('resource')
      .slice(before)
      .filter(({name}) => new URL(name).host !== location.host);
    expect(strangers).to.have.length(0);
  });

  it('leads to an address when there is no position', async () => {
    const el = await opened({position: undefined});
    expect(qa<HTMLAnchorElement>(el, '.ways a')[0]?.href).to.equal(
      `geo:0,0?q=${encodeURIComponent('8 rue de l’Industrie, 39400 Morez')}`,
    );
  });

  it('gives its own address to share, and says that it is copied', async () => {
    const {clipboard} = navigator;
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: async (text: string) => void copied.push(text)},
    });
    try {
      const el = await opened({});
      button(el, 'Partager cet espace').click();
      await until(() => visibleText(q(el, '.acts') ?? el).includes('Le lien vers cet espace est copié.'));
      await until(() => visibleText(q(el, '.head [role=status]') ?? el).includes('est copié'));
      expect(copied).to.deep.equal([`${location.href.replace(/#.*/u, '')}#relais-carte=lieu:cordee`]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
  });

  it('gives its address to copy by hand where nothing may be copied', async () => {
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
    try {
      const el = await opened({});
      button(el, 'Partager cet espace').click();
      const field = await until(() => q<HTMLInputElement>(el, '#by-hand'));
      expect(field.value).to.contain('#relais-carte=lieu:cordee');
      await until(() => el.shadowRoot?.activeElement === field);
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
  });

  it('keeps hostile values inert, and folds what is too long', async () => {
    const el = await opened({
      website: 'javascript:alert(1)',
      bookingUrl: 'data:text/html,x',
      accessUrl: 'javascript:alert(2)',
      access: 'yes',
      phone: '<b>0</b>',
      email: 'a@b.fr"><script>',
      description: 'mot '.repeat(2000),
      services: [...Array(60).keys()].map((n) => `Service ${n}`),
      source: 'x'.repeat(5000),
    });
    const card = await details(el);
    expect(
      qa<HTMLAnchorElement>(el, '.details a').filter(({protocol}) => /javascript|data/u.test(protocol)),
    ).to.deep.equal([]);
    expect(card.querySelector('script, b')).to.equal(null);
    expect(visibleText(card).length).to.be.lessThan(2600);
    for (const summary of card.querySelectorAll<HTMLElement>('.rest > summary')) summary.click();
    await until(() => visibleText(card).includes('Service 59'));
    expect(visibleText(card).split('mot').length).to.equal(2001);
  });

  it('offers to tell a mistake where the group has a form for it', async () => {
    const page = await mount(
      html`<relais-groupe><relais-inscription modele="signalement"></relais-inscription></relais-groupe>`,
    );
    const el = await addMap(page, [cordee]);
    button(el, 'La Cordée').click();
    await details(el);
    button(el, 'Signaler une erreur').click();
    expect(document.activeElement).to.equal(page.querySelector('relais-inscription'));
    expect(qa(await mapOf([cordee]), 'button').some((one) => visibleText(one).includes('Signaler'))).to.equal(false);
  });

  it('closes with Escape and gives the focus back to its name', async () => {
    const el = await opened({});
    q(el, '.details a')?.focus();
    q(el, '.details a')?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true}));
    await until(() => !q(el, '.details'));
    expect(el.shadowRoot?.activeElement).to.equal(q(el, '.place button'));
    expect(el.lieu).to.equal('');
  });

  it('chosen on a map without list beside it, closes by its button and by Escape, the focus back on the map', async () => {
    for (const close of ['button', 'Escape']) {
      const map = new SilentMap();
      const el = await mapOf([cordee], {vue: 'carte'}, map);
      await until(() => map.options);
      map.options?.onChoose(['cordee']);
      const card = await until(() => q(el, '.card'), 'the card');
      expect(visibleText(card)).to.contain('8 rue de l’Industrie, 39400 Morez');
      if (close === 'button') button(el, 'Fermer').click();
      else card.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
      await until(() => !q(el, '.card') && el.lieu === '');
      expect(q(el, '.map')?.contains(el.shadowRoot?.activeElement ?? null)).to.equal(true);
      fixtureCleanup();
    }
  });
});
