import {expect, html} from '@open-wc/testing';
import type {Commune} from '../../src/domain/places/communes.js';
import type {Road} from '../../src/domain/places/road.js';
import {RelaisSimulateur} from '../../src/elements/relais-simulateur.js';
import type {ResultatEvent} from '../../src/elements/simulateur/events.js';
import {mount, oneEvent, register, until, visibleText} from '../helpers/mount.js';
import {
  press,
  key,
  tick,
  one,
  all,
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

describe('the distance between two communes', () => {
  const shard: Commune[] = [
    {
      code: '39478',
      name: 'Saint-Claude',
      department: '39',
      latitude: 46.387,
      longitude: 5.863,
      size: 8,
      bare: 'saint claude',
    },
    {
      code: '97124',
      name: 'Saint-Claude',
      department: '971',
      latitude: 16.02,
      longitude: -61.7,
      size: 7,
      bare: 'saint claude',
    },
    {
      code: '39368',
      name: 'Morez',
      department: '39',
      of: 'Hauts de Bienne',
      latitude: 46.522,
      longitude: 6.02,
      size: 7,
      bare: 'morez',
    },
  ];
  const asked: string[] = [];
  let road: () => Promise<Road> = () => Promise.resolve({distanceKm: 25.34, durationMin: 31.6});
  const loadVisit = async () => {
    const module = await import('../../src/elements/simulateur/visit.js');
    const panel = await import('../../src/elements/simulateur/communes.js');
    class Panel extends panel.CommunesPanel {
      override load = (query: string) => {
        asked.push(query);
        return query.startsWith('zz') ? Promise.reject(new Error('coupure')) : Promise.resolve(shard);
      };
      constructor(visit: InstanceType<typeof module.Visit>) {
        super(visit);
        this.road.find = () => {
          asked.push('ign');
          return road();
        };
      }
    }
    class Searching extends module.Visit {
      override parts: InstanceType<typeof module.Visit>['parts'] = {
        ...this.parts,
        communes: () => Promise.resolve({...panel, CommunesPanel: Panel}),
      };
    }
    return {...module, Visit: Searching};
  };
  const search = async () => {
    asked.length = 0;
    const el = await mount(html`<relais-simulateur communes .loadVisit=${loadVisit}></relais-simulateur>`);
    press(el, 'Vous ne la connaissez pas');
    await until(() => el.shadowRoot!.activeElement?.id === 'depart', 'the first commune asked');
    return el;
  };

  it('asks for nothing before a letter is typed, and says how the list is used', async () => {
    const el = await search();
    expect(asked).to.deep.equal([]);
    const box = field(el, 'depart');
    expect(box.getAttribute('role')).to.equal('combobox');
    expect(box.getAttribute('aria-expanded')).to.equal('false');
    type(el, 'depart', 'saint');
    await until(() => box.getAttribute('aria-expanded') === 'true', 'the list');
    expect(all(el, '#depart-l [role=option]').map(visibleText)).to.deep.equal([
      'Saint-Claude (39)',
      'Saint-Claude (971)',
    ]);
    await until(() => one(el, '[role=status]').textContent?.includes('communes proposées'), 'the count');
  });

  it('is chosen by keyboard, estimated without asking anyone, and stays editable', async () => {
    const el = await search();
    type(el, 'depart', 'saint');
    await until(() => all(el, '#depart-l [role=option]').length === 2, 'the list');
    key(el, 'depart', 'ArrowDown');
    await until(() => field(el, 'depart').getAttribute('aria-activedescendant') === 'depart-0', 'the first option');
    key(el, 'depart', 'Enter');
    await until(() => field(el, 'depart').value === 'Saint-Claude (39)', 'the commune');
    field(el, 'arrivee').focus();
    type(el, 'arrivee', 'morez');
    await until(() => all(el, '#arrivee-l [role=option]').length === 1, 'the other list');
    (one(el, '#arrivee-0') as HTMLElement).click();
    await seen(el, 'Environ 26 km par la route, entre 23 et 29 km : c’est une estimation à vol d’oiseau');
    expect(field(el, 'distanceKm').value).to.equal('26');
    await seen(el, 'gardés par an');
    expect(asked.includes('ign')).to.equal(false);
    type(el, 'distanceKm', '24');
    await until(() => field(el, 'distanceKm').value === '24', 'the visitor’s own distance');
  });

  it('takes the road and the time of the IGN after a click that names it', async () => {
    const el = await search();
    await between(el, 'saint', 'morez');
    press(el, 'Calculer par la route avec le service de l’IGN (data.geopf.fr)');
    await seen(el, 'Par la route : 25,3 km et 32 minutes d’après l’IGN');
    await until(() => field(el, 'distanceKm').value === '25,3', 'the exact distance');
    expect(field(el, 'dureeMin').value).to.equal('32');
    expect(asked.filter((word) => word === 'ign').length).to.equal(1);
  });

  it('shows the road that comes late, and keeps what the visitor typed meanwhile', async () => {
    let arrive: (found: Road) => void = () => undefined;
    road = () => new Promise<Road>((resolve) => (arrive = resolve));
    const el = await search();
    await between(el, 'saint', 'morez');
    press(el, 'Calculer par la route');
    await seen(el, 'Le service de l’IGN calcule la route…');
    type(el, 'distanceKm', '24');
    await until(() => field(el, 'distanceKm').value === '24', 'the visitor’s own distance');
    arrive({distanceKm: 25.34, durationMin: 31.6});
    await seen(el, 'Par la route : 25,3 km et 32 minutes d’après l’IGN');
    expect(field(el, 'distanceKm').value).to.equal('24');
    expect(field(el, 'dureeMin').value).to.equal('');
  });

  it('keeps the estimate, and says why, when the road cannot be had', async () => {
    road = () => Promise.reject(new Error('Le service d’itinéraire de l’IGN ne répond pas.'));
    const el = await search();
    await between(el, 'saint', 'morez');
    press(el, 'Calculer par la route');
    await seen(el, 'Le service d’itinéraire de l’IGN ne répond pas.');
    expect(field(el, 'distanceKm').value).to.equal('26');
  });

  it('says a name that no commune has, and a list that cannot be had', async () => {
    const el = await search();
    type(el, 'depart', 'abcd');
    await seen(el, 'Aucune commune ne s’appelle « abcd ».');
    type(el, 'depart', 'zzz');
    await seen(el, 'La liste des communes n’a pas pu être chargée.');
  });

  it('chooses nothing for two communes of the same name', async () => {
    const el = await search();
    type(el, 'depart', 'saint-claude');
    await until(() => all(el, '#depart-l [role=option]').length === 2, 'the list');
    field(el, 'depart').blur();
    field(el, 'depart').dispatchEvent(new FocusEvent('blur'));
    await seen(el, 'Plusieurs communes peuvent convenir : choisissez la vôtre dans la liste.');
  });

  async function between(el: Element, home: string, work: string) {
    for (const [id, text] of [
      ['depart', home],
      ['arrivee', work],
    ] as const) {
      field(el, id).focus();
      type(el, id, text);
      await until(() => one(el, `#${id}-0`), 'the list');
      (one(el, `#${id}-0`) as HTMLElement).click();
      await until(() => field(el, id).value.includes('('), 'the commune');
    }
    await seen(el, 'Environ 26 km par la route');
  }
});

describe('taking back', () => {
  it('undoes an answer, step by step, down to what the page says, and keeps the focus there', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await seen(el, 'Environ 320');
    for (const [text, said] of [
      ['20', 'Environ 500'],
      ['40', 'Environ 1 000'],
    ] as const) {
      type(el, 'distanceKm', text);
      await until(() => one(el, '[role=status]').textContent?.includes(ordinary(said)), said);
    }
    press(el, 'Annuler la réponse : Quelle distance');
    await seen(el, 'Environ 500 à 1 300 €');
    expect(field(el, 'distanceKm').value).to.equal('20');
    await until(() => el.shadowRoot!.activeElement?.id === 'distanceKm', 'the focus on the field');
    press(el, 'Annuler la réponse : Quelle distance');
    await seen(el, 'Environ 320');
    expect(all(el, '.question .undo').length).to.equal(0);
  });

  it('begins again from what the page says', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await refine(el);
    expect(buttons(el).map(visibleText)).not.to.include('Tout effacer et recommencer');
    type(el, 'joursParSemaine', '4');
    choose(el, 'energie', 'diesel');
    await seen(el, '4 jours par semaine');
    press(el, 'Tout effacer et recommencer');
    await seen(el, 'Environ 320 à 830 € gardés par an en travaillant chez vous 2 jours par semaine.');
    expect(one<HTMLSelectElement>(el, '#energie').value).to.equal('essence');
  });
});

describe('what is counted on request', () => {
  it('says the same by day, month and five years', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await refine(el);
    await seen(el, 'Soit 3 à 9 € par jour sans ce trajet, 27 à 69 € par mois, 1 600 à 4 100 € en cinq ans.');
  });

  it('counts the whole car only when one could give it up, and says what that means', async () => {
    const el = await mount(html`<relais-simulateur distance-km="20"></relais-simulateur>`);
    await refine(el);
    const before = visibleText(one(el, '.answer'));
    await seen(el, 'À cocher seulement si le foyer vendait vraiment une voiture.');
    tick(el, 'sansVoiture');
    await seen(
      el,
      'le second compte toute la voiture dont vous vous passez, achat et assurance compris, au barème des impôts.',
    );
    expect(visibleText(one(el, '.answer'))).not.to.equal(before);
  });

  it('shows the rebound, and lets it be changed', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await open(el, 'car');
    await seen(el, 'Le CO₂ évité est réduit de 25 % : d’autres trajets en reprennent une part (effet rebond).');
    type(el, 'rebond', '0');
    await seen(el, 'Le CO₂ évité est compté sans effet rebond.');
    await seen(el, '500 kg de CO₂ en moins par an.');
  });

  it('counts at the rate of the Swiss tax office when the page gives it', async () => {
    const el = await mount(
      html`<relais-simulateur monnaie="CHF" distance-km="13" taux-fiscal="0,75"></relais-simulateur>`,
    );
    await seen(el, 'le second compte les kilomètres au taux admis par le fisc.');
    await seen(el, '1 800 CHF gardés');
  });
});

describe('sharing', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('copies a link that brings the same answers back, after the # only', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await open(el, 'share');
    type(el, 'joursParSemaine', '3');
    choose(el, 'energie', 'diesel');
    await seen(el, '3 jours par semaine');
    const copied = await clipboard(async () => {
      press(el, 'Copier le lien');
      await seen(el, 'Lien copié.');
    });
    const link = new URL(copied);
    expect(link.search).to.equal(location.search);
    expect(link.hash).to.include('#relais-simulateur=premier&distance-km=13');
    const answer = visibleText(one(el, '.answer'));
    el.remove();
    history.replaceState(null, '', link.hash);
    const again = await mount(html`<relais-simulateur></relais-simulateur>`);
    await seen(again, answer);
    expect(one<HTMLSelectElement>(again, '#energie').value).to.equal('diesel');
  });

  it('gives the link away without what followed the visitor here, and with what makes the page', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await open(el, 'share');
    const kept = '?article12&id_rubrique=3&page_id=7&lettre=pk';
    const tracked = '&utm_source=lettre&utm_campaign=nov&fbclid=XYZ&gclid=1&mtm_kwd=a&pk_campaign=b&mc_eid=c&_se=d';
    const {search} = location;
    history.replaceState(null, '', `${kept}${tracked}&msclkid=e&dclid=f`);
    const copied = await clipboard(async () => {
      press(el, 'Copier le lien');
      await seen(el, 'Lien copié.');
    });
    history.replaceState(null, '', `${location.pathname}${search}`);
    expect(new URL(copied).search).to.equal(kept);
  });

  it('goes back to the simulator that it comes from, by its rank when nothing names it', async () => {
    const two = html`<div>
      <relais-simulateur distance-km="13"></relais-simulateur><relais-simulateur distance-km="40"></relais-simulateur>
    </div>`;
    const page = await mount(two);
    const second = page.children[1]!;
    await open(second, 'share');
    type(second, 'joursParSemaine', '3');
    await seen(second, '3 jours par semaine');
    const copied = await clipboard(async () => {
      press(second, 'Copier le lien');
      await seen(second, 'Lien copié.');
    });
    page.remove();
    history.replaceState(null, '', new URL(copied).hash);
    const again = await mount(two);
    await seen(again.children[1]!, '3 jours par semaine');
    await refine(again.children[0]!);
    expect(field(again.children[0]!, 'joursParSemaine').value).to.equal('2');
    expect(visibleText(again.children[0]!)).not.to.include('Chiffres repris d’un lien');
  });

  it('is for nobody when it names a simulator that the page does not have', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await refine(el);
    const followed = oneEvent(window, 'hashchange');
    location.hash = 'relais-simulateur=ailleurs&distance-km=20';
    await followed;
    await new Promise(requestAnimationFrame);
    location.hash = 'relais-simulateur=premier&jours-par-semaine=3';
    await seen(el, '3 jours par semaine');
    expect(field(el, 'distanceKm').value).to.equal('13');
  });

  it('says that the figures come from a link, once aloud, and lets them be taken away', async () => {
    history.replaceState(null, '', '#relais-simulateur=premier&actifs=1000000&distance-km=9999&prix-energie=20');
    const el = await mount(html`<relais-simulateur pour="commune"></relais-simulateur>`);
    await seen(el, 'Chiffres repris d’un lien.');
    await seen(el, 'si 100 000 habitants travaillent chez eux');
    expect(spaces(one(el, '[role=status]').textContent)).to.match(/^Chiffres repris d’un lien\. Environ .* gardés/u);
    type(el, 'joursParSemaine', '3');
    await until(() => one(el, '[role=status]').textContent?.includes('3'), 'the new answer');
    expect(one(el, '[role=status]').textContent).not.to.include('lien');
    expect(visibleText(el)).to.include('Chiffres repris d’un lien.');
    press(el, 'Tout effacer et recommencer');
    await until(() => field(el, 'actifs').value === '', 'nothing any more');
    expect(visibleText(el)).not.to.include('Chiffres repris d’un lien.');
  });

  it('keeps a link within bounds, and leaves the other simulators of the page alone', async () => {
    history.replaceState(null, '', '#relais-simulateur=deux&distance-km=99999&jours-par-semaine=<b>&energie=fusion');
    const page = await mount(
      html`<div><relais-simulateur id="un"></relais-simulateur><relais-simulateur id="deux"></relais-simulateur></div>`,
    );
    const [first, second] = [...page.children];
    await until(() => field(second!, 'distanceKm').value === '300', 'the largest distance');
    await seen(second!, '2 jours par semaine');
    expect(field(first!, 'distanceKm').value).to.equal('');
  });

  it('takes the answers of a link that is followed in the same page, until it leaves it', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await refine(el);
    location.hash = 'relais-simulateur=premier&distance-km=20';
    await seen(el, 'Environ 500 à 1 300 €');
    el.remove();
    location.hash = 'relais-simulateur=premier&distance-km=40';
    document.body.append(el);
    expect(field(el, 'distanceKm').value).to.equal('20');
    el.remove();
  });

  it('copies the result as text, and shows it to copy by hand when the clipboard is closed', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await open(el, 'share');
    const copied = await clipboard(async () => {
      press(el, 'Copier le résultat en texte');
      await seen(el, 'Résultat copié.');
    });
    expect(spaces(copied)).to.include('Environ 320 à 830 € gardés par an');
    expect(spaces(copied)).to.include('13 km aller, 2 jours par semaine sans ce trajet.');
    await clipboard(async () => {
      press(el, 'Copier le lien');
      const box = await until(() => one<HTMLTextAreaElement>(el, '#by-hand'), 'the text to copy');
      expect(box.value).to.include('#relais-simulateur=');
      await until(() => el.shadowRoot!.activeElement === box, 'the focus on it');
    }, true);
  });

  it('prints one page of its own, with the sources, and not the page around it', async () => {
    const el = await mount(html`<relais-simulateur distance-km="13" duree-min="20"></relais-simulateur>`);
    await open(el, 'share');
    const prints = interceptPrint();
    press(el, 'Imprimer');
    const frame = await until(() => prints.frame, 'the sheet');
    const text = spaces(frame.contentDocument!.body.textContent);
    expect(text).to.include('Environ 320 à 830 € gardés par an');
    expect(text).to.include('En cinq ans');
    expect(text).to.include('Moyenne des stations');
    expect(text).to.include('#relais-simulateur=');
    prints.restore();
  });
});

describe('a page that may not print', () => {
  const {contentDocument} = Object.getOwnPropertyDescriptors(HTMLIFrameElement.prototype);
  afterEach(() => Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', contentDocument));

  it('says it, gives the address of the page alone, and leaves no frame', async () => {
    // What a frame within a sandboxed frame answers.
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {configurable: true, get: () => null});
    const el = await mount(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await open(el, 'share');
    press(el, 'Imprimer');
    await seen(el, 'Impression impossible ici : ouvrez la page seule.');
    expect(spaces(one(el, '[role=status]').textContent)).to.include('Impression impossible ici');
    expect(one<HTMLAnchorElement>(el, '.share a').href).to.include('#relais-simulateur=premier&distance-km=13');
    expect(field(el, 'by-hand').value).to.include('#relais-simulateur=premier&distance-km=13');
    expect(all(el, 'iframe')).to.deep.equal([]);
    press(el, 'Copier le résultat en texte');
    await until(() => !visibleText(el).includes('Impression impossible'), 'another act');
  });
});

describe('for a commune', () => {
  it('asks for a number of people, then says what they keep together', async () => {
    const el = await mount(html`<relais-simulateur pour="commune">Texte de la page</relais-simulateur>`);
    await seen(el, 'Combien d’habitants pourraient travailler plus près certains jours ?');
    expect(el.matches(':state(vide)')).to.equal(true);
    type(el, 'actifs', '50');
    await seen(
      el,
      'Environ 16 000 à 41 000 € gardés chaque année dans les ménages, si 50 habitants travaillent chez eux 2 jours par semaine.',
    );
    await seen(el, '120 000 km de route en moins par an.');
    await seen(el, '19 tonnes de CO₂ en moins par an.');
    await seen(el, 'Chacun fait 13 km pour y aller, et autant pour en revenir.');
    expect(el.matches(':state(pret)')).to.equal(true);
  });

  it('follows the page that changes its mind', async () => {
    const el = await mount<RelaisSimulateur>(
      html`<relais-simulateur pour="commune" actifs="50" distance-km="13"></relais-simulateur>`,
    );
    await seen(el, 'si 50 habitants travaillent chez eux');
    el.pour = 'habitant';
    await seen(el, 'Environ 320 à 830 € gardés par an en travaillant chez vous');
    el.pour = 'commune';
    await seen(el, 'si 50 habitants travaillent chez eux');
  });

  it('is not answered by what was asked for before the page changed its mind', async () => {
    const el = await mount<RelaisSimulateur>(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    await seen(el, 'Environ 320 à 830 €');
    type VisitModule = Awaited<ReturnType<RelaisSimulateur['loadVisit']>>;
    const arrivals: ((module: VisitModule) => void)[] = [];
    el.loadVisit = () => new Promise((resolve) => arrivals.push(resolve));
    one(el, '.question').dispatchEvent(new FocusEvent('focusin'));
    el.pour = 'commune';
    await until(() => arrivals.length === 2, 'both asked for');
    arrivals[0]!(await import('../../src/elements/simulateur/visit.js'));
    arrivals[1]!(await import('../../src/elements/simulateur/town.js'));
    await seen(el, 'Combien d’habitants pourraient travailler plus près');
  });

  it('takes the numbers of the page, keeps every supposition in sight with its source, and tells the page', async () => {
    const el = await mount(
      html`<relais-simulateur pour="commune" actifs="120" distance-km="20" jours-par-semaine="1"></relais-simulateur>`,
    );
    await seen(el, 'si 120 habitants travaillent chez eux 1 jour par semaine.');
    await seen(el, 'Chacun évite ce trajet 1 jour par semaine.');
    expect(all(el, '.receipt a').length).to.be.greaterThan(3);
    const told = oneEvent(el, 'relais-resultat');
    type(el, 'distanceKm', '10');
    const {detail} = (await told) as ResultatEvent;
    expect(detail.mode).to.equal('domicile');
    expect(detail.minimum).to.be.greaterThan(10_000);
  });
});

const ordinary = (words: string) => words.replaceAll(/(?<=\d) (?=\d{3})/gu, '\u202f');

/** What is written in the clipboard meanwhile; closed, it refuses. */
async function clipboard(act: () => Promise<unknown>, isClosed = false): Promise<string> {
  let written = '';
  const fake = {
    writeText(text: string) {
      written = text;
      return isClosed ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve();
    },
  };
  Object.defineProperty(navigator, 'clipboard', {configurable: true, get: () => fake});
  try {
    await act();
  } finally {
    delete (navigator as unknown as Record<string, unknown>)['clipboard'];
  }
  return written;
}

/** Keeps the sheets from opening a dialog, and finds the frame that would be printed. */
function interceptPrint() {
  const found: {frame?: HTMLIFrameElement} = {};
  const {append} = ShadowRoot.prototype;
  const watch = (frame: HTMLIFrameElement) =>
    frame.addEventListener('load', () => {
      if (frame.contentWindow) frame.contentWindow.print = () => (found.frame = frame);
    });
  ShadowRoot.prototype.append = function (...nodes: (Node | string)[]) {
    for (const node of nodes) if (node instanceof HTMLIFrameElement) watch(node);
    append.apply(this, nodes);
  };
  return Object.assign(found, {restore: () => (ShadowRoot.prototype.append = append)});
}
