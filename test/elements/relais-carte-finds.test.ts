import {expect, html} from '@open-wc/testing';
import type {Place, Position} from '../../src/domain/places/place.js';
import type {Around} from '../../src/domain/places/view-state.js';
import {RelaisCarte} from '../../src/elements/relais-carte.js';
import {RelaisGroupe} from '../../src/elements/relais-groupe.js';
import {RelaisSimulateur} from '../../src/elements/relais-simulateur.js';
import {fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-carte', RelaisCarte);
register('relais-groupe', RelaisGroupe);
register('relais-simulateur', RelaisSimulateur);

const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  name: id,
  position: {latitude: 46.5, longitude: 6},
  types: ['coworking'],
  services: [],
  ...more,
});
const always = {hours: '24/7'};
const never = {hours: 'Mo-Su off'};
const places = [
  place('La Cordée', {commune: 'Morez', services: ['Wi-Fi', 'Cuisine'], access: 'yes', ...always}),
  place('Espace ATILA', {commune: 'Vernoux', services: ['Wi-Fi'], isFree: true, ...never}),
  place('La Fabrik', {commune: 'Orgelet', types: ['fablab'], position: {latitude: 46.9, longitude: 6}, ...never}),
  place('Le Totem', {commune: 'Grenoble', types: ['fablab'], position: {latitude: 45.2, longitude: 5.7}, ...always}),
];
const found = (list: readonly Place[]) => async () => ({places: list, problems: []});
const morez: Around = {label: '8 rue de l’Industrie 39400 Morez', position: {latitude: 46.9, longitude: 6}};

const q = <T extends HTMLElement>(el: Element, selector: string) => el.shadowRoot?.querySelector<T>(selector) ?? null;
const qa = (el: Element, selector: string) => [...(el.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const names = (el: Element) => qa(el, '.place .title').map((title) => title.textContent);
const title = (el: Element) => visibleText(q(el, '[part=titre]') ?? el);
const field = (el: Element) => q<HTMLInputElement>(el, '#query') ?? expect.fail('no field');
const options = (el: Element) => qa(el, '[role=option]').map(visibleText);
const chips = (el: Element) => qa(el, '.chip').map(visibleText);
const focused = (el: Element) => el.shadowRoot?.activeElement;
const button = (el: Element, name: string) =>
  qa(el, 'button').find((one) => one.checkVisibility() && visibleText(one).startsWith(name)) ??
  expect.fail(`no button « ${name} »`);
const type = (el: Element, words: string) => {
  field(el).focus();
  field(el).value = words;
  field(el).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};
const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
const box = (el: Element, name: string) =>
  qa(el, '.kind')
    .find((label) => visibleText(label).startsWith(name))
    ?.querySelector('input') ?? expect.fail(`no box « ${name} »`);
/** The count beside a box. */
const count = (el: Element, name: string) => visibleText(box(el, name).parentElement ?? el).replace(/\D/gu, '');

/** What the status says from now on. */
function listen(el: Element): string[] {
  const said: string[] = [];
  const status = q(el, '.head [role=status]') ?? expect.fail('no status');
  new MutationObserver(() => {
    const words = visibleText(status);
    if (words !== '' && words !== said.at(-1)) said.push(words);
  }).observe(status, {childList: true, characterData: true, subtree: true});
  return said;
}

async function map(more: Partial<RelaisCarte> = {}, list: readonly Place[] = places) {
  const el = await mount<RelaisCarte>(
    html`<relais-carte src="x" vue="liste" .loadPlaces=${found(list)} .findCommunes=${async () => []}></relais-carte>`,
  );
  Object.assign(el, more);
  await until(() => q(el, '.place') && q(el, '.buttons'), 'the list and its tools');
  return el;
}

async function withFilters(more: Partial<RelaisCarte> = {}, list: readonly Place[] = places) {
  const el = await map(more, list);
  button(el, 'Filtrer').click();
  await until(() => q(el, '.filters'));
  return el;
}

describe('<relais-carte>, finding', () => {
  afterEach(fixtureCleanup);

  describe('by words', () => {
    it('reads a slip of the pen as the word that it resembles, and says so aloud once', async () => {
      const el = await map();
      const said = listen(el);
      type(el, 'gernoble');
      await until(() => names(el).join() === 'Le Totem');
      expect(visibleText(el)).to.contain('Aucun espace pour « gernoble » ; voici ceux pour « Grenoble ».');
      await until(() => said.length > 0);
      expect(said).to.deep.equal(['Aucun espace pour « gernoble » ; voici ceux pour « Grenoble ». 1 espace sur 4']);
    });

    it('puts first the places whose name begins so', async () => {
      const el = await map({}, [place('Le Nid', {address: 'rue Totem'}), place('Totem'), place('Autre')]);
      type(el, 'totem');
      await until(() => names(el).join() === 'Totem,Le Nid');
    });

    it('gathers ten thousand places without keeping the page waiting long', async () => {
      const many = [...Array(10_000).keys()].map((n) => place(`Espace ${n}`, {commune: `Commune ${n % 500}`}));
      const el = await map({}, [...many, place('Aiguille')]);
      type(el, 'aiguille');
      await until(() => names(el).join() === 'Aiguille');
    });
  });

  describe('by filters', () => {
    it('asks nothing more than a button until they are wanted', async () => {
      const el = await map();
      expect(q(el, '.filters')).to.equal(null);
      const filter = button(el, 'Filtrer');
      expect(filter.ariaExpanded).to.equal('false');
      const {height} = filter.getBoundingClientRect();
      filter.click();
      await until(() => q(el, '.filters'));
      expect(filter.ariaExpanded).to.equal('true');
      box(el, 'Coworking').click();
      await until(() => visibleText(filter) === 'Filtrer (1)');
      expect(filter.getBoundingClientRect().height).to.equal(height);
    });

    it('keeps what has one value of a facet and something of each, with counts that follow', async () => {
      const el = await withFilters();
      expect(qa(el, '.facet legend').map(visibleText)).to.deep.equal([
        'Type d’espace',
        'Horaires',
        'Tarif',
        'Accès des personnes handicapées',
        'Services',
        'Commune',
      ]);
      box(el, 'Coworking').click();
      await until(() => title(el) === '2 espaces sur 4');
      expect([count(el, 'Wi-Fi'), count(el, 'Cuisine'), count(el, 'Fab lab')]).to.deep.equal(['2', '1', '2']);
      box(el, 'Cuisine').click();
      await until(() => names(el).join() === 'La Cordée');
      expect(chips(el)).to.deep.equal(['Coworking', 'Cuisine']);
      box(el, 'Wi-Fi').click();
      await until(() => title(el) === '2 espaces sur 4');
      expect(chips(el)).to.deep.equal(['Coworking', 'Cuisine', 'Wi-Fi']);
    });

    it('says what is impossible without taking it away, nor the focus', async () => {
      const el = await withFilters();
      const kitchen = box(el, 'Cuisine');
      box(el, 'Fab lab').click();
      await until(() => kitchen.ariaDisabled === 'true');
      kitchen.focus();
      kitchen.click();
      await el.updateComplete;
      expect(kitchen.checked).to.equal(false);
      expect(focused(el)).to.equal(kitchen);
      expect(title(el)).to.equal('2 espaces sur 4');
    });

    it('knows who is open now', async () => {
      const el = await withFilters();
      await until(() => count(el, 'Ouvert maintenant') === '2');
      box(el, 'Ouvert maintenant').click();
      await until(() => names(el).join() === 'La Cordée,Le Totem');
    });

    it('folds long lists, and lets the longest be searched', async () => {
      const many = [...Array(90).keys()].map((n) =>
        place(`e${n}`, {commune: `Commune ${n}`, services: n < 20 ? [`Service ${n}`] : []}),
      );
      const el = await withFilters({}, many);
      const rest = (facet: string) => q(el, `.facet.${facet} .link`) ?? expect.fail('no link');
      expect(qa(el, '.facet.services .kind')).to.have.length(8);
      expect(visibleText(rest('services'))).to.equal('Voir les 12 autres');
      rest('services').click();
      await until(() => qa(el, '.facet.services .kind').length === 20);
      rest('commune').click();
      const within = await until(() => q<HTMLInputElement>(el, '.facet.commune .within'));
      within.value = 'commune 77';
      within.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await until(() => qa(el, '.facet.commune .kind').length === 1);
      box(el, 'Commune 77').click();
      await until(() => names(el).join() === 'e77');
    });

    it('closes with Escape, back to its button, or with the button that leads to the results', async () => {
      const el = await withFilters();
      press(box(el, 'Coworking'), 'Escape');
      await until(() => !q(el, '.filters') && focused(el) === q(el, '.filter'));
      button(el, 'Filtrer').click();
      await until(() => q(el, '.filters'));
      button(el, 'Voir les 4 espaces').click();
      await until(() => !q(el, '.filters') && focused(el) === q(el, '[part=titre]'));
    });

    it('takes each one away by its chip, the focus going to the next', async () => {
      const el = await withFilters();
      box(el, 'Coworking').click();
      box(el, 'Wi-Fi').click();
      await until(() => chips(el).length === 2);
      qa(el, '.chip')[0]?.focus();
      qa(el, '.chip')[0]?.click();
      await until(() => chips(el).join() === 'Wi-Fi' && focused(el) === q(el, '.chip'));
      q(el, '.chip')?.click();
      await until(() => chips(el).length === 0 && focused(el) === field(el));
      expect(title(el)).to.equal('4 espaces');
    });

    it('never leaves an empty list without a way back', async () => {
      const el = await withFilters();
      box(el, 'Fab lab').click();
      await until(() => title(el) === '2 espaces sur 4');
      type(el, 'cordée');
      await until(() => title(el) === 'Aucun espace ne correspond');
      button(el, 'Effacer « cordée » : 2 espaces').click();
      await until(() => title(el) === '2 espaces sur 4');
      type(el, 'cordée');
      await until(() => title(el) === 'Aucun espace ne correspond');
      button(el, 'Retirer le filtre Fab lab : 1 espace').click();
      await until(() => names(el).join() === 'La Cordée');
      expect(focused(el)).to.equal(field(el));
    });

    it('hides what cannot narrow anything', async () => {
      const alike = [place('a', {commune: 'Morez'}), place('b', {commune: 'Morez'})];
      const el = await map({}, alike);
      expect(q(el, '.filter')).to.equal(null);
    });
  });

  describe('by a commune or an address', () => {
    const asks = () => {
      const asked: string[] = [];
      const stopped: string[] = [];
      const findAddresses = (query: string, signal: AbortSignal) => {
        asked.push(query);
        signal.addEventListener('abort', () => stopped.push(query));
        return new Promise<readonly Around[]>((resolve) => setTimeout(() => resolve([morez]), 30));
      };
      return {asked, stopped, findAddresses};
    };

    it('asks nobody for what is typed until the visitor takes the option that names who will hear of it', async () => {
      const {asked, findAddresses} = asks();
      const el = await map({findAddresses});
      type(el, '8 rue de l’Industrie');
      await until(() => options(el).length === 1);
      expect(options(el)).to.deep.equal([
        'Chercher l’adresse « 8 rue de l’Industrie » Envoyée à l’IGN (data.geopf.fr)',
      ]);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(asked).to.deep.equal([]);
      press(field(el), 'ArrowDown');
      await until(() => q(el, '[aria-selected=true]')?.id === field(el).getAttribute('aria-activedescendant'));
      press(field(el), 'Enter');
      await until(() => options(el).join() === morez.label);
      expect(asked).to.deep.equal(['8 rue de l’Industrie']);
    });

    it('then asks once a pause, and lets go of the question before', async () => {
      const {asked, findAddresses} = asks();
      const el = await map({findAddresses});
      type(el, 'rue');
      await until(() => options(el).length === 1);
      qa(el, '[role=option]')[0]?.click();
      await until(() => asked.length === 1);
      for (const words of ['rue d', 'rue de', 'rue de l’']) type(el, words);
      await until(() => asked.length === 2);
      expect(asked).to.deep.equal(['rue', 'rue de l’']);
      expect(names(el)).to.have.length(4);
    });

    it('puts the nearest first from there, says it, shows it, and forgets it', async () => {
      const {findAddresses} = asks();
      const el = await map({findAddresses});
      const said = listen(el);
      type(el, 'industrie');
      await until(() => options(el).length === 1);
      press(field(el), 'Enter');
      await until(() => options(el).join() === morez.label);
      press(field(el), 'ArrowDown');
      press(field(el), 'Enter');
      await until(() => names(el)[0] === 'La Fabrik');
      expect(field(el).value).to.equal('');
      expect(focused(el)).to.equal(field(el));
      expect(chips(el)).to.deep.equal(['Autour de 8 rue de l’Industrie 39400 Morez']);
      expect(visibleText(el)).to.contain('Du plus proche au plus loin de l’endroit choisi, à vol d’oiseau.');
      await until(() => said.some((words) => words.includes('Le premier est La Fabrik, à moins de 1 km.')));
      q(el, '.chip')?.click();
      await until(() => names(el)[0] === 'La Cordée' && chips(el).length === 0);
    });

    it('offers the communes of our own files first', async () => {
      const commune = {code: '39478', name: 'Saint-Claude', department: '39', size: 8, bare: 'saint claude'};
      const findCommunes = async () => [{...commune, latitude: 46.9, longitude: 6}];
      const el = await map({findCommunes});
      type(el, 'saint');
      await until(() => options(el).length === 2);
      expect(options(el)[0]).to.equal('Saint-Claude (39) Voir les espaces autour');
      qa(el, '[role=option]')[0]?.click();
      await until(() => chips(el).join() === 'Autour de Saint-Claude (39)');
      expect(names(el)[0]).to.equal('La Fabrik');
    });

    it('closes its options with Escape, and keeps what is typed', async () => {
      const el = await map();
      type(el, 'cordée');
      await until(() => field(el).ariaExpanded === 'true');
      press(field(el), 'Escape');
      await until(() => field(el).ariaExpanded === 'false');
      expect(field(el).value).to.equal('cordée');
      press(field(el), 'ArrowUp');
      await until(() => field(el).ariaExpanded === 'true');
    });

    it('says in plain French what went wrong, aloud too', async () => {
      const failing = () => Promise.reject(new Error('Le service d’adresses de l’IGN ne répond pas.'));
      const el = await map({findAddresses: failing});
      const said = listen(el);
      type(el, 'rue de Morez');
      await until(() => options(el).length === 1);
      press(field(el), 'Enter');
      await until(() => visibleText(q(el, '.whereabouts') ?? el).includes('ne répond pas'));
      await until(() => said.at(-1)?.includes('ne répond pas'));
      type(el, '');
      await until(() => visibleText(q(el, '.whereabouts') ?? el) === '');
    });

    it('is not offered where the town wants no position', async () => {
      const {asked, findAddresses} = asks();
      const el = await map({findAddresses, sansPosition: true});
      type(el, 'rue de Morez');
      await until(() => title(el) === 'Aucun espace ne correspond');
      press(field(el), 'Enter');
      expect(options(el)).to.deep.equal([]);
      expect(field(el).getAttribute('role')).to.equal(null);
      expect(asked).to.deep.equal([]);
    });

    it('tells the group, which tells the others', async () => {
      const {findAddresses} = asks();
      const page = await mount<RelaisGroupe>(html`
        <relais-groupe>
          <relais-carte src="x" vue="liste" .loadPlaces=${found(places)} .findAddresses=${findAddresses}></relais-carte>
          <relais-carte vue="liste"></relais-carte>
        </relais-groupe>
      `);
      const [first, second] = page.querySelectorAll<RelaisCarte>('relais-carte');
      if (!first || !second) return expect.fail();
      first.findCommunes = async () => [];
      await until(() => q(first, '#query') && q(second, '.place'));
      type(first, 'industrie');
      await until(() => options(first).length === 1);
      press(field(first), 'Enter');
      await until(() => options(first).join() === morez.label);
      press(field(first), 'Enter');
      await until(() => names(second)[0] === 'La Fabrik');
      q(first, '.chip')?.click();
      await until(() => names(second)[0] === 'La Cordée');
    });
  });

  describe('by the way there', () => {
    const near = async (): Promise<Position> => ({latitude: 46.5, longitude: 6});
    const start = async (more: Partial<RelaisCarte>) => {
      const el = await map({locate: near, ...more});
      button(el, 'Autour de moi').click();
      await until(() => chips(el).join() === 'Autour de vous');
      return el;
    };
    const lines = (el: Element) => qa(el, '.travel-time').map(visibleText);

    it('is asked by a press only, for the five nearest, and said once', async () => {
      const asked: (readonly string[])[] = [];
      const travelTimes: RelaisCarte['travelTimes'] = async (_, list, profile, tell) => {
        asked.push([profile, ...list.map(({id}) => id)]);
        list.forEach((one, index) => tell(one, index === 1 ? undefined : 10 + index));
      };
      const many = [...places, place('Cinq'), place('Six')];
      const el = await start({travelTimes, loadPlaces: found(many), src: 'six'});
      await until(() => names(el).length === 6);
      expect(visibleText(el)).to.contain('demandé à l’IGN (data.geopf.fr)');
      const said = listen(el);
      expect(asked).to.have.length(0);
      button(el, 'Temps en voiture').click();
      await until(() => lines(el).length === 5);
      expect(asked[0]).to.have.length(6);
      expect(lines(el).slice(0, 2)).to.deep.equal(['10 min en voiture', 'pas de route en voiture']);
      await until(() => said.length > 0);
      expect(said).to.deep.equal([`4 temps de trajet affichés. Le plus court : ${names(el)[0]}, 10 min en voiture.`]);
      button(el, 'Temps à pied').click();
      await until(() => lines(el)[0] === '10 min à pied');
    });

    it('is forgotten, and its questions left, when one starts from elsewhere', async () => {
      let signal: AbortSignal | undefined;
      const travelTimes: RelaisCarte['travelTimes'] = (_, list, __, tell, stop) => {
        signal = stop;
        const [first] = list;
        if (first) tell(first, 7);
        return new Promise((___, reject) => stop.addEventListener('abort', () => reject(new Error('aborted'))));
      };
      const el = await start({travelTimes});
      button(el, 'Temps en voiture').click();
      await until(() => lines(el).length === 1);
      q(el, '.chip')?.click();
      await until(() => lines(el).length === 0);
      expect(signal?.aborted).to.equal(true);
      expect(q(el, '.travel')).to.equal(null);
    });
  });

  it('comes back as it was when it is moved in the page', async () => {
    const el = await withFilters();
    box(el, 'Ouvert maintenant').click();
    await until(() => names(el).length === 2);
    const parent = el.parentElement;
    el.remove();
    parent?.append(el);
    await until(() => names(el).join() === 'La Cordée,Le Totem');
    type(el, 'totem');
    await until(() => names(el).join() === 'Le Totem');
  });

  it('keeps the room of its tools before they come', async () => {
    for (const width of ['320px', '700px', '1100px']) {
      const page = await mount<HTMLElement>(html`<div></div>`);
      page.style.setProperty('width', width);
      const el = document.createElement('relais-carte') as RelaisCarte;
      Object.assign(el, {loadPlaces: found(places), src: 'x', vue: 'liste'});
      page.append(el);
      const tools = await until(() => q(el, '.tools'));
      const kept = Number.parseFloat(getComputedStyle(tools).minBlockSize);
      await until(() => q(el, '.buttons'));
      await el.updateComplete;
      expect(Math.abs(tools.getBoundingClientRect().height - kept), width).to.be.below(2);
      fixtureCleanup();
    }
  });
});
