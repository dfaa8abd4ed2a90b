import {ContextProvider} from '@lit/context';
import {expect, html} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';
import type {Place} from '../../src/domain/places/place.js';
import {RelaisSimulateur} from '../../src/elements/relais-simulateur.js';
import {type Group, groupContext, type VisitorInputs} from '../../src/shared/contexts.js';
import type {ResultatEvent} from '../../src/elements/simulateur/events.js';
import {consoleLines, mount, oneEvent, register, until, visibleText} from '../helpers/mount.js';
import {
  press,
  one,
  all,
  labels,
  buttons,
  field,
  spaces,
  seen,
  type,
  choose,
  refine,
  open,
} from '../helpers/simulator.js';

register('relais-simulateur', RelaisSimulateur);

describe('<relais-simulateur>', () => {
  describe('one question to begin', () => {
    it('asks for the distance, and only that', async () => {
      const el = await mount(html`<relais-simulateur>Repli</relais-simulateur>`);
      expect(visibleText(el)).to.include('Quelle distance entre chez vous et votre travail ?');
      expect(visibleText(el)).to.include('Rien n’est enregistré ni envoyé.');
      expect(all(el, 'label').length).to.equal(1);
      expect(el.matches(':state(vide)')).to.equal(true);
    });

    it('writes its first words where they stay once the answer is there', async () => {
      const el = await mount(html`<relais-simulateur communes></relais-simulateur>`);
      expect(getComputedStyle(buttons(el)[0]!).textAlign).to.equal('start');
    });

    it('answers in euros, then asks what refines', async () => {
      const el = await mount(html`<relais-simulateur></relais-simulateur>`);
      type(el, 'distanceKm', '13');
      await seen(el, 'Environ 320 à 830 € gardés par an en travaillant chez vous 2 jours par semaine.');
      expect(visibleText(el)).to.include('370 kg de CO₂ en moins par an.');
      expect(labels(el)).to.include.members([
        'Durée du trajet, un aller',
        'Jours par semaine sans aller à votre travail habituel',
        'Énergie de la voiture',
      ]);
      expect(el.matches(':state(pret)')).to.equal(true);
    });

    it('answers at once when the page gives the distance, and tells the page it is ready', async () => {
      const host = document.createElement('div');
      const ready = oneEvent(host, 'relais-pret');
      host.innerHTML = '<relais-simulateur distance-km="20" duree-min="25"></relais-simulateur>';
      document.body.append(host);
      await ready;
      const el = host.firstElementChild!;
      await seen(el, '77 heures de route en moins par an, soit 11 journées de travail.');
      host.remove();
    });

    it('keeps the children that an editor put inside by accident', async () => {
      const el = await mount(html`<relais-simulateur><p>Un paragraphe de l’article</p></relais-simulateur>`);
      expect(visibleText(el)).to.include('Un paragraphe de l’article');
    });
  });

  describe('typing', () => {
    it('takes a comma, a point, spaces', async () => {
      const el = await mount(html`<relais-simulateur></relais-simulateur>`);
      for (const text of ['12,5', '12.5', ' 12,5 ']) {
        type(el, 'distanceKm', text);
        await seen(el, 'Environ 310 à 800 € gardés');
        expect(field(el, 'distanceKm').value).to.equal(text);
      }
    });

    it('says what is wrong with an example, erases nothing, and keeps the last answer', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      await seen(el, 'Environ 320 à 830 €');
      type(el, 'distanceKm', 'treize');
      await seen(el, '« treize » n’est pas compris : écrivez un nombre de 0 à 300, par exemple 12,5.');
      expect(field(el, 'distanceKm').value).to.equal('treize');
      expect(field(el, 'distanceKm').getAttribute('aria-invalid')).to.equal('true');
      expect(visibleText(el)).to.include('Environ 320 à 830 €');
    });

    it('moves the field with its slider and the slider with its field', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      const slider = await until(() => one<HTMLInputElement>(el, 'input[name=distanceKm]'), 'the slider');
      slider.value = '20';
      slider.dispatchEvent(new CustomEvent('input', {bubbles: true}));
      await until(() => field(el, 'distanceKm').value === '20', 'the field at 20');
      type(el, 'distanceKm', '40');
      await until(() => slider.value === '40', 'the slider at 40');
      expect(slider.getAttribute('aria-valuetext')).to.match(/^40\skm$/u);
    });

    it('goes back to the number of the page when a field is emptied', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      await seen(el, 'Environ 320 à 830 €');
      type(el, 'distanceKm', '40');
      await seen(el, 'Environ 1 000 à');
      type(el, 'distanceKm', '');
      await seen(el, 'Environ 320 à 830 €');
    });

    it('changes the price and the consumption with the energy, and brings back what was typed for each', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13" prix-energie="2"></relais-simulateur>`);
      await open(el, 'car');
      expect(field(el, 'prixEnergie').value).to.equal('2');
      choose(el, 'energie', 'electrique');
      await until(() => field(el, 'prixEnergie').value === '0,194', 'the price of a kWh');
      type(el, 'prixEnergie', '0,25');
      choose(el, 'energie', 'essence');
      await until(() => field(el, 'prixEnergie').value === '2', 'the price of the page again');
      choose(el, 'energie', 'electrique');
      await until(() => field(el, 'prixEnergie').value === '0,25', 'the typed price again');
    });
  });

  describe('the space', () => {
    it('stands beside home with its own trip and fee', async () => {
      const el = await mount(
        html`<relais-simulateur distance-km="35" espace-distance-km="4" espace-tarif="5"></relais-simulateur>`,
      );
      await seen(el, 'À l’espace 360 à 1 600 € gardés');
      expect(visibleText(el)).to.include('Chez vous 900 à 2 300 € gardés');
      expect(visibleText(el)).to.include('Ces trajets aujourd’hui 930 à 2 300 € dépensés');
    });

    it('says a loss in words, and draws it to the left of zero', async () => {
      const el = await mount(
        html`<relais-simulateur distance-km="13" espace-distance-km="4" espace-tarif="15"></relais-simulateur>`,
      );
      await seen(
        el,
        'À 15 € par jour, cet espace vous coûte environ 1 100 € de plus par an que le carburant économisé.',
      );
      await seen(el, 'À l’espace 790 à 1 100 € perdus');
      const bar = one(el, '.bar.loss');
      const zero = Number.parseFloat(one(bar, 'line').getAttribute('x1') ?? '');
      const {x, width} = bar.querySelector('.sure')!.attributes as unknown as Record<string, Attr>;
      expect(Number.parseFloat(x!.value) + Number.parseFloat(width!.value)).to.be.closeTo(zero, 0.2);
    });

    it('says the loss of a space farther than the office', async () => {
      const el = await mount(
        html`<relais-simulateur distance-km="10" espace-distance-km="30" modes="espace"></relais-simulateur>`,
      );
      await seen(el, 'Cet espace est plus loin que votre travail : vous y dépensez environ 530 € de plus par an.');
      await seen(el, 'de plus à dépenser par an');
      await seen(el, 'Le tarif de l’espace n’est pas connu : il est compté à zéro.');
    });

    it('leads to the question when its distance is not known', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      const ask = await until(() => buttons(el).find((button) => visibleText(button) === 'indiquez sa distance'));
      ask.click();
      await until(() => el.shadowRoot!.activeElement?.id === 'espaceDistanceKm', 'the focus on the distance');
      type(el, 'espaceDistanceKm', '4');
      await seen(el, 'À l’espace 240 à 590 € gardés');
    });

    it('is left out when the page compares other things', async () => {
      const el = await mount(
        html`<relais-simulateur distance-km="13" modes="domicile covoiturage"></relais-simulateur>`,
      );
      await seen(el, 'En covoiturage 170 à 430 € gardés');
      expect(visibleText(el)).not.to.include('espace');
    });
  });

  describe('what unfolds', () => {
    it('opens every line of the sum, with its value, its source and its date', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      const receipt = await open(el, 'receipt');
      await seen(receipt, 'Énergie non achetée 344 € 2 392 km × 7,85 l/100 km × 1,833 €/l');
      await seen(receipt, '1,833 €/l : Moyenne des stations au 9 mars 2026, AFP, mars 2026');
      await seen(receipt, 'ou, au barème fiscal 854 € Barème de 11 634 km moins barème de 9 242 km, pour 5 CV');
      await seen(receipt, 'Électricité à la maison −25 € 92 jours × 1,4 kWh/jour × 0,194 €/kWh');
      await seen(receipt, 'Gardé par an 319 à 829 €');
      for (const link of receipt.querySelectorAll('a')) expect(link.href).to.match(/^https:/u);
      expect(receipt.querySelectorAll('a').length).to.be.greaterThan(7);
    });

    it('has a real table behind the bars', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13" duree-min="20"></relais-simulateur>`);
      const table = await open(el, 'table');
      expect(visibleText(table.querySelector('caption')!)).to.equal('Vos trajets en chiffres');
      await seen(table, 'Ce que coûtent ces trajets aujourd’hui, puis ce que vous évitez.');
      expect([...table.querySelectorAll('th[scope=col]')].map(visibleText)).to.deep.equal([
        'Aujourd’hui',
        'En moins chez vous',
      ]);
      expect([...table.querySelectorAll('tbody tr')].map(visibleText)).to.include('Temps 61 h 61 h');
    });

    it('says in its table that a time is not known', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      const table = await open(el, 'table');
      expect([...table.querySelectorAll('tbody tr')].map(visibleText)).to.include('Temps non indiqué non indiqué');
    });

    it('divides by the people in the car, and takes the rest of what the visitor says', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      await open(el, 'car');
      type(el, 'personnes', '2');
      await seen(el, 'Environ 150 à 400 €');
      type(el, 'semaines', '23');
      await seen(el, 'Environ 74 à 200 €');
      type(el, 'kilometresParAn', '100');
      await seen(el, 'Ces trajets dépassent les kilomètres annuels indiqués');
    });
  });

  describe('francs', () => {
    it('counts the TCS part that varies, and leaves the French scale out', async () => {
      const el = await mount(html`<relais-simulateur monnaie="CHF" distance-km="13"></relais-simulateur>`);
      await seen(el, 'Environ 290 à 620 CHF gardés');
      await seen(el, 'le second compte aussi l’usure, selon le TCS.');
      await open(el, 'car');
      expect(labels(el)).not.to.include('Puissance fiscale');
    });

    it('says that a price is past its date, on the day after and not before', async () => {
      const simulator = (day: string) =>
        html`<relais-simulateur distance-km="13" .now=${() => new Date(`${day}T12:00:00Z`)}></relais-simulateur>`;
      await seen(await mount(simulator('2027-03-31')), '1,833 €/l en mars 2026, 11 634 km');
      const el = await mount(simulator('2027-04-01'));
      await seen(el, '1,833 €/l (prix de mars 2026, à mettre à jour), 11 634 km');
      const car = await open(el, 'car');
      await seen(car, 'Chiffre ancien (mars 2026) : indiquez le vôtre.');
      await seen(car, 'Valeur de départ : 7,85 l/100 km (août 2026)');
      type(el, 'prixEnergie', '1,9');
      await seen(el, '1,9 €/l, 11 634 km');
      await seen(car, 'Valeur de départ : 1,833 €/l (mars 2026)');
    });

    it('says when no price is published for an energy', async () => {
      const el = await mount(
        html`<relais-simulateur monnaie="CHF" energie="e85" distance-km="13"></relais-simulateur>`,
      );
      await seen(el, 'Le prix de cette énergie n’est pas connu : indiquez-le pour affiner.');
    });
  });

  describe('what the page and the ear are told', () => {
    it('announces and tells the page once, when the numbers stay still', async () => {
      const el = await mount(html`<relais-simulateur duree-min="20"></relais-simulateur>`);
      const events: ResultatEvent[] = [];
      el.addEventListener('relais-resultat', (event) => events.push(event as ResultatEvent));
      for (const text of ['1', '12', '13']) type(el, 'distanceKm', text);
      const status = one(el, '[role=status]');
      await until(() => status.textContent?.includes('Environ 320'), 'the announcement');
      expect(spaces(status.textContent)).to.equal(
        'Environ 320 à 830 € gardés par an en travaillant chez vous 2 jours par semaine. 61 heures de route en moins par an, soit 9 journées de travail. 370 kg de CO₂ en moins par an.',
      );
      expect(events.length).to.equal(1);
      const {detail, bubbles, composed} = events[0]!;
      expect([bubbles, composed]).to.deep.equal([true, true]);
      expect(Object.keys(detail)).to.deep.equal(['monnaie', 'mode', 'minimum', 'maximum', 'heures', 'co2Kg']);
      expect(detail.mode).to.equal('domicile');
      expect(Math.round(detail.minimum)).to.equal(319);
      expect(Math.round(detail.maximum)).to.equal(829);
    });

    it('announces an error rather than an answer', async () => {
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      await seen(el, 'Environ');
      type(el, 'distanceKm', '900');
      await until(() => one(el, '[role=status]').textContent?.includes('n’est pas compris'), 'the error announced');
    });

    it('says nothing of a result that nobody asked for', async () => {
      let told = 0;
      const count = () => (told += 1);
      const el = await mount(html`<relais-simulateur distance-km="13" @relais-resultat=${count}></relais-simulateur>`);
      await seen(el, 'Environ 320');
      await refine(el);
      type(el, 'joursParSemaine', '3');
      await until(() => told === 1, 'the only event');
    });

    it('costs a wrong attribute one sentence in the console, not the widget', async () => {
      let el!: Element;
      const lines = await consoleLines(async () => {
        el = await mount(
          html`<relais-simulateur distance-km="13" monnaie="USD" jours-par-semaine="9"></relais-simulateur>`,
        );
        await seen(el, 'Environ 320 à 830 €');
      });
      expect(lines).to.deep.equal([
        '<relais-simulateur> monnaie : « usd » est inconnu. Valeurs possibles : EUR, CHF.',
        '<relais-simulateur> jours-par-semaine : « 9 » n’est pas un nombre entre 0.5 et 7.',
      ]);
    });

    it('makes no request and stores nothing', async () => {
      const before = performance.getEntriesByType('resource').length;
      const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
      await seen(el, 'Environ');
      type(el, 'distanceKm', '14');
      await seen(el, 'Environ 350');
      const since = performance.getEntriesByType('resource').slice(before);
      expect(since.filter(({name}) => !name.startsWith(location.origin))).to.deep.equal([]);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });
  });

  describe('when something fails', () => {
    for (const [when, begin] of [
      ['the answer needs more than the tag says', 'distance-km="13" espace-distance-km="4"'],
      ['the visitor answers', ''],
    ] as const)
      it(`shows the text of the page when the calculation cannot be fetched and ${when}, and tries again at the next touch`, async () => {
        let tries = 0;
        const loadVisit = () => {
          tries += 1;
          return tries === 1 ? Promise.reject(new Error('coupure')) : import('../../src/elements/simulateur/visit.js');
        };
        const wrapper = document.createElement('div');
        wrapper.innerHTML = `<relais-simulateur ${begin}>Texte de la page. <a href="/aide">Aide</a></relais-simulateur>`;
        const el = wrapper.firstElementChild as RelaisSimulateur;
        el.loadVisit = loadVisit;
        const lines = await consoleLines(async () => {
          document.body.append(wrapper);
          await el.updateComplete;
          if (begin === '') type(el, 'distanceKm', '13');
          await seen(el, 'Le calcul n’a pas pu être chargé.');
        });
        expect(visibleText(el)).to.include('Texte de la page. Aide');
        expect(el.matches(':state(erreur)')).to.equal(true);
        expect(lines.length).to.equal(1);
        type(el, 'distanceKm', '13');
        await seen(el, 'Environ 320 à 830 €');
        expect(visibleText(el)).not.to.include('Texte de la page');
        wrapper.remove();
      });

    it('shows the text of the page when the answer cannot be fetched, and tries again at the next touch', async () => {
      let tries = 0;
      const loadAnswer = () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('coupure')) : import('../../src/elements/simulateur/answer.js');
      };
      let el!: RelaisSimulateur;
      const lines = await consoleLines(async () => {
        el = await mount(
          html`<relais-simulateur distance-km="12.5" .loadAnswer=${loadAnswer}>Texte de la page</relais-simulateur>`,
        );
        await seen(el, 'Le calcul n’a pas pu être chargé.');
      });
      expect(visibleText(el)).to.include('Texte de la page');
      expect(field(el, 'distanceKm').value).to.equal('12,5');
      expect(el.matches(':state(erreur)')).to.equal(true);
      expect(lines.length).to.equal(1);
      field(el, 'distanceKm').focus();
      await seen(el, 'Environ 310 à 800 € gardés');
      expect(visibleText(el)).not.to.include('Texte de la page');
    });

    it('keeps a simple answer when what follows cannot be fetched, and says so', async () => {
      const loadVisit = () => Promise.reject(new Error('coupure'));
      const el = await mount(html`<relais-simulateur distance-km="13" .loadVisit=${loadVisit}></relais-simulateur>`);
      await seen(el, 'Environ 320 à 830 €');
      const lines = await consoleLines(async () => {
        one<HTMLDetailsElement>(el, '#receipt').open = true;
        await seen(el, 'Le calcul n’a pas pu être chargé.');
      });
      expect(lines.length).to.equal(1);
      expect(visibleText(el)).to.include('Environ 320 à 830 €');
    });
  });

  it('keeps the text of the page until the answer is there', async () => {
    let arrive!: () => void;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const loadVisit = () => arrived.then(() => import('../../src/elements/simulateur/visit.js'));
    const el = await mount(
      html`<relais-simulateur distance-km="13" espace-distance-km="4" .loadVisit=${loadVisit}
        >Texte de la page</relais-simulateur
      >`,
    );
    expect(visibleText(el)).to.equal('Texte de la page');
    expect(el.matches(':state(attente)')).to.equal(true);
    arrive();
    await seen(el, 'Environ 320 à 830 €');
    expect(visibleText(el)).not.to.include('Texte de la page');
  });

  it('fetches the answer when the distance is known or about to be, and not before', async () => {
    const asked: string[] = [];
    const loadAnswer = () => {
      asked.push('answer');
      return import('../../src/elements/simulateur/answer.js');
    };
    const loadVisit = () => {
      asked.push('visit');
      return import('../../src/elements/simulateur/visit.js');
    };
    const simulator = (kilometres?: number) =>
      html`<relais-simulateur
        .distanceKm=${kilometres}
        .loadAnswer=${loadAnswer}
        .loadVisit=${loadVisit}
      ></relais-simulateur>`;
    const open = await mount(simulator());
    await seen(open, 'Rien n’est enregistré ni envoyé.');
    expect(asked).to.deep.equal([]);
    field(open, 'distanceKm').focus();
    await until(() => asked.length > 0, 'the requests');
    expect(asked).to.deep.equal(['answer', 'visit']);
    await seen(await mount(simulator(13)), 'Environ 320 à 830 €');
    expect(asked).to.deep.equal(['answer', 'visit', 'answer']);
  });

  it('asks for the questions that refine, and goes to the first of them', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await seen(el, 'Préciser la durée, les jours, la voiture');
    expect(labels(el)).to.deep.equal(['Quelle distance entre chez vous et votre travail ?']);
    await refine(el);
    await until(() => el.shadowRoot!.activeElement?.id === 'dureeMin', 'the focus on the duration');
    expect(labels(el)).to.include('Énergie de la voiture');
    expect(buttons(el).map(visibleText)).not.to.include('Préciser la durée, les jours, la voiture');
  });

  it('keeps the answer when what unfolds cannot be fetched, and says so', async () => {
    const loadVisit = async () => {
      const module = await import('../../src/elements/simulateur/visit.js');
      class Offline extends module.Visit {
        override parts: InstanceType<typeof module.Visit>['parts'] = {
          ...this.parts,
          details: () => Promise.reject(new Error('coupure')),
        };
      }
      return {...module, Visit: Offline};
    };
    const el = await mount(html`<relais-simulateur distance-km="13" .loadVisit=${loadVisit}></relais-simulateur>`);
    await seen(el, 'Environ 320 à 830 €');
    const failed = oneEvent(el, 'relais-erreur');
    const lines = await consoleLines(async () => {
      one<HTMLDetailsElement>(el, '#receipt').open = true;
      await failed;
    });
    await seen(el, 'Le détail n’a pas pu être chargé.');
    expect(lines.length).to.equal(1);
    expect(visibleText(el)).to.include('Environ 320 à 830 €');
  });

  describe('in a group', () => {
    const cordee: Place = {
      id: 'cordee',
      name: 'La Cordée',
      position: {latitude: 46.5227, longitude: 6.0206},
      types: ['coworking'],
      services: [],
      fee: {amount: 3, unit: 'demi-journee'},
    };

    it('takes the distance and the fee of the chosen place, as an estimate', async () => {
      const {el} = await inGroup(html`<relais-simulateur distance-km="35"></relais-simulateur>`, {
        position: {latitude: 46.5893, longitude: 6.0206},
        chosen: cordee,
      });
      await open(el, 'space');
      await until(() => field(el, 'espaceDistanceKm').value === '10', 'the estimate');
      await seen(el, 'Environ 10 km d’après la carte, à vérifier');
      expect(field(el, 'espaceTarif').value).to.equal('3');
      expect(one<HTMLSelectElement>(el, '#espaceTarifUnite').value).to.equal('demi-journee');
    });

    it('lets the attributes of the tag, then the visitor, win over the group', async () => {
      const {el} = await inGroup(html`<relais-simulateur distance-km="35" espace-tarif="8"></relais-simulateur>`, {
        position: {latitude: 46.5893, longitude: 6.0206},
        chosen: cordee,
        visitor: {distanceKm: 50, daysPerWeek: 3},
      });
      await open(el, 'space');
      expect(field(el, 'distanceKm').value).to.equal('35');
      expect(field(el, 'espaceTarif').value).to.equal('8');
      expect(field(el, 'joursParSemaine').value).to.equal('3');
      type(el, 'espaceDistanceKm', '6');
      await until(() => field(el, 'espaceDistanceKm').value === '6', 'the visitor’s own distance');
    });

    it('keeps what was typed about one place when another is chosen, and finds it again', async () => {
      const {el, share} = await inGroup(html`<relais-simulateur distance-km="35"></relais-simulateur>`, {
        chosen: cordee,
      });
      await open(el, 'space');
      type(el, 'espaceDistanceKm', '6');
      choose(el, 'espaceTarifUnite', 'mois');
      await until(() => all(el, '.bar').length === 3, 'the bar of the space');
      share({chosen: {...cordee, id: 'atila', name: 'ATILA', fee: {amount: 12, unit: 'jour'}}});
      await until(() => field(el, 'espaceDistanceKm').value === '', 'an empty distance');
      expect(field(el, 'espaceTarif').value).to.equal('12');
      expect(one<HTMLSelectElement>(el, '#espaceTarifUnite').value).to.equal('jour');
      share({chosen: cordee});
      await until(() => field(el, 'espaceDistanceKm').value === '6', 'the distance typed before');
      expect(one<HTMLSelectElement>(el, '#espaceTarifUnite').value).to.equal('mois');
    });

    it('names the place in the sentence', async () => {
      const {el} = await inGroup(
        html`<relais-simulateur distance-km="35" espace-distance-km="2" modes="espace"></relais-simulateur>`,
        {chosen: cordee},
      );
      await seen(el, 'en travaillant dans l’espace « La Cordée »');
      await until(() => /La Cordée \d/u.test(visibleText(one(el, '.bars'))), 'the place on its bar');
    });

    it('names the place in its bar as soon as the answer shows, and in its columns', async () => {
      const {el, share} = await inGroup(html`<relais-simulateur distance-km="35"></relais-simulateur>`, {
        chosen: {...cordee, name: 'Espace ATILA'},
      });
      await seen(el, 'Espace ATILA indiquez sa distance');
      share({chosen: {...cordee, name: 'Espace ATILA'}, position: {latitude: 46.5893, longitude: 6.0206}});
      const table = await open(el, 'table');
      await until(() => /Espace ATILA \d/u.test(visibleText(one(el, '.bars'))), 'the amounts of the place');
      expect([...table.querySelectorAll('th[scope=col]')].map(visibleText)).to.include('En moins à « Espace ATILA »');
    });

    it('compares with the nearest space until one is chosen, and says so', async () => {
      const far = {...cordee, id: 'loin', name: 'Trop loin', position: {latitude: 47.5, longitude: 6.0206}};
      const {el, share} = await inGroup(html`<relais-simulateur distance-km="35"></relais-simulateur>`, {
        position: {latitude: 46.5893, longitude: 6.0206},
        places: [far, cordee],
      });
      await seen(el, '« La Cordée » est l’espace le plus proche, à environ 10 km d’après la carte.');
      await until(() => /La Cordée \d/u.test(visibleText(one(el, '.bars'))), 'the nearest on its bar');
      share({places: [far, cordee], chosen: far});
      await until(() => /Trop loin \d/u.test(visibleText(one(el, '.bars'))), 'the chosen one');
      expect(visibleText(el)).not.to.include('le plus proche');
    });

    it('chooses the place of a link once the group has it, with what the link says of it', async () => {
      const chosen: string[] = [];
      history.replaceState(null, '', '#relais-simulateur=premier&distance-km=35&espace-distance-km=7&lieu=cordee');
      const {el, share} = await inGroup(html`<relais-simulateur></relais-simulateur>`, {
        state: 'waiting',
        choose: (id) => chosen.push(id),
      });
      await until(() => field(el, 'distanceKm').value === '35', 'the distance of the link');
      share({state: 'ready', places: [cordee]});
      await until(() => chosen.length > 0, 'the choice');
      expect(chosen).to.deep.equal(['cordee']);
      share({state: 'ready', places: [cordee], chosen: cordee});
      await open(el, 'space');
      await until(() => field(el, 'espaceDistanceKm').value === '7', 'the distance to the place');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('asks for the road to the place by a click only, between two positions that it knows', async () => {
      const {el, share} = await inGroup(html`<relais-simulateur distance-km="35"></relais-simulateur>`, {
        places: [cordee],
        chosen: cordee,
      });
      const space = await open(el, 'space');
      expect(visibleText(space)).not.to.include('IGN');
      share({places: [cordee], chosen: cordee, visitor: {position: {latitude: 46.5893, longitude: 6.0206}}});
      await seen(space, 'Calculer par la route avec le service de l’IGN (data.geopf.fr)');
      await seen(space, 'votre point de départ et la position de l’espace lui sont envoyés, et rien d’autre.');
    });

    it('takes back what it told the group of the visitor', async () => {
      const {el, told} = await inGroup(html`<relais-simulateur distance-km="13"></relais-simulateur>`, {});
      await seen(el, 'Environ 320');
      type(el, 'distanceKm', '18');
      await until(() => told.some(({distanceKm}) => distanceKm === 18), 'the distance told');
      press(el, 'Annuler la réponse : Quelle distance');
      await seen(el, 'Environ 320');
      expect(told.at(-1)).to.deep.equal({distanceKm: undefined});
    });

    it('hands the result to the form of the group, that the visitor goes and reads', async () => {
      const {el, told, wrapper} = await inGroup(html`<relais-simulateur distance-km="13"></relais-simulateur>`, {});
      const form = document.createElement('relais-inscription');
      wrapper.append(form);
      await open(el, 'share');
      expect(buttons(el).map(visibleText)).not.to.include('Envoyer à la mairie');
      form.setAttribute('modele', 'enquete');
      type(el, 'joursParSemaine', '3');
      await until(() => buttons(el).some((button) => visibleText(button) === 'Envoyer à la mairie'), 'the button');
      press(el, 'Envoyer à la mairie');
      await seen(el, 'Relisez-le, corrigez-le : rien n’est parti.');
      const {distanceKm, daysPerWeek, result} = told.find((inputs) => inputs.result)!;
      expect([distanceKm, daysPerWeek]).to.deep.equal([13, 3]);
      expect(spaces(result!)).to.include('13 km aller, 3 jours par semaine sans ce trajet.');
      expect(document.activeElement).to.equal(form);
    });

    it('tells the group what the visitor said of themselves, once it stays still', async () => {
      const {el, told} = await inGroup(html`<relais-simulateur></relais-simulateur>`, {});
      type(el, 'distanceKm', '18');
      await until(() => told.some(({distanceKm}) => distanceKm === 18), 'the distance told');
      type(el, 'joursParSemaine', '1,5');
      await until(() => told.some(({daysPerWeek}) => daysPerWeek === 1.5), 'the days told');
      expect(told.length).to.equal(2);
    });
  });

  it('works again after being moved', async () => {
    const el = await mount(html`<relais-simulateur></relais-simulateur>`);
    type(el, 'distanceKm', '13');
    el.remove();
    document.body.append(el);
    await seen(el, 'Environ 320 à 830 €');
    type(el, 'distanceKm', '20');
    await seen(el, 'Environ 500 à 1 300 €');
    el.remove();
  });
});

/** A simulator under a group that the test plays. */
async function inGroup(page: TemplateResult, facts: Partial<Group>) {
  const told: VisitorInputs[] = [];
  let visitor = facts.visitor ?? {};
  const wrapper = await mount<HTMLElement>(html`<relais-groupe></relais-groupe>`);
  const none: Group = {
    commune: '',
    state: 'ready',
    places: [],
    visitor: {},
    choose: () => undefined,
    offer: () => undefined,
    tell: (inputs) => {
      told.push(inputs);
      visitor = {...visitor, ...inputs};
      provider.setValue({...none, ...facts, visitor});
    },
  };
  const provider = new ContextProvider(wrapper, {context: groupContext, initialValue: {...none, ...facts}});
  const heard = new Promise((resolve) => wrapper.addEventListener('context-request', resolve, {once: true}));
  render(page, wrapper);
  await heard;
  const el = wrapper.querySelector<RelaisSimulateur>('relais-simulateur')!;
  await el.updateComplete;
  return {el, told, wrapper, share: (changes: Partial<Group>) => provider.setValue({...none, ...facts, ...changes})};
}
