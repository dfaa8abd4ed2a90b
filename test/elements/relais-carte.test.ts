import {expect, html, nextFrame} from '@open-wc/testing';
import {nothing} from 'lit';
import type {PlacesReading} from '../../src/domain/places/from-fields.js';
import type {Place, Position} from '../../src/domain/places/place.js';
import {RelaisCarte} from '../../src/elements/relais-carte.js';
import {RelaisGroupe} from '../../src/elements/relais-groupe.js';
import {RelaisLieu} from '../../src/elements/relais-lieu.js';
import type {ErreurDetail} from '../../src/shared/events.js';
import {type MapEngineOptions, type MapMark, MapUnavailable} from '../../src/shared/map-engine.js';
import {pageSettings} from '../../src/shared/page-settings.js';
import {consoleLines, fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-carte', RelaisCarte);
register('relais-groupe', RelaisGroupe);
register('relais-lieu', RelaisLieu);

const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  name: id,
  position: {latitude: 46.5 + id.length / 10, longitude: 6},
  types: ['coworking'],
  services: [],
  ...more,
});

const cordee = place('cordee', {
  name: 'La Cordée',
  address: '8 rue de l’Industrie',
  postcode: '39400',
  commune: 'Morez',
  communeCode: '39368',
  hours: 'Mo-Fr 09:00-18:00',
  phone: '01 99 00 12 34',
  email: 'bonjour@exemple.fr',
  website: 'https://www.la-cordee.net/morez/',
  fee: {amount: 19, unit: 'jour'},
});
const atila = place('atila', {name: 'Espace ATILA', commune: 'Vernoux-en-Vivarais', communeCode: '07338'});
const fablab = place('fab', {name: 'La Fabrik', commune: 'Orgelet', types: ['fablab']});
const three = [cordee, atila, fablab];
const many = [...Array(95).keys()].map((n) => place(`p${n + 1}`, {name: `Espace ${n + 1}`}));

const found =
  (places: readonly Place[], problems: PlacesReading['problems'] = []) =>
  async () => ({places, problems});
const never = () => new Promise<never>(() => undefined);

const markName = (mark: MapMark | undefined) => (mark?.kind === 'place' ? mark.id : (mark?.count ?? 'nothing'));

/** A map of a few lines, that remembers what it was asked. */
class FakeMap {
  asked: string[] = [];
  points: readonly {place: Place; number?: number}[] = [];
  options: MapEngineOptions | undefined;
  marks: readonly MapMark[] = [];
  outline: object | undefined;
  load = async () => async (_: HTMLElement, __: ShadowRoot, options: MapEngineOptions) => {
    this.options = options;
    this.asked.push('open');
    const say = (word: string) => () => void this.asked.push(word);
    return {
      setPlaces: (points: FakeMap['points']) => void (this.points = points),
      setChosen: (chosen: Place | undefined) => void this.asked.push(`chosen ${chosen?.id ?? 'none'}`),
      show: say('show'),
      fit: say('fit'),
      zoomBy: (steps: number) => void this.asked.push(`zoom ${steps}`),
      panBy: (right: number, down: number) => void this.asked.push(`pan ${right} ${down}`),
      marks: () => this.marks,
      aim: (mark: MapMark | undefined) => void this.asked.push(`aim ${markName(mark)}`),
      press: (mark: MapMark) => void this.asked.push(`press ${markName(mark)}`),
      focus: say('focus'),
      retry: say('retry'),
      setOutline: (outline: object | undefined) => void (this.outline = outline),
      destroy: say('destroy'),
    };
  };
}

const noMap = new FakeMap().load;
const q = <T extends HTMLElement>(el: Element, selector: string) => el.shadowRoot?.querySelector<T>(selector) ?? null;
const qa = (el: Element, selector: string) => [...(el.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const names = (el: Element) => qa(el, '.place .title').map((title) => title.textContent);
const button = (el: Element, name: string) =>
  qa(el, 'button').find((one) => visibleText(one).includes(name) || one.ariaLabel === name) ??
  expect.fail(`no button « ${name} »`);
const title = (el: Element) => visibleText(q(el, '[part=titre]') ?? el);
const ready = (el: Element) => until(() => q(el, '.place'), 'the list');
const type = (el: Element, words: string) => {
  const field = q<HTMLInputElement>(el, 'input[type=search]') ?? expect.fail('no field');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};
/** What the status says from now on, once the code that fills it is here. */
async function listen(el: Element): Promise<string[]> {
  const said: string[] = [];
  await import('../../src/elements/carte/soon.js');
  await until(() => q(el, '.controls'));
  const status = q(el, '.head [role=status]') ?? expect.fail('no status');
  new MutationObserver(() => {
    const words = visibleText(status);
    if (words !== '' && words !== said.at(-1)) said.push(words);
  }).observe(status, {childList: true, characterData: true, subtree: true});
  return said;
}
function heard<T>(el: EventTarget, name: string): T[] {
  const details: T[] = [];
  el.addEventListener(name, (event) => details.push((event as CustomEvent<T>).detail));
  return details;
}

/** Waits until what was done makes the console say something. */
async function firstWarning(act: () => void) {
  const {warn, error} = console;
  let isTold = false;
  const listening =
    (say: typeof warn) =>
    (...words: unknown[]) => {
      isTold = true;
      say(...words);
    };
  console.warn = listening(warn);
  console.error = listening(error);
  act();
  await until(() => isTold, 'a line in the console');
  Object.assign(console, {warn, error});
}

async function withPlaces(places: readonly Place[], map = new FakeMap()) {
  const el = await mount<RelaisCarte>(
    html`<relais-carte src="lieux.csv" .loadPlaces=${found(places)} .loadMapEngine=${map.load}
      >Nos espaces</relais-carte
    >`,
  );
  await ready(el);
  await until(() => q(el, '.buttons'), 'the tools');
  return el;
}

/** Opens the filters. */
async function filters(el: Element) {
  button(el, 'Filtrer').click();
  await until(() => q(el, '.filters'));
}

describe('<relais-carte>', () => {
  afterEach(() => {
    fixtureCleanup();
    pageSettings.chargement = '';
  });

  describe('its five states', () => {
    it('shows the page’s own words while the places are on their way', async () => {
      const el = await mount(
        html`<relais-carte src="x.csv" .loadPlaces=${never}>Nos <a href="/e">espaces</a></relais-carte>`,
      );
      expect(visibleText(el)).to.equal('Nos espaces');
      expect(el.matches(':state(attente)')).to.equal(true);
    });

    it('answers first with how many places there are, then lists them all', async () => {
      const el = await withPlaces(three);
      expect(title(el)).to.equal('3 espaces');
      expect(names(el)).to.deep.equal(['La Cordée', 'Espace ATILA', 'La Fabrik']);
      expect(visibleText(el)).not.to.contain('Nos espaces');
      expect(el.matches(':state(pret)')).to.equal(true);
    });

    it('says that there is none, in the page’s words when it gives them', async () => {
      const el = await mount(html`<relais-carte src="x.csv" .loadPlaces=${found([])}>Nos espaces</relais-carte>`);
      await until(() => visibleText(el) === 'Aucun espace à afficher pour le moment.');
      expect(el.matches(':state(vide)')).to.equal(true);
      const own = await mount(
        html`<relais-carte src="x.csv" .loadPlaces=${found([])}>Avant<span slot="vide">Bientôt</span></relais-carte>`,
      );
      await until(() => visibleText(own) === 'Bientôt');
    });

    it('keeps the page’s own words when the places cannot be read, and says so to everyone', async () => {
      const broken = () => Promise.reject(new Error('Le serveur répond « 404 » à la place du fichier.'));
      const errors = heard<ErreurDetail>(document, 'relais-erreur');
      const lines = await consoleLines(async () => {
        const el = await mount(html`<relais-carte src="x.csv" .loadPlaces=${broken}>Nos espaces</relais-carte>`);
        await until(() => visibleText(el).startsWith('Nos espaces La liste des espaces ne peut pas être affichée'));
        expect(q(el, '[role=status]')).to.exist;
        expect(el.matches(':state(erreur)')).to.equal(true);
      });
      expect(lines).to.deep.equal(['<relais-carte> src : x.csv, le serveur répond « 404 » à la place du fichier.']);
      expect(errors.map(({code}) => code)).to.deep.equal(['source']);
    });

    it('is the page itself before the script', async () => {
      const el = await mount(html`<relais-carte-absent>Nos espaces</relais-carte-absent>`);
      expect(visibleText(el)).to.equal('Nos espaces');
    });
  });

  describe('its sources', () => {
    it('reads the places written in the page, and follows their changes', async () => {
      const el = await mount<RelaisCarte>(
        html`<relais-carte .loadMapEngine=${noMap}
          ><relais-lieu
            nom="La Cordée"
            position="46.5227, 6.0206"
            adresse="8 rue de l’Industrie, 39400 Morez"
            types="coworking"
            tarif="12,5"
            tarif-unite="jour"
            >La Cordée, à Morez</relais-lieu
          ></relais-carte
        >`,
      );
      await ready(el);
      expect(visibleText(el)).to.contain('39400 Morez · Coworking');
      el.querySelector('relais-lieu')?.setAttribute('nom', 'La Cordée de Morez');
      await until(() => names(el)[0] === 'La Cordée de Morez');
      const added = document.createElement('relais-lieu');
      added.setAttribute('nom', 'Un autre');
      el.append(added);
      await until(() => title(el) === '2 espaces');
      expect(visibleText(el)).to.contain('1 espace n’est pas placé sur la carte.');
      el.replaceChildren('Plus rien');
      await until(() => visibleText(el) === 'Plus rien');
    });

    it('says which rows are incomplete, and keeps them', async () => {
      const problems = [{row: 3, column: 'CP', message: '« 394 » n’est pas un code postal.'}];
      const errors = heard<ErreurDetail>(document, 'relais-erreur');
      const el = await mount(
        html`<relais-carte src="x.csv" .loadPlaces=${found(three, problems)} .loadMapEngine=${noMap}></relais-carte>`,
      );
      await ready(el);
      await until(() => errors.length > 0);
      expect(errors[0]).to.include({code: 'lignes', problemes: problems});
      expect(names(el)).to.have.length(3);
    });

    it('says what is wrong in a place written in the page, and keeps it', async () => {
      const errors = heard<ErreurDetail>(document, 'relais-erreur');
      const el = await mount(
        html`<relais-carte .loadMapEngine=${noMap}
          ><relais-lieu nom="La Cordée" position="Morez">La Cordée</relais-lieu></relais-carte
        >`,
      );
      await ready(el);
      await until(() => errors[0]?.message.includes('« Morez » n’est pas une position'));
      expect(names(el)).to.deep.equal(['La Cordée']);
    });

    it('never lets a late file overwrite a newer one', async () => {
      const late: ((reading: PlacesReading) => void)[] = [];
      const slow = () => new Promise<PlacesReading>((resolve) => late.push(resolve));
      const el = await mount<RelaisCarte>(
        html`<relais-carte src="a.csv" .loadPlaces=${slow} .loadMapEngine=${noMap}></relais-carte>`,
      );
      el.src = 'b.csv';
      await until(() => late.length === 2);
      late[1]?.({places: [atila], problems: []});
      late[0]?.({places: [cordee], problems: []});
      await ready(el);
      expect(names(el)).to.deep.equal(['Espace ATILA']);
    });

    it('keeps the communes and the kinds that the page asks for', async () => {
      const el = await withPlaces(three);
      el.setAttribute('commune', '39368');
      await until(() => title(el) === '1 espace');
      el.removeAttribute('commune');
      el.setAttribute('types', 'fablab');
      await until(() => names(el)[0] === 'La Fabrik' && names(el).length === 1);
    });
  });

  describe('its list', () => {
    it('shows forty places, then forty more, and leaves the focus on the first new one', async () => {
      const el = await withPlaces(many);
      expect(names(el)).to.have.length(40);
      expect(visibleText(el)).to.contain('Afficher 40 espaces de plus encore 55 espaces');
      button(el, 'Afficher 40 espaces de plus').click();
      await until(() => names(el).length === 80);
      await until(() => el.shadowRoot?.activeElement?.textContent?.includes('Espace 41'));
      button(el, 'Afficher 15 espaces de plus').click();
      await until(() => names(el).length === 95);
      expect(visibleText(el)).not.to.contain('de plus');
    });

    it('narrows list, count and map to what one types', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => map.points.length === 3);
      type(el, 'vernoux');
      await until(() => names(el).length === 1);
      expect(title(el)).to.equal('1 espace sur 3');
      expect(map.points.map((point) => point.place.id)).to.deep.equal(['atila']);
      type(el, 'zzz');
      await until(() => title(el) === 'Aucun espace ne correspond');
      button(el, 'Voir tous les espaces').click();
      await until(() => title(el) === '3 espaces');
      expect(q<HTMLInputElement>(el, 'input[type=search]')?.value).to.equal('');
      expect(el.shadowRoot?.activeElement).to.equal(q(el, 'input[type=search]'));
    });

    it('filters by kind, several at once', async () => {
      const el = await withPlaces([...three, place('autre', {types: ['atelier']})]);
      await filters(el);
      const boxes = qa(el, '.facet.types input[type=checkbox]');
      expect(boxes.map((box) => visibleText(box.parentElement ?? box))).to.deep.equal([
        'Coworking 2 espaces',
        'Fab lab 1 espace',
        'Atelier 1 espace',
      ]);
      boxes[1]?.click();
      await until(() => title(el) === '1 espace sur 4');
      boxes[2]?.click();
      await until(() => title(el) === '2 espaces sur 4');
    });

    it('opens a place where it stands, one at a time, with all that is known of it', async () => {
      const el = await withPlaces(three);
      const chosen = heard<{lieu: string}>(el, 'relais-selection');
      button(el, 'La Cordée').click();
      await until(() => q(el, '.details'));
      const words = visibleText(q(el, '.details') ?? el);
      for (const fact of [
        'Du lundi au vendredi, de 9 h à 18 h',
        '8 rue de l’Industrie, 39400 Morez',
        '19 € la journée',
      ])
        expect(words).to.contain(fact);
      const links = qa(el, '.details a').map((link) => [link.textContent, link.getAttribute('href')]);
      expect(links).to.deep.include(['la-cordee.net', 'https://www.la-cordee.net/morez/']);
      expect(links).to.deep.include(['01 99 00 12 34', 'tel:0199001234']);
      expect(links).to.deep.include(['bonjour@exemple.fr', 'mailto:bonjour@exemple.fr']);
      expect(el.getAttribute('lieu')).to.equal('cordee');
      button(el, 'Espace ATILA').click();
      await until(() => el.lieu === 'atila' && qa(el, '[aria-expanded=true].name').length === 1);
      button(el, 'Espace ATILA').click();
      await until(() => !q(el, '.details'));
      expect(chosen.map(({lieu}) => lieu)).to.deep.equal(['cordee', 'atila', '']);
    });

    it('opens the place that the page names, without telling the page what it said itself', async () => {
      const el = await withPlaces(many);
      const chosen = heard(el, 'relais-selection');
      el.setAttribute('lieu', 'p60');
      await until(() => q(el, '.details'));
      expect(names(el)).to.have.length(80);
      expect(chosen).to.have.length(0);
    });

    it('scrolls itself and not the page', async () => {
      const el = await withPlaces(many);
      const before = scrollY;
      el.lieu = 'p39';
      await until(() => (q(el, '.list')?.scrollTop ?? 0) > 0);
      expect(scrollY).to.equal(before);
    });

    it('shows HTML in the data as text', async () => {
      const el = await withPlaces([place('x', {name: '<img src=x onerror=alert(1)>', description: '<b>Gras</b>'})]);
      expect(names(el)).to.deep.equal(['<img src=x onerror=alert(1)>']);
      expect(q(el, 'img, b')).to.equal(null);
    });

    it('hides what the page does not want', async () => {
      const el = await withPlaces(three);
      el.setAttribute('sans-recherche', '');
      el.setAttribute('sans-filtres', '');
      el.setAttribute('sans-position', '');
      el.setAttribute('niveau-titre', '3');
      await until(() => !q(el, 'input'));
      expect(visibleText(el)).not.to.match(/Autour de moi|Filtrer/u);
      expect(q(el, '[part=titre]')?.ariaLevel).to.equal('3');
    });

    it('puts the nearest first once the visitor says where they are', async () => {
      const el = await withPlaces([atila, cordee]);
      el.locate = async () => ({latitude: 46.5, longitude: 6});
      const near = {...cordee, position: {latitude: 46.6, longitude: 6}};
      el.loadPlaces = found([{...atila, position: {latitude: 44.9, longitude: 4.6}}, near]);
      el.src = 'autre.csv';
      await until(() => names(el).length === 2);
      button(el, 'Autour de moi').click();
      await until(() => names(el)[0] === 'La Cordée');
      expect(visibleText(el)).to.contain('Du plus proche au plus loin de vous, à vol d’oiseau.');
      expect(visibleText(el)).to.contain('à 11 km environ');
    });

    it('says aloud, once the visitor stops typing, how many places are left', async () => {
      const el = await withPlaces(three);
      const said = await listen(el);
      expect(visibleText(q(el, '[role=status]') ?? el)).to.equal('');
      for (const words of ['v', 've', 'ver']) {
        type(el, words);
        await nextFrame();
      }
      await until(() => said.length > 0);
      expect(title(el)).to.equal('1 espace sur 3');
      expect(said).to.deep.equal(['1 espace sur 3']);
    });

    it('says that it looks for the visitor, then the new order and the nearest place', async () => {
      const el = await withPlaces([
        {...atila, position: {latitude: 44.9, longitude: 4.6}},
        {...cordee, position: {latitude: 46.6, longitude: 6}},
      ]);
      const said = await listen(el);
      let answer: ((found: Position) => void) | undefined;
      el.locate = () => new Promise((resolve) => (answer = resolve));
      button(el, 'Autour de moi').click();
      await until(() => visibleText(q(el, '.whereabouts') ?? el) === 'Recherche de votre position…');
      await until(() => said.length > 0 && answer);
      answer?.({latitude: 46.5, longitude: 6});
      await until(() => said.length > 1);
      expect(visibleText(q(el, '.whereabouts') ?? el)).to.equal('');
      expect(said).to.deep.equal([
        'Recherche de votre position…',
        'Du plus proche au plus loin de vous, à vol d’oiseau. Le premier est La Cordée, à 11 km environ.',
      ]);
    });

    it('gives the focus to what narrows the list, else to the count, when all the places come back', async () => {
      const el = await withPlaces(three);
      await until(() => q(el, '.controls'));
      await filters(el);
      const reset = async () => {
        el.shadowRoot?.querySelectorAll<HTMLElement>('.kind input')[1]?.click();
        await until(() => title(el) === '1 espace sur 3');
        button(el, 'Voir tous les espaces').click();
        await until(() => title(el) === '3 espaces');
        return el.shadowRoot?.activeElement;
      };
      expect(await reset()).to.equal(q(el, 'input[type=search]'));
      el.sansRecherche = true;
      await el.updateComplete;
      expect(await reset()).to.equal(q(el, '.filter'));
    });

    it('gives the focus to the count when nothing narrows the list', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      el.sansRecherche = el.sansFiltres = true;
      await until(() => map.options && !q(el, 'input'));
      map.options?.onChoose(['cordee', 'fab']);
      await until(() => title(el) === '2 espaces à cet endroit');
      button(el, 'Voir tous les espaces').click();
      await until(() => title(el) === '3 espaces');
      expect(el.shadowRoot?.activeElement).to.equal(q(el, '[part=titre]'));
    });

    it('offers the search when the position is refused', async () => {
      const el = await withPlaces(three);
      await listen(el);
      el.locate = () => Promise.reject(new Error('refused'));
      button(el, 'Autour de moi').click();
      await until(() => visibleText(q(el, '.whereabouts') ?? el).includes('Vous pouvez chercher votre commune.'));
      await until(() => visibleText(q(el, '[role=status]') ?? el).includes('Votre position n’a pas été trouvée.'));
    });
  });

  describe('its map', () => {
    it('numbers the pins like the list and moves to the place chosen there', async () => {
      const map = new FakeMap();
      const el = await withPlaces(many, map);
      await until(() => map.points.length === 95);
      expect(map.points[39]?.number).to.equal(40);
      expect(map.points[40]?.number).to.equal(undefined);
      button(el, 'Espace 2 ').click();
      await until(() => map.asked.includes('chosen p2'));
      expect(map.asked).to.include('show');
    });

    it('stays on the chosen place when the search is emptied, and shows everything again without one', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => map.points.length === 3);
      const fits = () => map.asked.filter((word) => word === 'fit').length;
      const search = async (query: string, count: number) => {
        type(el, query);
        await until(() => map.points.length === count);
        await el.updateComplete;
      };
      await search('vernoux', 1);
      button(el, 'ATILA').click();
      await until(() => map.asked.includes('chosen atila'));
      const before = fits();
      await search('', 3);
      expect(fits()).to.equal(before);
      button(el, 'ATILA').click();
      await until(() => map.asked.at(-1) === 'chosen none');
      await search('vernoux', 1);
      await search('', 3);
      expect(fits()).to.be.greaterThan(before + 1);
    });

    it('opens in the list the place pointed at on the map, without moving the map', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      const chosen = heard<{lieu: string}>(el, 'relais-selection');
      await until(() => map.options && map.points.length > 0);
      map.options?.onChoose(['fab']);
      await until(() => q(el, '.place.chosen .details'));
      expect(chosen).to.deep.equal([{lieu: 'fab'}]);
      expect(map.asked).not.to.include('show');
    });

    it('lists the places that stand at one spot', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => map.options);
      map.options?.onChoose(['cordee', 'fab']);
      await until(() => title(el) === '2 espaces à cet endroit');
      button(el, 'Voir tous les espaces').click();
      await until(() => title(el) === '3 espaces');
    });

    it('is moved with buttons that have French names', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => q(el, '.controls'));
      button(el, 'Agrandir la carte').click();
      button(el, 'Réduire la carte').click();
      button(el, 'Déplacer la carte').click();
      await until(() => q(el, '.pad'));
      button(el, 'Vers le nord').click();
      button(el, 'Voir tous les espaces sur la carte').click();
      expect(map.asked.slice(-4)).to.deep.equal(['zoom 1', 'zoom -1', 'pan 0 -1', 'fit']);
    });

    it('asks for nothing before the visitor does, when the town wants it so', async () => {
      const map = new FakeMap();
      pageSettings.chargement = 'clic';
      const el = await withPlaces(three, map);
      await until(() => visibleText(q(el, '.map') ?? el).includes('data.geopf.fr'));
      await nextFrame();
      expect(map.asked).to.deep.equal([]);
      button(el, 'Afficher la carte (fond IGN)').click();
      await until(() => map.asked.includes('open'));
      expect(map.options?.basemaps[0]?.address).to.match(/^https:\/\/data\.geopf\.fr\//);
    });

    it('asks for nothing while it is far below the window', async () => {
      const map = new FakeMap();
      const page = await mount(
        html`<div>
          <p class="far"></p>
          <relais-carte src="x" .loadPlaces=${found(three)} .loadMapEngine=${map.load}></relais-carte>
        </div>`,
      );
      const far = page.querySelector<HTMLElement>('.far');
      far?.style.setProperty('height', '5000px');
      const el = page.querySelector('relais-carte') ?? expect.fail();
      await ready(el);
      await nextFrame();
      await nextFrame();
      expect(map.asked).to.deep.equal([]);
      far?.style.setProperty('height', '0');
      await until(() => map.asked.includes('open'));
    });

    it('leaves the list whole and says so in a sentence when there is no map', async () => {
      const failures: [string, () => Promise<never>, string][] = [
        ['webgl', () => Promise.reject(new MapUnavailable('webgl')), 'Ce navigateur ne sait pas dessiner la carte.'],
        ['library', () => Promise.reject(new TypeError('Failed to fetch')), 'La carte n’a pas pu être chargée.'],
      ];
      for (const [, fail, sentence] of failures) {
        const errors = heard<ErreurDetail>(document, 'relais-erreur');
        const lines = await consoleLines(async () => {
          const el = await mount(
            html`<relais-carte
              src="x"
              chargement="immediat"
              .loadPlaces=${found(three)}
              .loadMapEngine=${async () => fail}
            ></relais-carte>`,
          );
          await until(() => visibleText(el).includes(sentence));
          expect(names(el)).to.have.length(3);
        });
        expect(errors.map(({code}) => code)).to.deep.equal(['carte']);
        expect(lines).to.have.length(1);
      }
    });

    it('says that the basemap is missing, offers to ask again, and takes it back when it answers', async () => {
      const map = new FakeMap();
      const errors = heard<ErreurDetail>(document, 'relais-erreur');
      const el = await withPlaces(three, map);
      await until(() => map.options);
      const lines = await consoleLines(async () => {
        map.options?.onGround({basemap: undefined, failure: 'silent'});
        await until(() => visibleText(el).includes('Le fond de carte ne répond pas.'));
        button(el, 'Réessayer').click();
        await until(() => map.asked.includes('retry'));
        map.options?.onGround({basemap: 0});
        await until(() => !visibleText(el).includes('Le fond de carte ne répond pas.'));
      });
      expect(lines).to.have.length(1);
      expect(errors.map(({code}) => code)).to.deep.equal(['carte']);
    });

    it('says which basemap stands in for the one that was asked for', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      el.setAttribute('fond', 'plan-ign https://exemple.fr/fond.pmtiles aucun osm');
      await until(() => map.options?.basemaps.length === 2);
      expect(map.options?.basemaps.map(({kind}) => kind)).to.deep.equal(['style', 'tiles']);
      await consoleLines(async () => {
        map.options?.onGround({basemap: 1, failure: 'wrong'});
        await until(() => visibleText(el).includes('Le premier fond de carte ne répond pas. Un autre le remplace.'));
      });
      expect(visibleText(q(el, '.map') ?? el)).not.to.contain('IGN');
    });

    it('offers to draw the map again when the drawing stopped', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => map.options);
      await consoleLines(async () => {
        map.options?.onFault('context');
        await until(() => visibleText(el).includes('Le dessin de la carte s’est interrompu.'));
        button(el, 'Redessiner la carte').click();
        await until(() => map.asked.filter((word) => word === 'open').length === 2);
        await until(() => q(el, '.controls'));
      });
      expect(visibleText(el)).not.to.contain('s’est interrompu');
    });

    it('goes through what is in view with the keys, and presses what the visitor wants', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => map.options && map.points.length === 3);
      const position = {latitude: 46.5, longitude: 6};
      map.marks = [
        {kind: 'place', id: 'atila', position},
        {kind: 'place', id: 'fab', position},
        {kind: 'group', cluster: 4, count: 12, position},
      ];
      map.options?.onWalk?.();
      const list = await until(() => q(el, '.walk [role=listbox]'));
      await until(() => el.shadowRoot?.activeElement === list);
      const key = (name: string) => list.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true}));
      const active = async () => {
        await el.updateComplete;
        return visibleText(q(el, `#${list.getAttribute('aria-activedescendant')}`) ?? el);
      };
      expect(await active()).to.equal('2 Espace ATILA');
      for (const [name, expected] of [
        ['ArrowDown', '3 La Fabrik'],
        ['ArrowDown', 'Groupe de 12 espaces, vers Orgelet'],
        ['ArrowDown', '2 Espace ATILA'],
        ['End', 'Groupe de 12 espaces, vers Orgelet'],
        ['Home', '2 Espace ATILA'],
        ['3', '3 La Fabrik'],
        ['é', '2 Espace ATILA'],
        ['g', 'Groupe de 12 espaces, vers Orgelet'],
        ['9', 'Groupe de 12 espaces, vers Orgelet'],
        ['ArrowUp', '3 La Fabrik'],
      ] as const) {
        key(name);
        expect(await active(), name).to.equal(expected);
      }
      expect(map.asked.at(-1)).to.equal('aim fab');
      key('Enter');
      await until(() => !q(el, '.walk [role=listbox]'));
      expect(map.asked.slice(-3)).to.deep.equal(['aim nothing', 'focus', 'press fab']);
    });

    it('says that nothing is in view', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => map.options);
      map.options?.onWalk?.();
      await until(() => visibleText(el).includes('Aucun espace n’est visible à cet endroit de la carte.'));
      expect(q(el, '.walk [role=listbox]')).to.equal(null);
    });

    it('keeps the places of a territory and draws around it', async () => {
      const map = new FakeMap();
      const outline = {type: 'FeatureCollection', features: []};
      const asked: string[] = [];
      const el = await mount<RelaisCarte>(
        html`<relais-carte
          src="x"
          .loadPlaces=${found(three)}
          .loadMapEngine=${map.load}
          .loadTerritory=${async (codes: readonly string[]) => (asked.push(...codes), ['39368'])}
          .loadOutline=${async () => outline}
          territoire="200026573"
          commune="07338"
        ></relais-carte>`,
      );
      await until(() => names(el).length > 0);
      expect(names(el)).to.deep.equal(['La Cordée']);
      expect(asked).to.deep.equal(['200026573', '07338']);
      await until(() => map.outline === outline);
      el.removeAttribute('territoire');
      await until(() => names(el)[0] === 'Espace ATILA' && map.outline === undefined);
    });

    it('keeps all the places when the territory cannot be had, and says so to the webmaster', async () => {
      const errors = heard<ErreurDetail>(document, 'relais-erreur');
      const lines = await consoleLines(async () => {
        const el = await mount<RelaisCarte>(
          html`<relais-carte
            src="x"
            territoire="200026573"
            .loadPlaces=${found(three)}
            .loadMapEngine=${noMap}
            .loadTerritory=${() => Promise.reject(new Error('territoire : hors service'))}
            .loadOutline=${async () => ({})}
          ></relais-carte>`,
        );
        await until(() => names(el).length === 3);
      });
      expect(lines).to.deep.equal(['<relais-carte> territoire : hors service']);
      expect(errors.map(({code}) => code)).to.deep.equal(['source']);
    });

    it('has its buttons in one stop of the Tab key, and its credits in another', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => q(el, '.controls'));
      el.setAttribute('fond', 'osm');
      await until(() => q(el, '.credits a[href*=openfreemap]'));
      for (const row of ['.controls', '.credits']) {
        const stops = qa(el, `${row} button, ${row} a`);
        expect(stops.length, row).to.be.greaterThan(1);
        expect(
          stops.filter(({tabIndex}) => tabIndex === 0),
          row,
        ).to.have.length(1);
        stops[0]?.focus();
        stops[0]?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true}));
        expect(el.shadowRoot?.activeElement, row).to.equal(stops.at(-1));
        expect(
          stops.filter(({tabIndex}) => tabIndex === 0),
          row,
        ).to.deep.equal([stops.at(-1)]);
      }
    });

    it('credits who drew the basemap', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => q(el, '.credits'));
      expect(visibleText(q(el, '.credits') ?? el)).to.contain('© IGN');
      map.options?.onCredits([{text: 'IGN'}, {text: '© Une région', href: 'https://exemple.fr/'}]);
      await until(() => visibleText(q(el, '.credits') ?? el).includes('© Une région'));
    });

    it('is not asked for in a plain list', async () => {
      const map = new FakeMap();
      const el = await mount(
        html`<relais-carte
          src="x"
          vue="liste"
          chargement="immediat"
          .loadPlaces=${found(three)}
          .loadMapEngine=${map.load}
        ></relais-carte>`,
      );
      await ready(el);
      await nextFrame();
      expect(map.asked).to.deep.equal([]);
      expect(q(el, '.map')).to.equal(null);
    });

    it('keeps the whole list, folded, when only the map is shown', async () => {
      const el = await mount(
        html`<relais-carte src="x" vue="carte" .loadPlaces=${found(three)} .loadMapEngine=${noMap}></relais-carte>`,
      );
      await until(() => q(el, 'summary'));
      expect(visibleText(el)).not.to.contain('La Cordée');
      q(el, 'summary')?.click();
      await until(() => visibleText(el).includes('La Cordée'));
    });

    it('goes away with the element and comes back with it', async () => {
      const map = new FakeMap();
      const el = await withPlaces(three, map);
      await until(() => map.asked.includes('open'));
      const parent = el.parentElement;
      el.remove();
      expect(map.asked).to.include('destroy');
      parent?.append(el);
      await until(() => map.asked.filter((word) => word === 'open').length === 2);
      expect(names(el)).to.deep.equal(['La Cordée', 'Espace ATILA', 'La Fabrik']);
    });
  });

  describe('in a group', () => {
    const group = (inside: unknown) => mount<RelaisGroupe>(html`<relais-groupe>${inside}</relais-groupe>`);

    it('gives its places to the group, and choosing here chooses there', async () => {
      const page = await group(html`
        <relais-carte src="x" .loadPlaces=${found(three)} .loadMapEngine=${noMap}></relais-carte>
        <relais-carte vue="liste" class="other"></relais-carte>
      `);
      const [first, second] = page.querySelectorAll<RelaisCarte>('relais-carte');
      if (!first || !second) return expect.fail();
      await ready(second);
      expect(names(second)).to.deep.equal(names(first));
      const told = heard(second, 'relais-selection');
      button(first, 'Espace ATILA').click();
      await until(() => second.lieu === 'atila' && q(second, '.details'));
      expect(told).to.have.length(0);
      button(second, 'La Fabrik').click();
      await until(() => first.lieu === 'fab');
      button(second, 'La Fabrik').click();
      await until(() => first.lieu === '' && !q(first, '.details'));
    });

    it('keeps the place that the page chose before the places came', async () => {
      const page = await group(
        html`<relais-carte src="x" lieu="fab" .loadPlaces=${found(three)} .loadMapEngine=${noMap}></relais-carte>
          <relais-carte vue="liste"></relais-carte>`,
      );
      const [first, second] = page.querySelectorAll<RelaisCarte>('relais-carte');
      if (!first || !second) return expect.fail();
      await until(() => second.lieu === 'fab');
      expect(first.lieu).to.equal('fab');
    });
  });

  describe('in a group that already has a choice', () => {
    it('takes it instead of forgetting it', async () => {
      const page = await mount<RelaisGroupe>(
        html`<relais-groupe
          ><relais-carte src="x" lieu="fab" .loadPlaces=${found(three)} .loadMapEngine=${noMap}></relais-carte
        ></relais-groupe>`,
      );
      const first = page.querySelector('relais-carte') ?? expect.fail();
      await ready(first);
      const late = document.createElement('relais-carte') as RelaisCarte;
      late.setAttribute('vue', 'liste');
      page.append(late);
      await until(() => late.lieu === 'fab' && q(late, '.details'));
      expect(first.getAttribute('lieu')).to.equal('fab');
    });
  });

  describe('wrong settings', () => {
    it('costs one sentence in the console, not the list', async () => {
      const table: [string, string, RegExp][] = [
        ['vue', 'plan', /^<relais-carte> vue : « plan » est inconnu/],
        ['fond', 'satellite', /^<relais-carte> fond : « satellite » est inconnu/],
        ['territoire', 'Jura', /^<relais-carte> territoire : « Jura » n’est pas un code/],
        ['centre', 'Morez', /^<relais-carte> centre : /],
        ['zoom', '32', /^<relais-carte> zoom : /],
        ['commune', 'Morez', /^<relais-carte> commune : « Morez » n’est pas un code/],
        ['lieu', 'inconnu', /^<relais-carte> lieu : aucun espace n’a l’identifiant « inconnu »/],
        ['types', 'piscine', /^<relais-carte> aucun espace ne correspond/],
      ];
      for (const [attribute, value, expected] of table) {
        const lines = await consoleLines(async () => {
          const el = await withPlaces(three);
          await firstWarning(() => el.setAttribute(attribute, value));
          await el.updateComplete;
          expect(visibleText(el)).to.match(/espaces|Aucun espace/);
        });
        expect(lines, attribute).to.have.length(1);
        expect(lines[0], attribute).to.match(expected);
        fixtureCleanup();
      }
    });
  });

  it('always shows what an editor put inside by accident', async () => {
    const el = await mount(
      html`<relais-carte src="x" .loadPlaces=${found(three)} .loadMapEngine=${noMap}
        >${nothing}
        <h2>La suite de l’article</h2></relais-carte
      >`,
    );
    await ready(el);
    expect(visibleText(el)).to.contain('La suite de l’article');
  });
});
