import {ContextProvider} from '@lit/context';
import {expect, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {Reply} from '../../src/domain/form/delivery.js';
import type {Submission} from '../../src/domain/form/submission.js';
import type {Place} from '../../src/domain/places/place.js';
import {RelaisInscription} from '../../src/elements/relais-inscription.js';
import {type Group, groupContext} from '../../src/shared/contexts.js';
import {fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-inscription', RelaisInscription);

/** A receiver that stores, on Sunday 22 November 2026 at ten. */
function fakeTools(day = '2026-11-22') {
  const bodies: string[] = [];
  return {
    submissions: () => bodies.map((body) => JSON.parse(body) as Submission),
    post: async (_: string, body: string) => {
      bodies.push(body);
      return {kind: 'reply', status: 201} as const;
    },
    now: () => Date.parse(`${day}T10:00:00Z`),
    wait: async () => undefined,
    random: () => 0,
  };
}

const form = (modele: string, tools: RelaisInscription['tools'], src = '') =>
  html`<relais-inscription
    modele=${modele}
    action="/r"
    src=${src}
    responsable="Mairie de Morez"
    contact="mairie@morez.example"
    .tools=${tools}
    >Écrivez à la mairie.</relais-inscription
  >`;

async function shown(page: TemplateResult) {
  const el = await mount<RelaisInscription>(page);
  await until(() => el.shadowRoot?.querySelector('form'), 'the form');
  return el;
}

/** A form of these fields, written in the page. */
async function written(
  change: object,
  tools: RelaisInscription['tools'] = fakeTools(),
  attributes: Record<string, string> = {},
) {
  const definition = {
    schema: 'relais-inscription/definition@1',
    ...{id: 'essai', version: '1', lang: 'fr', title: 'Essai', submit: 'Envoyer l’essai'},
    thanks: {title: 'Merci.', next: 'À bientôt.'},
    ...change,
  };
  const script = document.createElement('script');
  Object.assign(script, {type: 'application/json', textContent: JSON.stringify(definition)});
  const el = document.createElement('relais-inscription') as RelaisInscription;
  el.tools = tools;
  for (const [name, value] of Object.entries({action: '/r', ...attributes})) el.setAttribute(name, value);
  el.append(script);
  return shown(html`${el}`);
}

const root = (el: Element) => el.shadowRoot ?? el;
const all = (el: Element, selector: string) => [...root(el).querySelectorAll<HTMLElement>(selector)];
const one = (el: Element, selector: string) => until(() => root(el).querySelector<HTMLElement>(selector), selector);
const says = (el: Element, text: string) => until(() => visibleText(el).includes(text), text);
const press = async (el: Element, name: string) =>
  (
    await until(() => all(el, 'button').find((button) => visibleText(button) === name), `the button « ${name} »`)
  ).click();
const control = (el: Element, name: string) => {
  const label = all(el, 'label').find((found) => visibleText(found).startsWith(name)) as HTMLLabelElement | undefined;
  const found = label?.control ?? label?.querySelector('input');
  if (!found) throw new Error(`no field « ${name} » in: ${visibleText(el)}`);
  return found as HTMLInputElement;
};
function type(field: HTMLInputElement, text: string) {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}
const key = (field: HTMLElement, name: string) =>
  field.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}));

const cordee: Place = {
  id: 'la-cordee',
  name: 'La Cordée',
  commune: 'Morez',
  communeCode: '39368',
  position: {latitude: 46.52265, longitude: 6.02059},
  hours: 'Tu,Th 09:00-18:00; PH off',
  types: [],
  services: [],
};

/** The form in a group that shares this. */
async function inGroup(page: TemplateResult, shared: Partial<Group>) {
  const group = await mount<HTMLElement>(html`<relais-groupe>${page}</relais-groupe>`);
  const value: Group = {
    ...{commune: '39368', state: 'ready', places: [cordee], visitor: {}},
    ...{choose: () => undefined, offer: () => undefined, tell: () => undefined},
    ...shared,
  };
  new ContextProvider(group, {context: groupContext, initialValue: value});
  const el = group.querySelector('relais-inscription') as RelaisInscription;
  group.append(el);
  await until(() => el.shadowRoot?.querySelector('form'), 'the form');
  return el;
}

describe('<relais-inscription modele="essai">', () => {
  afterEach(() => fixtureCleanup());

  it('offers the next open days of the place, and sends the one that is chosen', async () => {
    const tools = fakeTools();
    const el = await inGroup(form('essai', tools), {chosen: cordee});
    await says(el, 'Les prochains jours d’ouverture de La Cordée.');
    const days = all(el, '[role="radiogroup"] .option').map((option) => visibleText(option));
    expect(days.slice(0, 2)).to.deep.equal(['mardi 24 novembre, de 9 h à 18 h', 'jeudi 26 novembre, de 9 h à 18 h']);
    control(el, 'jeudi 26 novembre').click();
    type(control(el, 'Votre nom'), 'Claire Martin');
    type(control(el, 'Votre adresse'), 'claire@exemple.fr');
    await press(el, 'Demander ma journée d’essai');
    await says(el, 'Votre demande est arrivée.');
    expect(tools.submissions()[0]?.data).to.deep.equal({
      jour: '2026-11-26',
      nom: 'Claire Martin',
      email: 'claire@exemple.fr',
      place: {id: 'la-cordee', name: 'La Cordée'},
    });
  });

  it('takes another day than those offered, and goes back to the list', async () => {
    const el = await inGroup(form('essai', fakeTools()), {chosen: cordee});
    await press(el, 'Proposer un autre jour');
    await until(() => control(el, 'Quel jour').type === 'date');
    expect(control(el, 'Quel jour').min).to.equal('2026-11-22');
    await press(el, 'Revenir aux jours d’ouverture');
    await says(el, 'mardi 24 novembre');
  });

  it('asks for any day to come where the hours are not known', async () => {
    const el = await shown(form('essai', fakeTools()));
    const day = control(el, 'Quel jour');
    expect([day.type, day.min]).to.deep.equal(['date', '2026-11-22']);
    expect(visibleText(el)).to.include('Format attendu : jj/mm/aaaa');
    await press(el, 'Demander ma journée d’essai');
    await says(el, '3 réponses sont à revoir');
    await says(el, 'Choisissez le jour de votre essai, par exemple un mardi');
  });
});

describe('a question about a day', () => {
  afterEach(() => fixtureCleanup());

  it('refuses a day gone by, typed by hand, and says which is the first', async () => {
    const tools = fakeTools();
    const el = await shown(form('essai', tools));
    type(control(el, 'Quel jour'), '2026-11-21');
    type(control(el, 'Votre nom'), 'Claire Martin');
    type(control(el, 'Votre adresse'), 'claire@exemple.fr');
    await press(el, 'Demander ma journée d’essai');
    await says(el, 'à partir du 22/11/2026');
    expect(tools.submissions()).to.have.length(0);
    type(control(el, 'Quel jour'), '2026-11-22');
    await press(el, 'Demander ma journée d’essai');
    await says(el, 'Votre demande est arrivée.');
  });

  it('takes today from the clock of the server, once a reply has told it', async () => {
    const late = new Date('2026-11-25T10:00:00Z').toUTCString();
    const replies = [
      {kind: 'reply', status: 422, date: late, body: {errors: [{field: 'nom', message: 'Nom à revoir'}]}},
    ];
    const tools = {...fakeTools(), post: async () => (replies.shift() ?? {kind: 'reply', status: 201}) as Reply};
    const fields = [
      {type: 'date', id: 'jour', label: 'Quel jour', min: 'today', required: true},
      {type: 'text', id: 'nom', label: 'Votre nom'},
    ];
    const el = await written({steps: [{title: 'a', fields}]}, tools, {fermeture: '2026-12-31'});
    type(control(el, 'Quel jour'), '2026-11-24');
    await press(el, 'Envoyer l’essai');
    await says(el, 'Nom à revoir');
    await press(el, 'Envoyer l’essai');
    await says(el, 'à partir du 25/11/2026');
  });
});

describe('<relais-inscription modele="signalement">', () => {
  afterEach(() => fixtureCleanup());

  const geolocation = (answer: {latitude: number; longitude: number} | undefined) => {
    const real = navigator.geolocation.getCurrentPosition;
    navigator.geolocation.getCurrentPosition = (found, refused) => {
      if (answer) found({coords: answer} as GeolocationPosition);
      else refused?.({} as GeolocationPositionError);
    };
    return () => (navigator.geolocation.getCurrentPosition = real);
  };

  it('takes a place told by words alone', async () => {
    const tools = fakeTools();
    const el = await shown(form('signalement', tools));
    type(control(el, 'Nom de l’espace'), 'La Mêlée');
    type(control(el, 'Où se trouve-t-il'), 'au-dessus de la poste de Morez');
    await press(el, 'Signaler cet espace');
    await says(el, 'Votre signalement est arrivé.');
    expect(tools.submissions()[0]?.data).to.deep.equal({nom: 'La Mêlée', ou: 'au-dessus de la poste de Morez'});
  });

  it('adds the position of the person who is there, and says when a place is known within 150 m', async () => {
    const restore = geolocation({latitude: 46.5235, longitude: 6.0206});
    const tools = fakeTools();
    const el = await inGroup(form('signalement', tools), {});
    type(control(el, 'Nom de l’espace'), 'La Mêlée');
    type(control(el, 'Où se trouve-t-il'), '8 rue de l’Industrie');
    await press(el, 'J’y suis : utiliser ma position');
    await says(el, 'Position retenue : 46.52350, 6.02060.');
    await says(el, '« La Cordée » est déjà sur la carte, à moins de 150 m.');
    expect(control(el, 'Où se trouve-t-il').value).to.equal('8 rue de l’Industrie');
    await press(el, 'Signaler cet espace');
    await says(el, 'Votre signalement est arrivé.');
    expect(tools.submissions()[0]?.data['ou']).to.equal('8 rue de l’Industrie (46.52350, 6.02060)');
    restore();
  });

  it('lets the position be taken back, and says when there is none', async () => {
    const restore = geolocation({latitude: 46.5235, longitude: 6.0206});
    const el = await shown(form('signalement', fakeTools()));
    type(control(el, 'Où se trouve-t-il'), 'la poste');
    await press(el, 'J’y suis : utiliser ma position');
    await press(el, 'Retirer la position');
    await until(() => !visibleText(el).includes('Position retenue'));
    expect(control(el, 'Où se trouve-t-il').value).to.equal('la poste');
    restore();
    const refuse = geolocation(undefined);
    await press(el, 'J’y suis : utiliser ma position');
    await says(el, 'Votre position n’a pas pu être obtenue');
    refuse();
  });

  it('uses the point that the visitor shows on the group’s map', async () => {
    const el = await inGroup(form('signalement', fakeTools()), {
      visitor: {position: {latitude: 46.6, longitude: 6.1}},
    });
    await press(el, 'Utiliser la position indiquée sur la carte');
    await says(el, 'Position retenue : 46.60000, 6.10000.');
    expect(visibleText(el)).to.not.include('déjà sur la carte');
  });
});

describe('the questions of a form', () => {
  afterEach(() => fixtureCleanup());

  it('find a commune by its first letters, with the keyboard, and keep its INSEE code', async () => {
    const real = window.fetch;
    window.fetch = async () => new Response('Figeac;46102;44609;2033;8\nFigeac-le-Petit;46999;44700;2000;4\n');
    const tools = fakeTools();
    const el = await written(
      {steps: [{title: 'vous', fields: [{type: 'commune', id: 'ville', label: 'Votre commune', required: true}]}]},
      tools,
    );
    const field = control(el, 'Votre commune');
    field.focus();
    type(field, 'fige');
    await until(() => field.getAttribute('aria-expanded') === 'true', 'the list');
    await says(el, '2 communes proposées');
    key(field, 'ArrowDown');
    await until(() => field.getAttribute('aria-activedescendant'));
    expect(visibleText(root(el).querySelector('[aria-selected="true"]') ?? el)).to.equal('Figeac (46)');
    await expect(el).to.be.accessible();
    key(field, 'Enter');
    await until(() => field.value === 'Figeac (46)');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    await press(el, 'Envoyer l’essai');
    await says(el, 'Merci.');
    expect(tools.submissions()[0]?.data).to.deep.equal({ville: 'Figeac (46102)'});
    window.fetch = real;
  });

  it('take a commune as it is typed when the list does not arrive', async () => {
    const real = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    const tools = fakeTools();
    const el = await written(
      {steps: [{title: 'vous', fields: [{type: 'commune', id: 'ville', label: 'Votre commune'}]}]},
      tools,
    );
    const field = control(el, 'Votre commune');
    field.focus();
    type(field, 'Xaintrailles');
    await says(el, 'n’arrive pas');
    await press(el, 'Envoyer l’essai');
    await says(el, 'Merci.');
    expect(tools.submissions()[0]?.data).to.deep.equal({ville: 'Xaintrailles'});
    window.fetch = real;
  });

  it('take a note and a date', async () => {
    const tools = fakeTools();
    const fields = [
      {
        type: 'scale',
        id: 'note',
        label: 'Votre avis',
        min: 1,
        max: 5,
        minLabel: 'Pas du tout',
        maxLabel: 'Tout à fait',
      },
      {type: 'date', id: 'jour', label: 'Quel jour', max: '2026-12-31'},
    ];
    const el = await written({steps: [{title: 'a', fields}]}, tools);
    expect(all(el, '[role="radiogroup"] .option').map((option) => visibleText(option))).to.deep.equal([
      '1 : Pas du tout',
      '2',
      '3',
      '4',
      '5 : Tout à fait',
    ]);
    await expect(el).to.be.accessible();
    control(el, '4').click();
    type(control(el, 'Quel jour'), '2027-01-02');
    await press(el, 'Envoyer l’essai');
    await says(el, 'Choisissez un jour jusqu’au 31/12/2026');
    type(control(el, 'Quel jour'), '2026-12-24');
    await press(el, 'Envoyer l’essai');
    await says(el, 'Merci.');
    expect(tools.submissions()[0]?.data).to.deep.equal({note: 4, jour: '2026-12-24'});
  });

  it('do not send what a condition has hidden again, and keep the focus where it was', async () => {
    const tools = fakeTools();
    const options = ['oui', 'non'].map((value) => ({value, label: value}));
    const fields = [
      {type: 'choice', id: 'vient', label: 'Viendrez-vous ?', options},
      {type: 'text', id: 'quand', label: 'Quand ?', shownIf: {field: 'vient', eq: 'oui'}},
      {type: 'text', id: 'nom', label: 'Votre nom'},
    ];
    const el = await written({steps: [{title: 'a', fields}]}, tools);
    expect(visibleText(el)).to.not.include('Quand ?');
    const yes = control(el, 'oui');
    yes.focus();
    yes.click();
    await says(el, 'Quand ?');
    expect(root(el).querySelector(':focus')).to.equal(yes);
    type(control(el, 'Quand'), 'mardi');
    type(control(el, 'Votre nom'), 'Claire');
    control(el, 'non').click();
    await until(() => !visibleText(el).includes('Quand ?'));
    expect(control(el, 'Votre nom').value).to.equal('Claire');
    await press(el, 'Envoyer l’essai');
    await says(el, 'Merci.');
    expect(tools.submissions()[0]?.data).to.deep.equal({vient: 'non', nom: 'Claire'});
  });

  it('are asked in the language of the tag, when the definition speaks it', async () => {
    const fields = [
      {type: 'email', id: 'email', label: {fr: 'Votre adresse', en: 'Your address'}},
      {type: 'text', id: 'nom', label: {fr: 'Votre nom', en: 'Your name'}, required: true, example: 'Claire'},
      {type: 'text', id: 'ville', label: {fr: 'Ville', en: 'Town'}},
    ];
    const change = {
      langs: ['fr', 'en'],
      title: {fr: 'Essai', en: 'Trial'},
      submit: {fr: 'Envoyer l’essai', en: 'Send the trial'},
      notice: {version: '1', purpose: 'x', basis: 'contrat', retention: 'x', recipients: 'x', compulsory: 'x'},
      steps: [{title: {fr: 'vous', en: 'you'}, fields}],
    };
    const el = await written(change, fakeTools(), {lang: 'en', responsable: 'Mairie', contact: 'a@b.fr'});
    await says(el, 'Your name (required)');
    await says(el, 'Data controller: Mairie.');
    expect(root(el).querySelector('form')?.lang).to.equal('en');
  });
});

describe('the days of a form', () => {
  afterEach(() => fixtureCleanup());

  const steps = [{title: 'a', fields: [{type: 'text', id: 'avis', label: 'Votre avis'}]}];
  const calendar = {opens: '2026-07-15', closes: '2026-09-15', results: 'https://mairie.example/resultats'};

  it('come from the definition that all the sites share, and the page’s own win', async () => {
    const el = await written({steps, calendar}, fakeTools('2026-09-10'));
    expect(visibleText(el)).to.include('Ce formulaire ferme le 15 septembre 2026 au soir.');
    const open = await written({steps, calendar}, fakeTools('2026-09-16'), {fermeture: '2026-09-30'});
    expect(visibleText(open)).to.include('Votre avis');
  });

  it('offer the results and the letter after the last one', async () => {
    const el = await mount<RelaisInscription>(
      html`<relais-inscription
        modele="enquete"
        action="/r"
        responsable="Mairie de Morez"
        contact="mairie@morez.example"
        ouverture="2026-07-15"
        fermeture="2026-09-15"
        resultats="/resultats"
        apres="lettre"
        .tools=${fakeTools('2026-09-16')}
      ></relais-inscription>`,
    );
    await says(el, 'L’enquête est close depuis le 15 septembre 2026');
    expect(root(el).querySelector('a')?.getAttribute('href')).to.equal('/resultats');
    const letter = (await one(el, 'relais-inscription')) as RelaisInscription;
    await until(() => letter.shadowRoot?.querySelector('form'), 'the letter');
    expect(visibleText(letter)).to.include('Abonnez-vous à la lettre');
    expect(visibleText(letter)).to.include('Mairie de Morez');
    await expect(el).to.be.accessible();
  });

  it('are those of the server’s clock, not of a device that is late', async () => {
    const el = await mount<RelaisInscription>(
      html`<relais-inscription
        action="/r"
        responsable="x"
        contact="y"
        fermeture="2026-09-15"
        .tools=${fakeTools('2026-09-01')}
        .loadDefinition=${async () => ({
          definition: (await import('../../src/texts/fr/forms/lettre.js')).lettre,
          problems: [],
          date: 'Wed, 16 Sep 2026 10:00:00 GMT',
        })}
      ></relais-inscription>`,
    );
    await says(el, 'Les abonnements sont clos depuis le 15 septembre 2026');
  });
});
