import {expect, html} from '@open-wc/testing';
import {RelaisHoraires} from '../../src/elements/relais-horaires.js';
import {consoleLines, mount, register, until} from '../helpers/mount.js';

register('relais-horaires', RelaisHoraires);

const at = (instant: string) => () => new Date(instant);
const week = 'Mo-Fr 09:00-12:30,14:00-18:30; Sa 09:00-12:00; PH off';

const button = (el: Element, name: string) =>
  [...el.shadowRoot!.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(name),
  );

describe('<relais-horaires> is heard right', () => {
  for (const [what, page] of [
    ['open', html`<relais-horaires horaires=${week} .now=${at('2026-11-24T10:00:00+01:00')}></relais-horaires>`],
    ['on pause', html`<relais-horaires horaires=${week} .now=${at('2026-11-24T13:00:00+01:00')}></relais-horaires>`],
    ['closed', html`<relais-horaires horaires=${week} .now=${at('2026-11-24T20:00:00+01:00')}></relais-horaires>`],
    [
      'by appointment',
      html`<relais-horaires
        horaires='Mo-Su 09:00-12:00 "sur rendez-vous"'
        .now=${at('2026-11-24T10:00:00+01:00')}
      ></relais-horaires>`,
    ],
    [
      'unknown',
      html`<relais-horaires horaires="Mo-Fr 09:00-18:00" .now=${at('2026-11-11T10:00:00+01:00')}></relais-horaires>`,
    ],
    [
      'with a closure near',
      html`<relais-horaires
        horaires=${week}
        fermetures='24/12/2026-02/01/2027 "congés"'
        .now=${at('2026-12-20T10:00:00+01:00')}
      ></relais-horaires>`,
    ],
    [
      'in the school holidays, with a change of season near',
      html`<relais-horaires
        commune="39368"
        horaires='Mo-Fr 09:00-12:00+; SH Mo-Fr 10:00-12:00 "sur rendez-vous"; Sa sunrise-sunset; PH off'
        .now=${at('2026-12-21T10:00:00+01:00')}
      ></relais-horaires>`,
    ],
    [
      'from a file, with its remarks',
      html`<relais-horaires
        src="/demo/donnees/mairie-dila.json"
        .now=${at('2026-11-24T10:00:00+01:00')}
      ></relais-horaires>`,
    ],
    ['always open', html`<relais-horaires horaires="24/7" .now=${at('2026-11-24T10:00:00+01:00')}></relais-horaires>`],
  ] as const) {
    for (const [host, background, colour] of [
      ['light', '#fff', '#333'],
      ['dark', '#14181d', '#e7ebef'],
    ] as const) {
      it(`${what}, on a ${host} page`, async () => {
        const stand = await mount<HTMLElement>(html`<main>${page}</main>`);
        stand.style.setProperty('background', background);
        stand.style.setProperty('color', colour);
        const el = stand.firstElementChild!;
        await until(() => el.matches(':state(pret)'), 'the hours');
        await expect(el).to.be.accessible();
        const [next, regular] = ['Semaine suivante', 'Horaires habituels'].map((name) => button(el, name));
        if (!next || !regular) return;
        next.click();
        regular.click();
        await until(() => el.shadowRoot!.querySelector('[part=habituel]'), 'the ordinary week');
        await expect(el).to.be.accessible();
      });
    }
  }

  it('when nothing was understood', async () => {
    await consoleLines(async () => {
      const el = await mount(
        html`<relais-horaires horaires="selon la lune">Appelez <a href="#a">la mairie</a></relais-horaires>`,
      );
      await until(() => el.shadowRoot!.querySelector('[part=statut]'), 'the words');
      await expect(el).to.be.accessible();
    });
  });

  it('the table has a caption, and each day heads its row', async () => {
    const el = await mount(
      html`<relais-horaires horaires=${week} .now=${at('2026-11-24T10:00:00+01:00')}></relais-horaires>`,
    );
    const table = el.shadowRoot!.querySelector('[part=semaine]')!;
    expect(table.querySelector('caption')).to.exist;
    expect(table.querySelectorAll('th[scope=row]')).to.have.length(7);
    const cell = table.querySelector('td')!;
    const heard = [...cell.querySelectorAll('time, .visually-hidden')]
      .map((part) => part.textContent)
      .join('')
      .replace(/\s/gu, ' ');
    expect(heard).to.equal('9 h à 12 h 3014 h à 18 h 30');
  });

  it('every table has a caption, and each of its rows a head and one date or run of days', async () => {
    const el = await mount(
      html`<relais-horaires
        horaires="Mo-Fr 09:00-12:00; Jul-Aug off; Tu[1] 09:00-19:00; PH off"
        fermetures="24/12/2026-02/01/2027"
        .now=${at('2026-11-24T10:00:00+01:00')}
      ></relais-horaires>`,
    );
    (await until(() => button(el, 'Horaires habituels'), 'the button')).click();
    await until(() => el.shadowRoot!.querySelector('[part=habituel]'), 'the ordinary week');
    const tables = [...el.shadowRoot!.querySelectorAll('table')];
    expect(tables).to.have.length(4);
    for (const table of tables) {
      expect(table.querySelector('caption')!.textContent!.trim()).not.to.equal('');
      for (const row of table.rows) {
        expect(row.querySelectorAll('th[scope=row]')).to.have.length(1);
        expect(row.querySelectorAll('td')).to.have.length(1);
      }
    }
    const dates = [...tables[0]!.querySelectorAll('th time')].map((time) => time.getAttribute('datetime'));
    expect(dates[0]).to.equal('2026-11-23');
    expect(dates).to.have.length(7);
    expect(tables[0]!.querySelectorAll('[aria-current=date]')).to.have.length(1);
  });

  it('the buttons say what they do, and look and sound the same', async () => {
    const el = await mount(
      html`<relais-horaires horaires=${week} .now=${at('2026-11-24T10:00:00+01:00')}></relais-horaires>`,
    );
    for (const one of el.shadowRoot!.querySelectorAll('button')) {
      const seen = [...one.childNodes]
        .filter((node) => node instanceof Text)
        .map((node) => node.textContent)
        .join('')
        .trim()
        .toLowerCase();
      expect((one.getAttribute('aria-label') ?? seen).toLowerCase()).to.contain(seen);
      expect(one.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('the state is a word and a shape that is not heard', async () => {
    const el = await mount(
      html`<relais-horaires horaires=${week} .now=${at('2026-11-24T10:00:00+01:00')}></relais-horaires>`,
    );
    const line = el.shadowRoot!.querySelector('[part=statut]')!;
    expect(line.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    expect(line.textContent).to.contain('Ouvert');
  });
});
