import {expect, html} from '@open-wc/testing';
import type {Bounds} from '../../src/domain/places/bounds.js';
import type {Place, Position} from '../../src/domain/places/place.js';
import {RelaisCarte} from '../../src/elements/relais-carte.js';
import type {MapEngineOptions} from '../../src/shared/map-engine.js';
import {mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-carte', RelaisCarte);

const total = 1_000_000;
const place = (n: number, {latitude, longitude}: Position): Place => ({
  id: `p${n}`,
  name: n % 3 === 0 ? `Fabrique ${n}` : `Espace ${n}`,
  position: {latitude: latitude + n / 10_000, longitude},
  types: ['coworking'],
  services: [],
});

interface Asked {
  readonly bounds: Bounds;
  readonly centre: Position;
  readonly limit: number;
}

/** A file of a million places that remembers what it was asked: thirty places around each centre. */
class FakeFile {
  asked: Asked[] = [];
  stopped = 0;
  isBroken = false;
  constructor(
    readonly count = total,
    readonly isWhole = true,
  ) {}
  open = async (): Promise<FakeFile> => this;
  bounds = {west: -5, south: 42, east: 8, north: 51};
  async within({bounds, centre}: {bounds: Bounds; centre: Position}, limit: number, signal: AbortSignal) {
    this.asked.push({bounds, centre, limit});
    signal.addEventListener('abort', () => (this.stopped += 1));
    if (this.isBroken) throw new Error('Le serveur ne répond pas.');
    const seed = Math.round(centre.latitude * 100);
    const places = [...new Array<undefined>(Math.min(30, this.count)).keys()].map((n) =>
      place(seed * 1000 + n, centre),
    );
    return {places, problems: [], count: this.isWhole ? places.length : 45_321, isWhole: this.isWhole};
  }
}

class FakeMap {
  options: MapEngineOptions | undefined;
  fits: Bounds[] = [];
  names: string[] = [];
  load = async () => async (_: HTMLElement, __: ShadowRoot, options: MapEngineOptions) => {
    this.options = options;
    const nothing = () => undefined;
    return {
      setPlaces: (points: readonly {place: Place}[]) => void (this.names = points.map((point) => point.place.name)),
      setChosen: nothing,
      show: nothing,
      fit: (bounds: Bounds) => void this.fits.push(bounds),
      zoomBy: nothing,
      panBy: nothing,
      destroy: nothing,
    };
  };
  /** The visitor moves it there. */
  show(latitude: number) {
    const bounds = {west: 1, south: latitude - 0.1, east: 2, north: latitude + 0.1};
    this.options?.onView?.({bounds, centre: {latitude, longitude: 1.5}});
  }
}

const q = (el: Element, selector: string) => el.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const title = (el: Element) => visibleText(q(el, '[part=titre]') ?? el);
const says = (el: Element, words: string) => until(() => visibleText(el).includes(words), `« ${words} »`);

async function open(file: FakeFile, map = new FakeMap()) {
  const el = await mount<RelaisCarte>(
    html`<relais-carte
      src="lieux.fgb"
      fond="aucun"
      .openPlacesFile=${file.open}
      .loadMapEngine=${map.load}
    ></relais-carte>`,
  );
  await until(() => q(el, '.place'), 'the list');
  await until(() => map.options, 'the map');
  return el;
}

describe('<relais-carte> on a file too large for one page', () => {
  it('lists what is in view, and says of how many', async () => {
    const el = await open(new FakeFile());
    expect(title(el)).to.equal('30 espaces dans cette vue, sur 1 000 000');
    await says(el, 'La recherche et les filtres portent sur cette vue.');
  });

  it('follows the map once it rests, asking once for several moves', async () => {
    const [file, map] = [new FakeFile(), new FakeMap()];
    const el = await open(file, map);
    const before = file.asked.length;
    map.show(44);
    map.show(45);
    map.show(47);
    await says(el, 'Espace 4700002');
    expect(file.asked.length - before).to.equal(1);
    expect(file.asked.at(-1)?.bounds.south).to.be.closeTo(46.9, 1e-9);
  });

  it('never moves the map by itself because the list changed', async () => {
    const [file, map] = [new FakeFile(), new FakeMap()];
    const el = await open(file, map);
    await until(() => map.fits.length, 'the first view');
    expect(map.fits).to.deep.equal([file.bounds]);
    map.show(44);
    await says(el, 'Espace 4400002');
    expect(map.fits.length).to.equal(1);
  });

  it('drops what it was asking when the map moves on', async () => {
    const [file, map] = [new FakeFile(), new FakeMap()];
    const el = await open(file, map);
    const {within} = file;
    file.within = (view, limit, signal) =>
      view.centre.latitude === 44
        ? new Promise((_, reject) =>
            signal.addEventListener('abort', () => {
              file.stopped += 1;
              reject(new Error('stopped'));
            }),
          )
        : within.call(file, view, limit, signal);
    map.show(44);
    await new Promise((resolve) => setTimeout(resolve, 300));
    map.show(47);
    await says(el, 'Espace 4700002');
    expect(file.stopped).to.be.greaterThan(0);
  });

  it('says how much of a wide view it shows, and how to see the rest', async () => {
    const el = await open(new FakeFile(total, false));
    expect(title(el)).to.equal('30 espaces sur environ 45 000 dans cette vue');
    await says(el, 'Rapprochez-vous');
  });

  it('shows the nearest to the town hall where there is no map', async () => {
    const file = new FakeFile();
    const el = await mount<RelaisCarte>(
      html`<relais-carte src="lieux.fgb" vue="liste" centre="46.5, 6.02" .openPlacesFile=${file.open}></relais-carte>`,
    );
    await says(el, 'Les 30 espaces les plus proches sur 1 000 000');
    expect(file.asked.at(-1)?.centre).to.deep.equal({latitude: 46.5, longitude: 6.02});
    expect(file.asked.at(-1)?.limit).to.be.lessThan(500);
  });

  it('asks for a commune where there is neither map nor centre', async () => {
    const file = new FakeFile();
    const el = await mount<RelaisCarte>(
      html`<relais-carte src="lieux.fgb" vue="liste" .openPlacesFile=${file.open}></relais-carte>`,
    );
    await says(el, 'Cherchez une commune ou une adresse');
  });

  it('is an ordinary map when the file is small', async () => {
    const [file, map] = [new FakeFile(30), new FakeMap()];
    const el = await open(file, map);
    expect(title(el)).to.equal('30 espaces');
    map.show(44);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(file.asked.length).to.equal(1);
  });

  it('keeps the places it has when the server stops answering, and says so', async () => {
    const [file, map] = [new FakeFile(), new FakeMap()];
    const el = await open(file, map);
    file.isBroken = true;
    map.show(44);
    await says(el, 'Les espaces de cette vue ne peuvent pas être affichés');
    expect(q(el, '.place')).to.be.ok;
  });

  it('keeps the words of the page when the file cannot be opened', async () => {
    const refuse = () => Promise.reject(new Error('pas de HTTP Range'));
    const el = await mount<RelaisCarte>(
      html`<relais-carte src="lieux.fgb" .openPlacesFile=${refuse}>La liste est en mairie.</relais-carte>`,
    );
    await says(el, 'La liste des espaces ne peut pas être affichée');
    await says(el, 'La liste est en mairie.');
  });
});

describe('<relais-carte> while a large file is read', () => {
  it('says how many rows are read, after a short silence, with a bar', async () => {
    let finish: () => void = () => expect.fail('nobody reads');
    const slow: RelaisCarte['loadPlaces'] = async (_, __, onProgress) => {
      onProgress?.({read: 250, total: 40_000});
      expect(q(el, '.reading')).to.equal(null);
      await new Promise((resolve) => setTimeout(resolve, 450));
      onProgress?.({read: 12_000, total: 40_000});
      await new Promise<void>((resolve) => (finish = resolve));
      return {places: [place(1, {latitude: 46, longitude: 2})], problems: []};
    };
    const el = document.createElement('relais-carte') as RelaisCarte;
    el.loadPlaces = slow;
    el.vue = 'liste';
    el.src = 'lieux.csv';
    el.append('La liste est en mairie.');
    document.body.append(el);
    await says(el, '12 000 lignes lues sur 40 000');
    await says(el, 'La liste est en mairie.');
    expect(q(el, 'progress')?.getAttribute('value')).to.equal('0.3');
    finish();
    await until(() => q(el, '.place'), 'the list');
    expect(q(el, 'progress')).to.equal(null);
    el.remove();
  });
});
