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
  [...el.shadowRoot!.querySelectorAll(`[part=${part}] tr`)].map(visibleText);
const spoken = (el: Element) => el.shadowRoot!.querySelector('[role=status]')!.textContent ?? '';
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
      ['Mo-Su 00:00-24:00; PH off', 'Ouvert, jusqu’au jeudi 24 décembre à minuit'],
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
          html`<relais-horaires horaires="Mo-Fr sunrise-sunset" @relais-erreur=${seen}
            >Ouvert du lever au coucher.</relais-horaires
          >`,
        );
        await until(() => el.matches(':state(inconnu)'), 'the state');
        await until(
          () => visibleText(el) === 'Ouvert du lever au coucher. Horaires non confirmés : Mo-Fr sunrise-sunset',
        );
      });
      expect(message).to.match(/^horaires horaires : caractère 7, « sunrise-sunset » : /u);
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
