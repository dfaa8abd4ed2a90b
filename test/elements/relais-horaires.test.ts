import {expect, html} from '@open-wc/testing';
import {ContextProvider} from '@lit/context';
import type {Place} from '../../src/domain/places/place.js';
import {RelaisHoraires} from '../../src/elements/relais-horaires.js';
import {type Group, groupContext} from '../../src/shared/contexts.js';
import {consoleLines, mount, oneEvent, register, until, visibleText} from '../helpers/mount.js';

register('relais-horaires', RelaisHoraires);

const week = 'Mo-Fr 09:00-12:30,14:00-18:30; Sa 09:00-12:00; PH off';
const at = (instant: string) => () => new Date(instant);
const tuesday = at('2026-11-24T10:10:00+01:00');

const answer = (el: Element) => visibleText(el.shadowRoot!.querySelector('[part=statut]')!);
const rows = (el: Element, part = 'semaine') =>
  [...el.shadowRoot!.querySelectorAll(`[part=${part}] tr`)].map((row) => visibleText(row).replace(/– à/gu, '–'));
const spoken = (el: Element) => el.shadowRoot!.querySelector('[role=status]')!.textContent ?? '';
const button = (el: Element, name: string) =>
  [...el.shadowRoot!.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? visibleText(one)).startsWith(name),
  )!;
/** The sentences that a live region receives from now on. */
function changesOf(region: Element): () => string[] {
  const sentences: string[] = [];
  const watcher = new MutationObserver(note);
  watcher.observe(region, {childList: true, characterData: true, subtree: true});
  function note() {
    if (region.textContent) sentences.push(region.textContent);
  }
  return () => {
    if (watcher.takeRecords().length) note();
    return sentences;
  };
}

describe('<relais-horaires>', () => {
  describe('answers first', () => {
    for (const [instant, sentence] of [
      ['2026-11-24T08:59:00+01:00', 'Fermé, ouvre à 9 h'],
      ['2026-11-24T09:00:00+01:00', 'Ouvert, jusqu’à 12 h 30'],
      ['2026-11-24T12:29:00+01:00', 'Ouvert, jusqu’à 12 h 30'],
      ['2026-11-24T12:30:00+01:00', 'En pause, reprend à 14 h'],
      ['2026-11-24T18:30:00+01:00', 'Fermé, ouvre demain à 9 h'],
      ['2026-11-28T12:00:00+01:00', 'Fermé, ouvre lundi à 9 h'],
      ['2026-12-24T18:30:00+01:00', 'Fermé, ouvre samedi à 9 h'],
    ] as const) {
      it(`${sentence} (${instant})`, async () => {
        const el = await mount(
          html`<relais-horaires horaires=${week} .now=${at(instant)}>Voir la mairie</relais-horaires>`,
        );
        expect(answer(el)).to.equal(sentence);
        expect(visibleText(el)).not.to.contain('Voir la mairie');
      });
    }

    for (const [horaires, sentence] of [
      ['24/7', 'Ouvert 24 h/24, 7 j/7'],
      ['Mo-Fr 09:00-17:00 "sur rendez-vous"; PH off', 'Ouvert sur rendez-vous, jusqu’à 17 h'],
      ['Mo 09:00-17:00 "sur rendez-vous"; PH off', 'Fermé, ouvre sur rendez-vous lundi à 9 h'],
      ['Mo-Fr 09:00-17:00 "adhérents"', 'Horaires non confirmés'],
      ['Mo-Su 00:00-24:00; We off; PH off', 'Ouvert, jusqu’à minuit'],
      ['Mo-Fr 08:00-02:00; PH off', 'Ouvert, jusqu’à demain à 2 h'],
      ['Mo-Su 00:00-24:00; PH off', 'Ouvert, jusqu’au jeudi 24 décembre inclus'],
      ['Mo-Fr 00:00-24:00; PH off', 'Ouvert, jusqu’à vendredi inclus'],
      ['Tu-We 00:00-24:00; PH off', 'Ouvert, jusqu’à demain inclus'],
      ['Mo-Fr 09:00-12:00, Mo-Fr 12:00-17:00 "sur rendez-vous"', 'Ouvert, jusqu’à 12 h, puis sur rendez-vous'],
      ['2028 Apr 17 09:00-12:00', 'Fermé'],
      ['Jul 14 09:00-12:00', 'Fermé, ouvre le mercredi 14 juillet 2027 à 9 h'],
      ['Dec 26 10:00-12:00', 'Fermé, ouvre le samedi 26 décembre à 10 h'],
      ['Nov 30 10:00-12:00', 'Fermé, ouvre lundi à 10 h'],
      ['Dec 01 10:00-12:00', 'Fermé, ouvre le mardi 1er décembre à 10 h'],
      ['Dec 01 10:00-12:00 "sur rendez-vous"', 'Fermé, ouvre sur rendez-vous le mardi 1er décembre à 10 h'],
      ['Mo-Su off', 'Fermé'],
    ] as const) {
      it(`${horaires} : ${sentence}`, async () => {
        const el = await mount(html`<relais-horaires horaires=${horaires} .now=${tuesday}></relais-horaires>`);
        await until(() => el.matches(':state(pret)'), 'the hours');
        expect(answer(el)).to.equal(sentence);
      });
    }

    it('writes the hours as the page likes', async () => {
      const el = await mount(html`<relais-horaires horaires=${week} format="9h30" .now=${tuesday}></relais-horaires>`);
      expect(answer(el)).to.equal('Ouvert, jusqu’à 12h30');
      el.setAttribute('format', '09:30');
      await until(() => answer(el) === 'Ouvert, jusqu’à 12:30');
    });
  });

  it('says how long is left, beside the live region', async () => {
    const el = await mount(
      html`<relais-horaires horaires=${week} .now=${at('2026-11-24T12:10:00+01:00')}></relais-horaires>`,
    );
    expect(visibleText(el)).to.contain('Ferme dans 20 min.');
    expect(spoken(el)).to.equal('');
  });

  it('does not say that it closes when it goes on in another way', async () => {
    const byTurns =
      'Mo-Fr 09:00-12:00 "sur rendez-vous", Mo-Fr 12:00-14:00, Mo-Fr 14:00-18:00 "sur rendez-vous"; PH off';
    for (const [instant, words] of [
      ['2026-11-24T11:50:00+01:00', ''],
      ['2026-11-24T13:50:00+01:00', ''],
      ['2026-11-24T17:50:00+01:00', 'Ferme dans 10 min.'],
    ] as const) {
      const el = await mount(html`<relais-horaires horaires=${byTurns} .now=${at(instant)}></relais-horaires>`);
      await until(() => el.matches(':state(pret)'), 'the hours');
      const notes = [...el.shadowRoot!.querySelectorAll('p.quiet')].map(visibleText);
      expect(notes.filter((note) => note !== 'Heure de Paris.').join(), instant).to.equal(words);
    }
  });

  describe('shows the week', () => {
    it('by date, with the holiday named and today said', async () => {
      const el = await mount(
        html`<relais-horaires horaires=${week} .now=${at('2026-11-10T10:00:00+01:00')}></relais-horaires>`,
      );
      expect(visibleText(el.shadowRoot!.querySelector('caption')!)).to.equal('Semaine du 9 au 15 novembre');
      expect(rows(el)[1]).to.match(/^mardi 10 aujourd’hui 9 h – /u);
      expect(rows(el)[2]).to.equal('mercredi 11 fermé (Armistice 1918)');
      expect(rows(el)[6]).to.equal('dimanche 15 fermé');
      expect(el.shadowRoot!.querySelectorAll('tr[aria-current=date]')).to.have.length(1);
      const times = [...el.shadowRoot!.querySelectorAll('td time')]
        .slice(0, 4)
        .map((time) => time.getAttribute('datetime'));
      expect(times).to.deep.equal(['09:00', '12:30', '14:00', '18:30']);
    });

    it('of next week when nothing is left of this one', async () => {
      const el = await mount(
        html`<relais-horaires horaires=${week} .now=${at('2026-11-28T13:00:00+01:00')}></relais-horaires>`,
      );
      expect(visibleText(el.shadowRoot!.querySelector('caption')!)).to.equal(
        'Semaine prochaine, du 30 novembre au 6 décembre',
      );
    });

    it('or not', async () => {
      const el = await mount(html`<relais-horaires sans-semaine horaires=${week} .now=${tuesday}></relais-horaires>`);
      expect(rows(el)).to.have.length(0);
      expect(answer(el)).to.equal('Ouvert, jusqu’à 12 h 30');
    });

    it('and the exceptions of the next two months', async () => {
      const el = await mount(html`<relais-horaires horaires=${week} .now=${tuesday}></relais-horaires>`);
      expect(rows(el, 'exceptions')).to.deep.equal([
        'vendredi 25 décembre fermé (Noël)',
        'vendredi 1er janvier fermé (Jour de l’An)',
      ]);
    });
  });

  describe('shows the other weeks', () => {
    const caption = (el: Element) => visibleText(el.shadowRoot!.querySelector('caption')!);
    const card = (instant = tuesday) =>
      mount(html`<relais-horaires horaires=${week} .now=${instant}></relais-horaires>`);

    async function turn(el: Element, name: string, words: string) {
      button(el, name).focus();
      button(el, name).click();
      await until(() => caption(el).includes(words), words);
    }

    it('one after the other, named, said once, with the focus where it was', async () => {
      const el = await card();
      const heard = changesOf(el.shadowRoot!.querySelector('[role=status]')!);
      const next = button(el, 'Semaine suivante');
      next.focus();
      next.click();
      await until(() => caption(el) === 'Semaine prochaine, du 30 novembre au 6 décembre', 'next week');
      expect(rows(el)[0]).to.equal('lundi 30 9 h – 12 h 30 14 h – 18 h 30');
      expect(heard()).to.deep.equal(['Semaine prochaine, du 30 novembre au 6 décembre']);
      expect(el.shadowRoot!.activeElement).to.equal(next);
      expect(el.shadowRoot!.querySelector('tr[aria-current]')).to.equal(null);
      expect(answer(el)).to.equal('Ouvert, jusqu’à 12 h 30');
      button(el, 'Semaine précédente').click();
      await until(() => caption(el) === 'Semaine du 23 au 29 novembre', 'this week');
      expect(el.shadowRoot!.querySelectorAll('tr[aria-current=date]')).to.have.length(1);
    });

    it('and comes back in one go, giving the focus to a button that stays', async () => {
      const el = await card();
      for (const week of ['30 novembre', '7 ', '14 ', '21 ', '28 décembre'])
        await turn(el, 'Semaine suivante', `du ${week}`);
      expect(caption(el)).to.equal('Semaine du 28 décembre au 3 janvier');
      expect(rows(el)[4]).to.equal('vendredi 1er fermé (Jour de l’An)');
      const back = button(el, 'Cette semaine');
      back.focus();
      back.click();
      await until(() => caption(el) === 'Semaine du 23 au 29 novembre', 'this week');
      expect(el.shadowRoot!.activeElement).to.equal(button(el, 'Semaine suivante'));
    });

    it('never before this one, nor further than a year', async () => {
      const el = await card();
      expect(button(el, 'Semaine précédente')).to.equal(undefined);
      await turn(el, 'Semaine suivante', 'Semaine prochaine, du 30 novembre au 6 décembre');
      await turn(el, 'Semaine précédente', 'Semaine du 23 au 29 novembre');
      const previous = button(el, 'Semaine précédente');
      expect(previous.getAttribute('aria-disabled')).to.equal('true');
      expect(el.shadowRoot!.activeElement).to.equal(previous);
      previous.click();
      for (let i = 0; i < 60; i++) {
        const before = caption(el);
        button(el, 'Semaine suivante').click();
        if (i < 52) await until(() => caption(el) !== before, 'the week after');
      }
      expect(caption(el)).to.equal('Semaine du 22 au 28 novembre');
    });

    it('this one too, when it is nearly over', async () => {
      const el = await card(at('2026-11-28T13:00:00+01:00'));
      expect(caption(el)).to.contain('Semaine prochaine');
      await turn(el, 'Semaine suivante', 'Semaine du 7 au 13 décembre');
      await turn(el, 'Semaine précédente', 'Semaine prochaine');
      await turn(el, 'Semaine précédente', 'Semaine du 23 au 29 novembre');
    });

    it('without moving what is under the finger', async () => {
      const el = await card(at('2027-01-12T10:10:00+01:00'));
      const place = () => button(el, 'Semaine suivante').getBoundingClientRect().top;
      const first = place();
      await turn(el, 'Semaine suivante', 'Semaine prochaine, du 18 au 24 janvier');
      expect(place()).to.be.closeTo(first, 1);
      button(el, 'Horaires habituels').click();
      await until(() => rows(el, 'habituel').length > 0, 'the ordinary week');
      expect(place()).to.be.closeTo(first, 1);
      el.setAttribute('style', 'font-size: 50%');
      el.setAttribute('horaires', 'Mo-Fr 10:00-12:00; PH off');
      await until(() => answer(el) === 'Ouvert, jusqu’à 12 h', 'the other hours');
      expect(place()).to.be.lessThan(first - 20);
    });

    it('and says why there is none before', async () => {
      const el = await card();
      await turn(el, 'Semaine suivante', 'Semaine prochaine');
      expect(button(el, 'Semaine précédente').getAttribute('aria-label')).to.equal('Semaine précédente');
      await turn(el, 'Semaine précédente', 'Semaine du 23 au 29 novembre');
      expect(button(el, 'Semaine précédente').getAttribute('aria-label')).to.equal('Semaine précédente, déjà passée');
    });

    it('unless there is no week to show', async () => {
      const always = await mount(html`<relais-horaires horaires="24/7" .now=${tuesday}></relais-horaires>`);
      const short = await mount(
        html`<relais-horaires sans-semaine horaires=${week} .now=${tuesday}></relais-horaires>`,
      );
      for (const el of [always, short]) expect(el.shadowRoot!.querySelector('button')).to.equal(null);
    });
  });

  describe('shows the ordinary week', () => {
    async function opened(horaires: string, commune = '') {
      const el = await mount(
        html`<relais-horaires horaires=${horaires} commune=${commune} .now=${tuesday}></relais-horaires>`,
      );
      const toggle = await until(() => button(el, 'Horaires habituels'), 'the button');
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      expect(rows(el, 'habituel')).to.deep.equal([]);
      toggle.click();
      await until(() => toggle.getAttribute('aria-expanded') === 'true', 'the ordinary week');
      return el;
    }
    const captions = (el: Element) => [...el.shadowRoot!.querySelectorAll('[part=habituel] caption')].map(visibleText);

    for (const [horaires, lines] of [
      [
        week,
        ['lundi au vendredi 9 h – 12 h 30 14 h – 18 h 30', 'samedi 9 h – 12 h', 'dimanche fermé', 'jours fériés fermé'],
      ],
      ['Mo-Su 09:00-18:00', ['tous les jours 9 h – 18 h', 'jours fériés à confirmer']],
      [
        'Mo-Th 09:00-18:00; Tu[1] 09:00-20:00; PH off',
        [
          'lundi 9 h – 18 h',
          'certains mardis prochaines dates : 1er décembre, 5 janvier et 2 février 9 h – 20 h',
          'les autres mardis 9 h – 18 h',
          'mercredi et jeudi 9 h – 18 h',
          'vendredi au dimanche fermé',
          'jours fériés fermé',
        ],
      ],
      [
        'week 1-53/2 Tu 09:00-12:00',
        [
          'lundi fermé',
          'certains mardis prochaines dates : 1er, 15 et 29 décembre 9 h – 12 h',
          'les autres mardis fermé',
          'mercredi au dimanche fermé',
        ],
      ],
      [
        'week 2-52/2 Mo-Fr 09:00-12:00; Sa off; PH off',
        [
          'lundi au vendredi, certaines semaines prochaines semaines : celles du 23 novembre, 7 et 21 décembre 9 h – 12 h',
          'lundi au vendredi, les autres semaines fermé',
          'samedi et dimanche fermé',
          'jours fériés fermé',
        ],
      ],
      [
        'Mo-Fr 18:00+; Sa 10:00-12:00+; Su sunrise-sunset; PH off',
        [
          'lundi au vendredi à partir de 18 h',
          'samedi 10 h – 12 h ou plus tard',
          'dimanche du lever au coucher du soleil',
          'jours fériés fermé',
        ],
      ],
    ] as const) {
      it(`with the days that are alike together (${horaires})`, async () => {
        const el = await opened(horaires);
        expect(rows(el, 'habituel')).to.deep.equal(lines);
        expect(captions(el)).to.deep.equal(['Horaires habituels']);
        button(el, 'Horaires habituels').click();
        await until(() => rows(el, 'habituel').length === 0, 'nothing more');
      });
    }

    it('beside the week after, when both are asked for at once', async () => {
      const el = await mount(html`<relais-horaires horaires=${week} .now=${tuesday}></relais-horaires>`);
      button(el, 'Semaine suivante').click();
      button(el, 'Horaires habituels').click();
      await until(() => rows(el, 'habituel').length === 4, 'the ordinary week');
      await until(() => rows(el)[0]?.startsWith('lundi 30'), 'the week after');
    });

    it('season by season', async () => {
      const el = await opened('Mo-Fr 09:00-18:00; Jul-Aug Mo-Fr 09:00-12:00; PH off');
      expect(captions(el)).to.deep.equal([
        'Horaires habituels, jusqu’au mercredi 30 juin, puis à partir du 1er septembre',
        'Horaires habituels, du 1er juillet au 31 août',
      ]);
      expect(rows(el, 'habituel').filter((row) => row.startsWith('lundi'))).to.deep.equal([
        'lundi au vendredi 9 h – 18 h',
        'lundi au vendredi 9 h – 12 h',
      ]);
    });

    it('with the school holidays of the commune', async () => {
      const el = await opened('Mo-Fr 16:30-18:30; SH Mo-Fr 09:00-18:00; PH off', '39368');
      expect(captions(el)[0]).to.match(/^Horaires habituels, jusqu’au vendredi 18 décembre, puis du 4 janvier au /u);
      expect(captions(el)[1]).to.match(/^Vacances scolaires, du 19 décembre au 3 janvier, puis /u);
    });

    it('with the hours written as the page likes', async () => {
      const el = await opened(week);
      el.setAttribute('format', '09:30');
      await until(() => rows(el, 'habituel')[1] === 'samedi 09:00 – 12:00', 'the other spelling');
    });
  });

  describe('on paper', () => {
    it('shows every exception of the year and the ordinary week, then the screen again', async () => {
      const el = await mount(
        html`<relais-horaires
          horaires=${week}
          fermetures='09/08/2027-20/08/2027 "congés"'
          .now=${tuesday}
        ></relais-horaires>`,
      );
      await until(() => el.matches(':state(pret)'), 'the hours');
      window.dispatchEvent(new CustomEvent('beforeprint'));
      await until(() => rows(el, 'habituel').length === 4, 'the ordinary week');
      expect(rows(el, 'exceptions')).to.include('du 9 au 20 août fermé (congés)');
      window.dispatchEvent(new CustomEvent('afterprint'));
      await until(() => rows(el, 'habituel').length === 0, 'the screen');
      expect(rows(el, 'exceptions')).to.have.length(2);
    });
  });

  describe('says when the season changes', () => {
    const summer = 'Mo-Fr 09:00-12:00,14:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; PH off';
    for (const [horaires, instant, sentence] of [
      [summer, '2027-05-01T10:00:00+02:00', undefined],
      [
        summer,
        '2027-05-03T10:00:00+02:00',
        'Ces horaires valent jusqu’au mercredi 30 juin. Du 1er juillet au 31 août : du lundi au vendredi de 9 h à 12 h.',
      ],
      [
        summer,
        '2027-08-31T10:00:00+02:00',
        'Ces horaires valent jusqu’au mardi 31 août. À partir du mercredi 1er septembre : du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h.',
      ],
      [
        'Apr-Oct Sa-Su 10:00-18:00; PH off',
        '2026-10-20T10:00:00+02:00',
        'Ces horaires valent jusqu’au samedi 31 octobre. À partir du dimanche 1er novembre : fermé.',
      ],
      [
        'Mo-Fr 09:00-12:00; Jan-Feb Mo-Fr 09:00-12:00 "sur rendez-vous"; PH off',
        '2026-12-20T10:00:00+01:00',
        'Ces horaires valent jusqu’au jeudi 31 décembre ; d’autres commencent le vendredi 1er janvier.',
      ],
    ] as const) {
      it(`${instant} : ${sentence ?? 'nothing'}`, async () => {
        const el = await mount(html`<relais-horaires horaires=${horaires} .now=${at(instant)}></relais-horaires>`);
        await until(() => el.matches(':state(pret)'), 'the hours');
        const said = [...el.shadowRoot!.querySelectorAll('p.quiet')].map(visibleText);
        expect(said.find((note) => note.startsWith('Ces horaires'))).to.equal(sentence);
      });
    }
  });

  describe('follows the school holidays', () => {
    const leisure = 'Mo-Fr 16:30-18:30; SH Mo-Fr 09:00-18:00; PH off';
    const notes = (el: Element) => [...el.shadowRoot!.querySelectorAll('p.quiet')].map(visibleText);

    it('of the commune, named in the week', async () => {
      const el = await mount(
        html`<relais-horaires
          commune="39368"
          horaires=${leisure}
          .now=${at('2026-12-21T10:00:00+01:00')}
        ></relais-horaires>`,
      );
      await until(() => el.matches(':state(pret)'), 'the hours');
      expect(answer(el)).to.equal('Ouvert, jusqu’à 18 h');
      expect(rows(el)[1]).to.equal('mardi 22 vacances scolaires 9 h – 18 h');
      expect(notes(el).join()).to.match(/Ces horaires valent jusqu’au dimanche 3 janvier\. /u);
    });

    it('and is sure of nothing where they are not known', async () => {
      const el = await mount(
        html`<relais-horaires
          commune="39368"
          horaires=${leisure}
          .now=${at('2035-03-06T10:00:00+01:00')}
        ></relais-horaires>`,
      );
      await until(() => el.matches(':state(pret)'), 'the hours');
      expect(answer(el)).to.equal('Horaires non confirmés');
      expect(notes(el)[0]).to.equal(
        'Les dates des vacances scolaires ne sont pas encore connues ici : horaires à confirmer.',
      );
      expect(rows(el)[2]).to.equal('mercredi 7 à confirmer (vacances scolaires)');
      expect(rows(el)[6]).to.equal('dimanche 11 fermé');
      expect(rows(el, 'exceptions').join()).not.to.contain('vacances');
    });
  });

  describe('says what is particular about a date', () => {
    for (const [horaires, row] of [
      ['Mo-Fr 09:00-17:00; Nov 26 09:00-12:00', 'jeudi 26 9 h – 12 h (horaires réduits)'],
      ['Mo-Fr 09:00-17:00; Nov 26 09:00-20:00', 'jeudi 26 9 h – 20 h (horaires particuliers)'],
      ['Mo-We 09:00-17:00; Nov 26 09:00-12:00', 'jeudi 26 9 h – 12 h (ouverture exceptionnelle)'],
      ['Mo-Fr 09:00-17:00; Nov 26 09:00-12:00 "ouverture à tous"', 'jeudi 26 9 h – 12 h ouverture à tous'],
      ['Mo-Fr 09:00-17:00; Nov 26 off "inventaire"', 'jeudi 26 fermé (inventaire)'],
      ['Mo-Su sunrise-sunset', 'jeudi 26 du lever au coucher du soleil'],
      ['Mo-Fr 10:00-14:00+', 'jeudi 26 10 h – 14 h ou plus tard'],
      ['Mo-Fr 18:00+', 'jeudi 26 à partir de 18 h'],
      ['Mo-Fr 09:00-17:00 "sur rendez-vous"', 'jeudi 26 9 h – 17 h sur rendez-vous'],
      ['Mo-Fr 09:00-17:00 unknown', 'jeudi 26 9 h – 17 h non confirmé'],
      ['Mo-Fr 00:00-24:00', 'jeudi 26 24 h/24'],
      ['Mo-Fr 00:00-24:00 "sur rendez-vous"', 'jeudi 26 24 h/24 sur rendez-vous'],
      ['Mo-Fr 18:00-24:00', 'jeudi 26 18 h – 24 h'],
    ] as const) {
      it(`${horaires} : ${row}`, async () => {
        const el = await mount(html`<relais-horaires horaires=${horaires} .now=${tuesday}></relais-horaires>`);
        await until(() => el.matches(':state(pret)'), 'the hours');
        expect(rows(el)[3]).to.equal(row);
      });
    }
  });

  it('keeps the words of a slot under its own times', async () => {
    const el = await mount(
      html`<relais-horaires
        horaires='Tu 09:00-12:00 "sur rendez-vous", Tu 14:00-18:00; PH off'
        .now=${tuesday}
      ></relais-horaires>`,
    );
    await until(() => el.matches(':state(pret)'), 'the hours');
    const slots = [...el.shadowRoot!.querySelectorAll('tr:nth-of-type(2) .slot')];
    expect(slots.map((slot) => visibleText(slot).replace('– à', '–'))).to.deep.equal([
      '9 h – 12 h sur rendez-vous',
      '14 h – 18 h',
    ]);
    const [morning, afternoon] = slots.map((slot) => slot.querySelector('time')!.getBoundingClientRect().top);
    expect(morning).to.be.closeTo(afternoon!, 1);
    const words = slots[0]!.querySelector('small')!.getBoundingClientRect();
    expect(words.top).to.be.greaterThan(morning!);
  });

  describe('never promises an end that nobody knows', () => {
    for (const [instant, sentence, note] of [
      ['2026-11-24T13:50:00+01:00', 'Ouvert, au moins jusqu’à 14 h', ''],
      ['2026-11-24T14:00:00+01:00', 'Horaires non confirmés', 'La fermeture, après 14 h, n’a pas d’heure fixe.'],
      ['2026-11-25T09:00:00+01:00', 'Fermé, ouvre à 18 h', ''],
      ['2026-11-25T18:00:00+01:00', 'Horaires non confirmés', 'à partir de 18 h'],
    ] as const) {
      it(`${instant} : ${sentence}`, async () => {
        const el = await mount(
          html`<relais-horaires horaires="Tu 10:00-14:00+; We 18:00+; PH off" .now=${at(instant)}></relais-horaires>`,
        );
        await until(() => el.matches(':state(pret)'), 'the hours');
        expect(answer(el)).to.equal(sentence);
        const notes = [...el.shadowRoot!.querySelectorAll('p.quiet')].map(visibleText);
        expect(notes.filter((words) => words !== 'Heure de Paris.').join()).to.equal(note);
      });
    }
  });

  describe('reads a file', () => {
    const folder = '/demo/donnees/';
    const ready = (el: Element) => until(() => el.matches(':state(pret)'), 'the hours');
    const requests = (name: string) =>
      performance.getEntriesByType('resource').filter((entry) => entry.name.includes(name)).length;

    it('of the administration, with what it adds in its own words', async () => {
      const el = await mount(
        html`<relais-horaires src="${folder}mairie-dila.json" .now=${tuesday}>Le matin</relais-horaires>`,
      );
      expect(visibleText(el)).to.equal('Le matin');
      await ready(el);
      expect(answer(el)).to.equal('Ouvert, jusqu’à 12 h');
      expect(rows(el)[5]).to.match(/^samedi 28 9 h – 12 h Uniquement sur rendez-vous/u);
      expect(visibleText(el)).to.contain('Précision du lieu : « Accès par la cour de l’école.');
      expect(JSON.parse(el.querySelector('script')!.textContent ?? '')).to.have.property('name', 'Mairie - Valombre');
    });

    it('of closings, asked once for all cards, under the hours of the page', async () => {
      const page = await mount<HTMLElement>(
        html`<div>
          <relais-horaires src="${folder}fermetures-2027.json?1" horaires="Mo-Fr 09:00-12:00; PH off"></relais-horaires>
          <relais-horaires
            src="${folder}fermetures-2027.json?1"
            horaires="Mo-Sa 09:00-12:00; PH off"
            fermetures='23/12/2026 "inventaire"'
          ></relais-horaires>
        </div>`,
      );
      const cards = [...page.children] as RelaisHoraires[];
      for (const card of cards) card.now = at('2026-12-20T10:00:00+01:00');
      for (const card of cards) await ready(card);
      for (const card of cards) card.requestUpdate();
      await until(() => cards[0]!.shadowRoot!.querySelector('[part=avis]'), 'the closure');
      expect(visibleText(cards[0]!.shadowRoot!.querySelector('[part=avis]')!)).to.equal(
        'Fermé du 24 décembre au 2 janvier (congés de fin d’année). Réouverture le lundi 4 janvier à 9 h.',
      );
      expect(visibleText(cards[1]!.shadowRoot!.querySelector('[part=avis]')!)).to.contain('mercredi 23 décembre');
      expect(requests('fermetures-2027.json?1')).to.equal(1);
    });

    for (const [what, src] of [
      ['is not there', `${folder}absent.json`],
      ['is something else', `${folder}visite.json`],
    ] as const) {
      it(`that ${what}: the text of the page stays, the webmaster is told`, async () => {
        let told = '';
        const seen = (event: Event) => (told = (event as CustomEvent<{code: string}>).detail.code);
        const lines = await consoleLines(async () => {
          const el = await mount(
            html`<relais-horaires src=${src} horaires=${week} @relais-erreur=${seen}>Le matin</relais-horaires>`,
          );
          await until(() => el.matches(':state(erreur)'), 'the failure');
          expect(visibleText(el)).to.equal('Le matin');
        });
        expect(told).to.equal('source');
        expect(lines.filter((line) => line.startsWith('<relais-horaires> src : '))).to.have.length(1);
      });
    }

    it('and forgets it when another is asked for meanwhile', async () => {
      const el = await mount(
        html`<relais-horaires src="${folder}mairie-dila.json?2" .now=${tuesday}></relais-horaires>`,
      );
      el.setAttribute('src', `${folder}lieu-json-ld.json`);
      await ready(el);
      expect(rows(el)[1]).to.equal('mardi 24 aujourd’hui 15 h – 18 h 30');
      await (el as RelaisHoraires).updateComplete;
      expect(answer(el)).to.equal('Fermé, ouvre à 15 h');
    });

    it('again, after it was moved in the page on its way', async () => {
      const el = await mount(
        html`<relais-horaires src="${folder}mairie-dila.json?3" .now=${tuesday}></relais-horaires>`,
      );
      const parent = el.parentElement!;
      el.remove();
      parent.append(el);
      await ready(el);
      expect(answer(el)).to.equal('Ouvert, jusqu’à 12 h');
    });
  });

  it('never says open on a holiday that the hours do not mention', async () => {
    const el = await mount(
      html`<relais-horaires horaires="Mo-Fr 09:00-18:00" .now=${at('2026-11-11T10:00:00+01:00')}></relais-horaires>`,
    );
    expect(answer(el)).to.equal('Horaires non confirmés');
    expect(visibleText(el)).to.contain('Jour férié (Armistice 1918) : horaires à confirmer.');
    expect(rows(el)[2]).to.equal('mercredi 11 aujourd’hui à confirmer, jour férié (Armistice 1918)');
  });

  describe('announces a closure', () => {
    const page = (instant: string) =>
      html`<relais-horaires
        horaires=${week}
        fermetures='24/12/2026-02/01/2027 "congés"'
        .now=${at(instant)}
      ></relais-horaires>`;
    const banner = (el: Element) => el.shadowRoot!.querySelector('[part=avis]');

    for (const [instant, sentence] of [
      ['2026-12-09T10:00:00+01:00', undefined],
      [
        '2026-12-10T10:00:00+01:00',
        'Fermé du 24 décembre au 2 janvier (congés). Réouverture le lundi 4 janvier à 9 h.',
      ],
      ['2026-12-30T10:00:00+01:00', 'Fermé jusqu’au samedi 2 janvier (congés). Réouverture lundi à 9 h.'],
      ['2027-01-02T10:00:00+01:00', 'Fermé aujourd’hui (congés). Réouverture lundi à 9 h.'],
      ['2027-01-03T10:00:00+01:00', undefined],
    ] as const) {
      it(`${instant} : ${sentence ?? 'nothing'}`, async () => {
        const el = await mount(page(instant));
        await until(() => el.matches(':state(pret)'), 'the hours');
        expect(banner(el) ? visibleText(banner(el)!) : undefined).to.equal(sentence);
      });
    }
  });

  it('announces a closure as long before as the page likes', async () => {
    const page = (days: string, instant: string) =>
      html`<relais-horaires
        horaires=${week}
        fermetures="24/12/2026"
        annonce-jours=${days}
        .now=${at(instant)}
      ></relais-horaires>`;
    for (const [days, instant, isAnnounced] of [
      ['30', '2026-11-24T10:00:00+01:00', true],
      ['29', '2026-11-24T10:00:00+01:00', false],
      ['0', '2026-12-23T10:00:00+01:00', false],
      ['0', '2026-12-24T10:00:00+01:00', true],
    ] as const) {
      const el = await mount(page(days, instant));
      await until(() => el.matches(':state(pret)'), 'the hours');
      expect(!!el.shadowRoot!.querySelector('[part=avis]'), `${days} ${instant}`).to.equal(isAnnounced);
    }
  });

  describe('when time passes', () => {
    it('is silent first, then says the change, once, to ears and to the page', async () => {
      let instant = new Date('2026-11-24T12:29:59.800+01:00');
      const el = await mount<RelaisHoraires>(
        html`<relais-horaires horaires=${week} .now=${() => instant}></relais-horaires>`,
      );
      expect(spoken(el)).to.equal('');
      instant = new Date('2026-11-24T12:30:00+01:00');
      const {detail} = await oneEvent(el, 'relais-statut');
      expect(detail).to.deep.equal({statut: 'pause'});
      expect(el.statut).to.equal('pause');
      expect(spoken(el).replace(/\s/gu, ' ')).to.equal('En pause, reprend à 14 h');
    });

    it('looks again when the page is shown again', async () => {
      let instant = tuesday();
      const el = await mount<RelaisHoraires>(
        html`<relais-horaires horaires=${week} .now=${() => instant}></relais-horaires>`,
      );
      instant = new Date('2026-11-24T20:00:00+01:00');
      window.dispatchEvent(new CustomEvent('pageshow'));
      await until(() => answer(el) === 'Fermé, ouvre demain à 9 h');
    });

    it('changes of hours are not news', async () => {
      const el = await mount<RelaisHoraires>(
        html`<relais-horaires horaires=${week} .now=${tuesday}></relais-horaires>`,
      );
      let told = 0;
      el.addEventListener('relais-statut', () => told++);
      el.setAttribute('horaires', 'Mo 10:00-12:00; PH off');
      await until(() => answer(el) === 'Fermé, ouvre lundi à 10 h');
      expect(told).to.equal(0);
      expect(spoken(el)).to.equal('');
    });
  });

  it('keeps the clocks of the place, and says so when the visitor has others', async () => {
    const el = await mount(
      html`<relais-horaires
        commune="97411"
        horaires="Mo-Fr 08:00-16:00; PH off"
        .now=${at('2026-11-24T06:00:00Z')}
      ></relais-horaires>`,
    );
    await until(() => el.matches(':state(pret)'), 'the hours');
    expect(answer(el)).to.equal('Ouvert, jusqu’à 16 h');
    expect(visibleText(el)).to.contain('Heure de La Réunion.');
  });

  for (const [zone, sentence] of [
    ['America/St_Barthelemy', 'Heure de Saint-Barthélemy.'],
    ['America/Marigot', 'Heure de Saint-Martin.'],
    ['Pacific/Wallis', 'Heure de Wallis-et-Futuna.'],
    ['Pacific/Marquesas', 'Heure des Marquises.'],
    ['Pacific/Gambier', 'Heure des Gambier.'],
    ['Europe/Andorra', 'Heure d’Andorra.'],
    ['America/New_York', 'Heure de New York.'],
  ] as const) {
    it(`names the clocks: ${zone}`, async () => {
      const el = await mount(
        html`<relais-horaires fuseau=${zone} horaires=${week} .now=${at('2026-11-24T06:00:00Z')}></relais-horaires>`,
      );
      await until(() => el.matches(':state(pret)'), 'the hours');
      expect(visibleText(el)).to.contain(sentence);
    });
  }

  describe('when the hours are not understood', () => {
    it('keeps the text of the page, repeats the words, and tells the webmaster where', async () => {
      let message = '';
      const seen = (event: Event) => {
        const {code, message: said} = (event as CustomEvent<{code: string; message: string}>).detail;
        message = `${code} ${said}`;
      };
      const lines = await consoleLines(async () => {
        const el = await mount(
          html`<relais-horaires horaires="Mo-Fr selon la lune" @relais-erreur=${seen}
            >Ouvert du lever au coucher.</relais-horaires
          >`,
        );
        await until(() => el.matches(':state(inconnu)'), 'the state');
        await until(
          () => visibleText(el) === 'Ouvert du lever au coucher. Horaires non confirmés : Mo-Fr selon la lune',
        );
      });
      expect(message).to.match(/^horaires horaires : caractère 7, « selon la lune » : /u);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('<relais-horaires> horaires : caractère 7');
    });

    it('keeps the text of the page when the reader cannot be fetched', async () => {
      const offline = () => Promise.reject(new Error('offline'));
      await consoleLines(async () => {
        const el = await mount(
          html`<relais-horaires horaires="lundi 9h-12h" .loadReader=${offline}>Le lundi matin</relais-horaires>`,
        );
        await until(() => el.matches(':state(erreur)'), 'the state');
        expect(visibleText(el)).to.equal('Le lundi matin');
      });
    });

    it('says what is missing when there is nothing to read', async () => {
      let told = '';
      const seen = (event: Event) => (told = (event as CustomEvent<{code: string}>).detail.code);
      const lines = await consoleLines(async () => {
        const el = await mount(html`<relais-horaires @relais-erreur=${seen}>Le lundi matin</relais-horaires>`);
        await until(() => told === 'reglage', 'the failure');
        expect(el.matches(':state(erreur)')).to.equal(true);
        expect(visibleText(el)).to.equal('Le lundi matin');
      });
      expect(lines.join()).to.contain('attribut manquant');
    });

    it('reads the hours despite a wrong zone', async () => {
      const lines = await consoleLines(async () => {
        const el = await mount(
          html`<relais-horaires fuseau="Paris" horaires=${week} .now=${tuesday}></relais-horaires>`,
        );
        expect(answer(el)).to.equal('Ouvert, jusqu’à 12 h 30');
      });
      expect(lines.join()).to.contain('fuseau : « Paris » n’est pas compris. Exemple : Indian/Reunion.');
    });
  });

  it('says when the commune is not a code', async () => {
    const lines = await consoleLines(async () => {
      const el = await mount(
        html`<relais-horaires commune="Morez" horaires=${week} .now=${tuesday}></relais-horaires>`,
      );
      expect(answer(el)).to.equal('Ouvert, jusqu’à 12 h 30');
    });
    expect(lines.join()).to.contain('commune : « Morez » n’est pas compris. Exemple : 39368.');
  });

  it('counts the local holidays that the page adds', async () => {
    const el = await mount(
      html`<relais-horaires horaires=${week} feries='+24/11/2026 "fête locale"' .now=${tuesday}></relais-horaires>`,
    );
    await until(() => el.matches(':state(pret)'), 'the hours');
    expect(answer(el)).to.equal('Fermé, ouvre demain à 9 h');
    expect(visibleText(el)).to.contain('Fermé aujourd’hui : fête locale.');
  });

  describe('for search engines', () => {
    const blocks = (el: Element) => [...el.querySelectorAll('script')];

    it('writes the next seven days once, in its own tag, and takes them away with it', async () => {
      const el = await mount<RelaisHoraires>(
        html`<relais-horaires horaires=${week} .now=${tuesday}>Texte</relais-horaires>`,
      );
      expect(blocks(el)).to.have.length(1);
      const data = JSON.parse(blocks(el)[0]!.textContent ?? '') as {openingHoursSpecification: unknown[]};
      expect(data.openingHoursSpecification).to.have.length(12);
      expect(data.openingHoursSpecification[0]).to.deep.equal({
        '@type': 'OpeningHoursSpecification',
        opens: '09:00',
        closes: '12:30',
        validFrom: '2026-11-24',
        validThrough: '2026-11-24',
      });
      el.requestUpdate();
      await el.updateComplete;
      expect(blocks(el)).to.have.length(1);
      const parent = el.parentElement!;
      el.remove();
      expect(blocks(el)).to.have.length(0);
      parent.append(el);
      await until(() => blocks(el).length === 1, 'the data again');
      expect(answer(el)).to.equal('Ouvert, jusqu’à 12 h 30');
    });

    it('claims nothing that needs an appointment or is not sure', async () => {
      const el = await mount(
        html`<relais-horaires
          horaires='Mo-Fr 09:00-12:00 "sur rendez-vous"; Sa 09:00-12:00 unknown; Su 10:00-12:00+'
          .now=${tuesday}
        ></relais-horaires>`,
      );
      await until(() => blocks(el).length === 1, 'the data');
      const {openingHoursSpecification} = JSON.parse(blocks(el)[0]!.textContent ?? '') as {
        openingHoursSpecification: {validFrom: string; opens: string; closes: string}[];
      };
      expect(
        openingHoursSpecification.map(({validFrom, opens, closes}) => `${validFrom} ${opens} ${closes}`),
      ).to.deep.equal(['2026-11-29 10:00 12:00']);
    });

    it('or not', async () => {
      const el = await mount(html`<relais-horaires sans-donnees horaires=${week} .now=${tuesday}></relais-horaires>`);
      expect(blocks(el)).to.have.length(0);
    });
  });

  describe('in a group', () => {
    const cordee: Place = {
      id: 'cordee',
      name: 'La Cordée',
      types: [],
      services: [],
      hours: 'Mo-Fr 08:00-19:00; PH off',
    };
    const silent: Place = {
      id: 'silent',
      name: 'Sans horaires',
      types: [],
      services: [],
      phone: '03 84 00 00 00',
      website: 'https://exemple.fr/',
    };
    const share = (state: Group['state'], chosen?: Place): Group => ({
      commune: '',
      state,
      places: [cordee, silent],
      chosen,
      visitor: {},
      choose: () => undefined,
      offer: () => undefined,
      tell: () => undefined,
    });
    async function grouped(first: Group, lieu = '') {
      const stand = await mount<HTMLElement>(html`<relais-groupe></relais-groupe>`);
      const provider = new ContextProvider(stand, {context: groupContext, initialValue: first});
      const el = document.createElement('relais-horaires') as RelaisHoraires;
      el.now = tuesday;
      el.textContent = 'Nos horaires';
      if (lieu) el.setAttribute('lieu', lieu);
      stand.append(el);
      await el.updateComplete;
      return {el, change: (next: Group) => provider.setValue(next)};
    }

    it('asks to choose, then follows the choice', async () => {
      const {el, change} = await grouped(share('waiting'));
      expect(visibleText(el)).to.equal('Nos horaires');
      change(share('ready'));
      await until(() => visibleText(el) === 'Nos horaires Choisissez un espace pour voir ses horaires.');
      change(share('ready', cordee));
      await until(() => visibleText(el).startsWith('La Cordée Ouvert, jusqu’à 19 h'));
      change(share('ready', silent));
      await until(() =>
        visibleText(el).startsWith(
          'Sans horaires Cet espace n’a pas publié ses horaires. 03 84 00 00 00 Voir son site',
        ),
      );
      expect(el.matches(':state(vide)')).to.equal(true);
    });

    it('keeps to its own place', async () => {
      const {el} = await grouped(share('ready', silent), 'cordee');
      await until(() => /^La Cordée Ouvert/u.test(visibleText(el)), 'La Cordée');
    });

    it('says when its own place is not there', async () => {
      const lines = await consoleLines(async () => {
        const {el} = await grouped(share('ready'), 'inconnu');
        let told = '';
        el.addEventListener('relais-erreur', (event) => (told = (event as CustomEvent<{code: string}>).detail.code));
        await until(() => told === 'reglage', 'the failure');
        expect(visibleText(el)).to.equal('Nos horaires');
      });
      expect(lines.join()).to.contain('lieu : « inconnu »');
    });

    describe('says the answer about another place', () => {
      const otherHours = (hours: string): Place => ({id: 'other', name: 'Le Local', types: [], services: [], hours});
      async function heardAfter(first: Place, next: Place) {
        const {el, change} = await grouped(share('ready', first));
        await until(() => visibleText(el).startsWith(first.name), first.name);
        await el.updateComplete;
        expect(spoken(el)).to.equal('');
        const heard = changesOf(el.shadowRoot!.querySelector('[role=status]')!);
        change(share('ready', next));
        await until(() => spoken(el), 'the sentence');
        el.requestUpdate();
        await el.updateComplete;
        return {el, change, sentences: heard()};
      }

      for (const [hours, sentence] of [
        ['Mo-Fr 10:00-11:00; PH off', 'Le Local\u00a0: Ouvert, jusqu’à 11\u202fh'],
        ['mardi 14h-18h', 'Le Local\u00a0: Fermé, ouvre à\u00a014\u202fh'],
        ['selon la lune', 'Le Local\u00a0: Horaires non confirmés\u00a0: selon la lune'],
        ['', 'Le Local\u00a0: Cet espace n’a pas publié ses horaires.'],
      ] as const) {
        it(`once (${hours || 'not published'})`, async () => {
          const lines = await consoleLines(async () => {
            const {sentences} = await heardAfter(cordee, otherHours(hours));
            expect(sentences).to.deep.equal([sentence]);
          });
          expect(lines).to.have.length(hours === 'selon la lune' ? 1 : 0);
        });
      }

      it('and again when the first one is chosen again', async () => {
        const {el, change} = await heardAfter(cordee, silent);
        change(share('ready'));
        await until(() => visibleText(el).includes('Choisissez'), 'the question');
        expect(spoken(el)).to.equal('');
        change(share('ready', cordee));
        const sentence = 'La Cordée\u00a0: Ouvert, jusqu’à 19\u202fh';
        await until(() => spoken(el) === sentence, 'La Cordée');
        el.setAttribute('format', '09:30');
        await until(() => answer(el) === 'Ouvert, jusqu’à 19:00', 'the other spelling');
        expect(spoken(el)).to.equal(sentence);
      });

      it('but not when the page moves the card, nor when the same place is read again', async () => {
        const {el, change} = await grouped(share('ready', cordee));
        await until(() => visibleText(el).startsWith('La Cordée'), 'La Cordée');
        const heard = changesOf(el.shadowRoot!.querySelector('[role=status]')!);
        el.parentElement!.append(el);
        await until(() => visibleText(el).includes('jusqu’à 19 h'), 'La Cordée again');
        change(share('ready', {...cordee, hours: 'Mo-Fr 08:00-20:00; PH off'}));
        await until(() => visibleText(el).includes('jusqu’à 20 h'), 'the new hours');
        expect(heard()).to.deep.equal([]);
      });
    });

    it('gives the title its level', async () => {
      const {el} = await grouped(share('ready', cordee));
      el.setAttribute('niveau-titre', '3');
      await until(() => el.shadowRoot!.querySelector('[part=titre][aria-level="3"]'), 'the title');
    });
  });
});
