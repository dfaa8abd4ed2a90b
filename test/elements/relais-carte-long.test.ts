import {expect, html} from '@open-wc/testing';
import type {RelaisCarte} from '../../src/elements/relais-carte.js';
import {button, details, mapOf, numbered, q, qa, SilentMap} from '../helpers/carte.js';
import {fixtureCleanup, mount, until, visibleText} from '../helpers/mount.js';

const long = async (count: number, attributes: Record<string, string> = {}) => {
  const el = await mapOf(numbered(count), attributes);
  await until(() => q(el, '.long .place'), 'the long list');
  return el;
};
const rows = (el: Element) =>
  qa(el, '.long .place').map((row) => Number(row.ariaPosInSet ?? row.getAttribute('aria-posinset')));
const list = (el: Element) => q(el, '.list') ?? expect.fail('no list');

/** The ranks of the rows that one sees, top to bottom. */
function seen(el: Element): number[] {
  const frame = list(el).getBoundingClientRect();
  return qa(el, '.long .place')
    .map((row) => ({rank: Number(row.getAttribute('aria-posinset')), box: row.getBoundingClientRect()}))
    .filter(({box}) => box.bottom > frame.top + 1 && box.top < frame.bottom - 1)
    .sort((a, b) => a.box.top - b.box.top)
    .map(({rank}) => rank);
}

describe('a long list', () => {
  afterEach(fixtureCleanup);

  it('is drawn where one looks, and says the rank of each place among all', async () => {
    const el = await long(5000);
    expect(rows(el).length).to.be.lessThan(80);
    expect(rows(el)[0]).to.equal(1);
    expect(q(el, '.long .place')?.getAttribute('aria-setsize')).to.equal('5000');
    list(el).scrollTop = 100_000;
    await until(() => (seen(el)[0] ?? 0) > 1000);
    const ranks = seen(el);
    expect(ranks).to.deep.equal(ranks.map((_, index) => (ranks[0] ?? 0) + index));
    expect(visibleText(q(el, '.under') ?? el)).to.contain(
      'La recherche du navigateur ne voit que les lignes affichées.',
    );
  });

  it('stays simple up to two hundred places', async () => {
    const el = await mapOf(numbered(200));
    await el.updateComplete;
    expect(q(el, '.long')).to.equal(null);
    expect(visibleText(el)).to.contain('Afficher 40 espaces de plus');
  });

  it('reaches its end', async () => {
    const el = await long(3000);
    const end = () => {
      list(el).scrollTop = list(el).scrollHeight;
      return seen(el).at(-1) === 3000;
    };
    await until(end, 'the last place');
  });

  it('opens a place far down and shows it', async () => {
    const el = await long(5000);
    el.lieu = 'p4321';
    await details(el);
    await until(() => seen(el).includes(4321));
    expect(visibleText(q(el, '.chosen') ?? el)).to.contain('Espace 4 321'.replace(' 321', '321'));
  });

  it('gives an open place the height of its details, and moves none over another', async () => {
    const el = await long(1000);
    button(el, 'Espace 2 ').click();
    await details(el);
    await until(() => {
      const boxes = qa(el, '.long .place').map((row) => row.getBoundingClientRect());
      return boxes.every((box, index) => index === 0 || Math.abs(box.top - (boxes[index - 1]?.bottom ?? 0)) < 1.5);
    }, 'rows one under another');
    expect(q(el, '.chosen')?.getBoundingClientRect().height).to.be.greaterThan(120);
  });

  it('keeps the row that has the focus, wherever it is scrolled to', async () => {
    const el = await long(5000);
    const third = qa(el, '.long .place button')[2];
    third?.focus({preventScroll: true});
    list(el).scrollTop = 200_000;
    await until(() => (seen(el)[0] ?? 0) > 2000);
    expect(el.shadowRoot?.activeElement).to.equal(third);
    expect(rows(el)[0]).to.equal(3);
  });

  it('leaves the focus on the name where it was when its code arrives', async () => {
    const page = await mount(html`<div></div>`);
    const el = document.createElement('relais-carte') as RelaisCarte;
    el.src = 'lieux.csv';
    el.loadPlaces = async () => ({places: numbered(900), problems: []});
    el.loadMapEngine = new SilentMap().load;
    page.append(el);
    const second = await until(() => qa(el, '.place button')[1]);
    second.focus();
    await until(() => q(el, '.long .place'), 'the long list');
    await until(() => el.shadowRoot?.activeElement?.closest('li')?.getAttribute('aria-posinset') === '2');
  });

  it('leads the focus from name to name in the order of the list', async () => {
    const el = await long(300);
    const order = qa(el, '.long .place').map((row) => Number(row.getAttribute('aria-posinset')));
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    list(el).scrollTop = 6000;
    await until(() => (seen(el)[0] ?? 0) > 50);
    expect(rows(el)).to.deep.equal([...rows(el)].sort((a, b) => a - b));
  });

  it('scrolls in its own box where it stands alone, so that the end of the page is near', async () => {
    const el = await long(5000, {vue: 'liste'});
    expect(list(el).clientHeight).to.be.lessThan(1000);
    expect(list(el).tabIndex).to.equal(0);
    button(el, 'Passer la liste').click();
    expect(el.shadowRoot?.activeElement).to.equal(q(el, '.under'));
  });

  it('begins again at its top, shorter, when one searches', async () => {
    const el = await long(5000);
    list(el).scrollTop = 100_000;
    await until(() => (seen(el)[0] ?? 0) > 1000);
    const field = q<HTMLInputElement>(el, 'input[type=search]') ?? expect.fail();
    field.value = 'Espace 12';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await until(() => visibleText(q(el, '[part=titre]') ?? el).includes('sur'));
    await until(() => list(el).scrollTop === 0);
    expect(visibleText(q(el, '.place') ?? el)).to.contain('Espace 12');
  });
});
