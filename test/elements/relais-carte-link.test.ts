import {expect} from '@open-wc/testing';
import {addMap, button, details, mapOf, numbered, place, q, SilentMap} from '../helpers/carte.js';
import {fixtureCleanup, until, visibleText} from '../helpers/mount.js';

const cordee = place('cordee', {name: 'La Cordée', commune: 'Morez'});
const fab = place('fab', {name: 'La Fabrik', commune: 'Orgelet', types: ['fablab']});
const three = [cordee, fab, place('atila', {name: 'Espace ATILA'})];

const go = (fragment: string) => history.replaceState(null, '', location.href.replace(/#.*/u, '') + fragment);
const title = (el: Element) => visibleText(q(el, '[part=titre]') ?? el);
const search = (el: Element, words: string) => {
  const field = q<HTMLInputElement>(el, 'input[type=search]') ?? expect.fail('no field');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
};
const back = () =>
  new Promise((resolve) => {
    window.addEventListener('popstate', resolve, {once: true});
    history.back();
  });

describe('the link of a map', () => {
  beforeEach(() => go(''));
  afterEach(() => {
    fixtureCleanup();
    go('');
  });

  it('follows the search and the chosen place, and gives them back to who opens it', async () => {
    const el = await mapOf(three, {lien: ''});
    search(el, 'morez');
    await until(() => location.hash === '#relais-carte=q:morez');
    button(el, 'La Cordée').click();
    await until(() => location.hash === '#relais-carte=lieu:cordee;q:morez');
    fixtureCleanup();
    const again = await mapOf(three, {lien: ''});
    await details(again);
    expect(again.lieu).to.equal('cordee');
    await until(() => title(again) === '1 espace sur 3');
  });

  it('follows where the visitor looks on the map, and a map begins there again', async () => {
    const map = new SilentMap();
    await mapOf(three, {lien: ''}, map);
    await until(() => map.options);
    map.options?.onMove?.({centre: {latitude: 46.5, longitude: 6.0212345}, zoom: 11.256});
    await until(() => location.hash === '#relais-carte=46.5,6.02123,11.26');
    fixtureCleanup();
    const next = new SilentMap();
    await mapOf(three, {lien: ''}, next);
    await until(() => next.options);
    expect(next.options?.centre).to.deep.equal({latitude: 46.5, longitude: 6.02123});
    expect(next.options?.zoom).to.equal(11.26);
  });

  it('closes the place with Back, and Back never seems to do nothing', async () => {
    const el = await mapOf(three, {lien: ''});
    button(el, 'La Cordée').click();
    await until(() => location.hash.includes('lieu:cordee'));
    await back();
    await until(() => el.lieu === '' && !q(el, '.details'));
    const steps = history.length;
    button(el, 'La Fabrik').click();
    await until(() => location.hash.includes('lieu:fab'));
    button(el, 'Espace ATILA').click();
    await until(() => location.hash.includes('lieu:atila'));
    expect(history.length).to.equal(steps);
    button(el, 'Espace ATILA').click();
    await until(() => location.hash === '');
    expect(el.lieu).to.equal('');
  });

  it('leaves the rest of the address alone', async () => {
    go('#horaires&autre=1');
    const el = await mapOf(three, {lien: ''});
    button(el, 'La Cordée').click();
    await until(() => location.hash === '#horaires&autre=1&relais-carte=lieu:cordee');
    button(el, 'La Cordée').click();
    await until(() => location.hash === '#horaires&autre=1');
  });

  it('is read without the attribute, and then nothing is written', async () => {
    go('#relais-carte=lieu:fab');
    const el = await mapOf(three);
    await details(el);
    expect(el.lieu).to.equal('fab');
    button(el, 'La Fabrik').click();
    await until(() => !q(el, '.details'));
    expect(location.hash).to.equal('#relais-carte=lieu:fab');
  });

  it('has a part for each map of the page', async () => {
    go('#relais-carte=q:morez&relais-carte.2=;lieu:fab&relais-carte.ateliers=;q:atila');
    const first = await mapOf(three, {lien: ''});
    const page = first.parentElement ?? first;
    const second = await addMap(page, three, {lien: ''});
    const third = await addMap(page, three, {lien: '', id: 'ateliers'});
    await details(second);
    await until(() => title(first) === '1 espace sur 3' && title(third) === '1 espace sur 3');
    expect([first.lieu, second.lieu, third.lieu]).to.deep.equal(['', 'fab', '']);
  });

  it('follows an address that changes under it', async () => {
    const el = await mapOf(three, {lien: ''});
    location.hash = '#relais-carte=lieu:atila';
    await until(() => el.lieu === 'atila' && q(el, '.details'));
  });

  it('never breaks the map, whatever it holds', async () => {
    for (const hostile of [
      '%',
      ';lieu:%E9',
      `;q:${'x'.repeat(9000)}`,
      '<script>;lieu:<img>',
      '999,999,99;lieu:absent',
    ]) {
      go(`#relais-carte=${hostile}`);
      const el = await mapOf(numbered(3));
      await until(() => /\d espaces/u.test(title(el)));
      fixtureCleanup();
    }
  });
});
