import {ContextProvider} from '@lit/context';
import {expect, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {Reply} from '../../src/domain/form/delivery.js';
import type {Submission} from '../../src/domain/form/submission.js';
import {RelaisInscription} from '../../src/elements/relais-inscription.js';
import {type Group, groupContext} from '../../src/shared/contexts.js';
import {consoleLines, fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-inscription', RelaisInscription);

const stored: Reply = {kind: 'reply', status: 201, body: {id: '1'}};
const down: Reply = {kind: 'reply', status: 500};
const silence: Reply = {kind: 'silence'};

/** A receiver that answers as told, then stores; and a clock that only moves when somebody waits. */
function fakeTools(...replies: Reply[]) {
  const bodies: string[] = [];
  const waits: number[] = [];
  let instant = Date.parse('2026-07-20T10:00:00Z');
  return {
    bodies,
    waits,
    submissions: () => bodies.map((body) => JSON.parse(body) as Submission),
    setDay: (day: string) => (instant = Date.parse(`${day}T10:00:00Z`)),
    post: async (_: string, body: string) => {
      bodies.push(body);
      return replies.shift() ?? stored;
    },
    now: () => instant,
    wait: async (ms: number) => {
      waits.push(ms);
      instant += ms;
    },
    random: () => 0,
  };
}

const law = {responsable: 'Mairie de Morez', contact: 'lettre@morez.example'};

const letter = (tools: RelaisInscription['tools']) =>
  html`<relais-inscription action="/r" responsable=${law.responsable} contact=${law.contact} .tools=${tools}
    >Écrivez à la mairie.</relais-inscription
  >`;
const survey = (tools: RelaisInscription['tools']) =>
  html`<relais-inscription
    modele="enquete"
    action="/r"
    responsable=${law.responsable}
    contact=${law.contact}
    .tools=${tools}
    >Écrivez à la mairie.</relais-inscription
  >`;

async function shown(page: TemplateResult) {
  const el = await mount<RelaisInscription>(page);
  await until(() => form(el), 'the form');
  return el;
}

const root = (el: Element) => el.shadowRoot ?? el;
const form = (el: Element) => root(el).querySelector('form');
const button = (el: Element, name: string) => {
  const found = [...root(el).querySelectorAll('button')].find((one) => visibleText(one) === name);
  if (!found) throw new Error(`no button « ${name} » in: ${visibleText(el)}`);
  return found;
};
const control = (el: Element, name: string) => {
  const label = [...root(el).querySelectorAll('label')].find((one) => visibleText(one).startsWith(name));
  const found = label?.control ?? label?.querySelector('input');
  if (!found) throw new Error(`no field « ${name} » in: ${visibleText(el)}`);
  return found as HTMLInputElement;
};
function type(el: Element, name: string, text: string) {
  const field = control(el, name);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  field.dispatchEvent(new CustomEvent('change', {bubbles: true}));
}
const tick = (el: Element, name: string) => control(el, name).click();
const press = (el: Element, name: string) => button(el, name).click();
const says = (el: Element, text: string) => until(() => visibleText(el).includes(text), text);
const focused = (el: Element) => until(() => root(el).querySelector<HTMLElement>(':focus'), 'the focus');

/** Acts until the page is told of a failure; its console line is expected. */
async function withFailure(el: Element, act: () => Promise<unknown>) {
  let isTold = false;
  el.addEventListener('relais-erreur', () => (isTold = true), {once: true});
  return consoleLines(async () => {
    await act();
    await until(() => isTold, 'relais-erreur');
  });
}

async function subscribe(el: Element, address = 'claire@exemple.fr') {
  type(el, 'Votre adresse', address);
  press(el, 'S’abonner à la lettre');
}

/** What a comment of the page may hold: it then stands for the base of its addresses. */
describe('<relais-inscription> beside an image that takes the name of the page’s base', () => {
  afterEach(fixtureCleanup);

  it('shows its form and reads its addresses all the same', async () => {
    const page = await mount<HTMLElement>(
      html`<div>
        <img name="baseURI" alt="" />
        <relais-inscription action="/r" responsable="Mairie" contact="m@a.example" politique="/p"
          >Écrivez.</relais-inscription
        >
      </div>`,
    );
    const el = page.querySelector('relais-inscription');
    await until(() => el?.shadowRoot?.querySelector('form'), 'the form');
  });
});

describe('<relais-inscription>', () => {
  afterEach(() => fixtureCleanup());

  it('asks one address, says who gathers it, and sends it once with the proof of consent', async () => {
    const tools = fakeTools();
    const events: CustomEvent[] = [];
    const listen = (event: Event) => void events.push(event as CustomEvent);
    for (const name of ['relais-envoi', 'relais-inscription']) document.addEventListener(name, listen);
    const el = await shown(letter(tools));
    expect(visibleText(el)).to.include('Abonnez-vous à la lettre');
    expect(visibleText(el)).to.include('Mairie de Morez');
    await subscribe(el, ' claire@exemple.fr ');
    await says(el, 'Votre adresse est enregistrée.');
    const [sent, ...more] = tools.submissions();
    expect(more).to.have.length(0);
    expect(sent?.data).to.deep.equal({email: 'claire@exemple.fr'});
    expect(sent?.consents[0]?.text).to.include('vous acceptez de recevoir la lettre');
    expect(sent?.notice?.sha256).to.match(/^[0-9a-f]{64}$/);
    expect(sent?.source.page).to.equal(location.origin + location.pathname);
    expect(form(el)).to.equal(null);
    expect(events.map(({type, detail}) => [type, detail])).to.deep.equal([
      ['relais-envoi', {tentative: 1}],
      ['relais-inscription', {formulaire: 'lettre'}],
    ]);
    for (const name of ['relais-envoi', 'relais-inscription']) document.removeEventListener(name, listen);
  });

  it('waits three seconds from the first letter typed before sending, and refuses nobody for it', async () => {
    const tools = fakeTools();
    const el = await shown(letter(tools));
    await subscribe(el);
    await says(el, 'Votre adresse est enregistrée.');
    expect(tools.waits).to.deep.equal([3000]);
  });

  it('says what to correct, in the same words on top and beside the field, and listens while it is corrected', async () => {
    const el = await shown(letter(fakeTools()));
    press(el, 'S’abonner à la lettre');
    await says(el, 'Une réponse est à revoir');
    const sentence = 'Saisissez votre adresse électronique, par exemple prenom.nom@exemple.fr';
    expect(visibleText(el).split(sentence)).to.have.length(3);
    expect(visibleText(await focused(el))).to.include('Une réponse est à revoir');
    const input = control(el, 'Votre adresse');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    root(el).querySelector<HTMLElement>('.summary a')?.click();
    await until(() => root(el).querySelector(':focus') === input, 'the focus on the field');
    type(el, 'Votre adresse', 'claire');
    await says(el, 'doit contenir un @');
    type(el, 'Votre adresse', 'claire@exemple.fr');
    await says(el, 'Tout est corrigé');
    expect(input.getAttribute('aria-invalid')).to.equal('false');
  });

  it('suggests the address that was probably meant, and lets it be', async () => {
    const tools = fakeTools();
    const el = await shown(letter(tools));
    control(el, 'Votre adresse').focus();
    type(el, 'Votre adresse', 'claire@gmial.com');
    await says(el, 'Vouliez-vous écrire claire@gmail.com ?');
    press(el, 'Corriger l’adresse');
    await until(() => control(el, 'Votre adresse').value === 'claire@gmail.com');
    expect(visibleText(el)).to.not.include('Vouliez-vous');
    await until(() => root(el).querySelector(':focus') === control(el, 'Votre adresse'), 'the focus on the field');
    press(el, 'S’abonner à la lettre');
    await says(el, 'Votre adresse est enregistrée.');
    expect(tools.submissions()[0]?.data['email']).to.equal('claire@gmail.com');
  });

  it('sends with Enter, and ignores a second press', async () => {
    const tools = fakeTools();
    let release: (reply: Reply) => void = () => undefined;
    const held = new Promise<Reply>((resolve) => (release = resolve));
    const el = await shown(letter({...tools, post: (address, body) => (void tools.post(address, body), held)}));
    type(el, 'Votre adresse', 'claire@exemple.fr');
    form(el)?.requestSubmit();
    await says(el, 'Envoi en cours…');
    form(el)?.requestSubmit();
    press(el, 'Envoi en cours…');
    await until(() => tools.bodies.length > 0);
    expect(el.matches(':state(envoi)')).to.equal(true);
    release(stored);
    await says(el, 'Votre adresse est enregistrée.');
    expect(tools.bodies).to.have.length(1);
  });

  it('stays legal inside a form of the page, which it does not send', async () => {
    let pageForm = 0;
    const tools = fakeTools();
    const page = await mount(
      html`<form
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          pageForm += 1;
        }}
      >
        ${letter(tools)}
      </form>`,
    );
    const el = page.querySelector('relais-inscription') as RelaisInscription;
    await until(() => form(el));
    await subscribe(el);
    await says(el, 'Votre adresse est enregistrée.');
    expect(pageForm).to.equal(0);
  });

  it('tries again with the same envelope, longer and longer, until it is received', async () => {
    const tools = fakeTools(silence, down, {kind: 'reply', status: 429, retryAfter: '20'});
    const el = await shown(letter({...tools, random: () => 0.5}));
    await subscribe(el);
    await says(el, 'Votre adresse est enregistrée.');
    expect(new Set(tools.bodies).size).to.equal(1);
    expect(tools.bodies).to.have.length(4);
    expect(tools.waits).to.deep.equal([3000, 500, 1000, 20_500]);
  });

  it('says that it waits and why, and lets the person stop', async () => {
    const tools = fakeTools({kind: 'reply', status: 503, retryAfter: '30'});
    const never = new Promise<void>(() => undefined);
    const wait = async (ms: number) => (ms > 10_000 ? never : tools.wait(ms));
    const el = await shown(letter({...tools, wait}));
    await subscribe(el);
    await says(el, 'Votre envoi partira dans 30 secondes environ');
    press(el, 'Arrêter l’envoi');
    await until(() => !visibleText(el).includes('Envoi en cours'));
    button(el, 'S’abonner à la lettre');
    expect(control(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
  });

  it('keeps its identifier when the answers are changed before they are received', async () => {
    const tools = fakeTools({kind: 'reply', status: 404});
    const el = await shown(letter(tools));
    await withFailure(el, async () => {
      await subscribe(el);
      await says(el, 'Votre envoi n’est pas parti.');
    });
    press(el, 'Revenir au formulaire');
    await until(() => form(el));
    expect(control(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
    await subscribe(el, 'autre@exemple.fr');
    await says(el, 'Votre adresse est enregistrée.');
    const [first, second] = tools.submissions();
    expect(second?.submissionId).to.equal(first?.submissionId);
    expect(second?.data['email']).to.equal('autre@exemple.fr');
  });

  it('never sends a second version by itself when the first had arrived', async () => {
    const tools = fakeTools({kind: 'reply', status: 422, body: {type: 'urn:relais:deja-recu'}});
    const el = await shown(letter(tools));
    await withFailure(el, async () => {
      await subscribe(el);
      await says(el, 'Vos réponses étaient déjà arrivées.');
    });
    expect(tools.bodies).to.have.length(1);
    press(el, 'Envoyer aussi cette version');
    await says(el, 'Votre adresse est enregistrée.');
    const [first, second] = tools.submissions();
    expect(second?.submissionId).to.not.equal(first?.submissionId);
  });

  it('says each refusal in a sentence of its own', async () => {
    for (const [reply, sentence] of [
      [{kind: 'reply', status: 200, html: true}, 'n’est pas la bonne'],
      [{kind: 'reply', status: 413}, 'trop longues'],
      [{kind: 'reply', status: 401}, 'Le service a refusé les réponses'],
      [{kind: 'reply', status: 429, retryAfter: '9999'}, 'très demandé'],
      [{kind: 'blocked'}, 'sécurité de cette page'],
      [{kind: 'reply', status: 410}, 'n’accepte plus de réponses'],
    ] as const) {
      const el = await shown(letter(fakeTools(reply)));
      await consoleLines(async () => {
        await subscribe(el);
        await says(el, sentence);
        await says(el, 'Copier mes réponses');
      });
      fixtureCleanup();
    }
  });

  it('puts the receiver’s faults on their fields', async () => {
    const body = {errors: [{field: 'data.email', message: 'Cette adresse ne reçoit plus de courriel, par exemple.'}]};
    const el = await shown(letter(fakeTools({kind: 'reply', status: 422, body})));
    await subscribe(el);
    await says(el, 'Cette adresse ne reçoit plus de courriel');
    expect(control(el, 'Votre adresse').getAttribute('aria-invalid')).to.equal('true');
    expect(control(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
  });

  it('copies the answers', async () => {
    const el = await shown(letter(fakeTools({kind: 'reply', status: 404})));
    await consoleLines(async () => {
      await subscribe(el);
      await says(el, 'Copier mes réponses');
      press(el, 'Copier mes réponses');
      await until(() => /Vos réponses sont copiées|sélectionnez le texte/.test(visibleText(el)));
    });
  });

  it('walks through the survey, keeps what was answered when going back, and sends only what was asked', async () => {
    const tools = fakeTools();
    const steps: unknown[] = [];
    const el = await shown(survey(tools));
    el.addEventListener('relais-etape', (event) => steps.push((event as CustomEvent).detail));
    press(el, 'Étape suivante');
    await says(el, 'Choisissez votre profil');
    tick(el, 'Salariée');
    type(el, 'Commune où vous travaillez', 'Cahors');
    tick(el, 'De 10 à 25 km');
    press(el, 'Étape suivante');
    await says(el, 'Étape 2 sur 4 : vos journées');
    expect(visibleText(await focused(el))).to.equal('Étape 2 sur 4 : vos journées');
    tick(el, 'Lundi');
    tick(el, 'Jeudi');
    press(el, 'Étape précédente');
    await says(el, 'Étape 1 sur 4');
    expect(control(el, 'Salariée').checked).to.equal(true);
    expect(control(el, 'Commune où vous travaillez').value).to.equal('Cahors');
    tick(el, 'Autre situation');
    await until(() => !visibleText(el).includes('Commune où vous travaillez'));
    press(el, 'Étape suivante');
    await says(el, 'Étape 2 sur 4');
    expect(control(el, 'Jeudi').checked).to.equal(true);
    press(el, 'Étape suivante');
    await says(el, 'Étape 3 sur 4');
    press(el, 'Étape suivante');
    await says(el, 'Étape 4 sur 4');
    await says(el, 'Mairie de Morez');
    press(el, 'Envoyer mes réponses');
    await says(el, 'Vos réponses sont arrivées.');
    const [sent] = tools.submissions();
    expect(sent?.data).to.deep.equal({profil: 'citoyen', jours: ['lundi', 'jeudi']});
    expect(sent?.consents).to.deep.equal([]);
    expect(steps).to.deep.equal([2, 1, 2, 3, 4].map((etape) => ({etape, total: 4})));
  });

  it('goes to a fault of another step, and never sends what was refused again without a word', async () => {
    const body = {
      errors: [
        {field: 'data.commune-domicile', message: 'Cette commune n’existe pas, par exemple Figeac'},
        {field: 'data.remarques', message: 'Récrivez vos remarques, par exemple sans adresse'},
      ],
    };
    const tools = fakeTools({kind: 'reply', status: 422, body});
    const steps: unknown[] = [];
    const el = await shown(survey(tools));
    tick(el, 'Autre situation');
    type(el, 'Commune où vous habitez', 'Fijac');
    for (const step of [2, 3, 4]) {
      press(el, 'Étape suivante');
      await says(el, `Étape ${step} sur 4`);
      if (step === 3) type(el, 'Autre chose', 'Rue X');
    }
    press(el, 'Envoyer mes réponses');
    await says(el, '2 réponses sont à revoir');
    await says(el, 'Étape 1 sur 4');

    el.addEventListener('relais-etape', (event) => steps.push((event as CustomEvent).detail));
    const link = (text: string) => [...root(el).querySelectorAll('a')].find((one) => visibleText(one).includes(text));
    link('Récrivez vos remarques')?.click();
    await says(el, 'Étape 3 sur 4');
    await until(() => root(el).querySelector(':focus') === control(el, 'Autre chose'), 'the focus on the field');
    expect(steps).to.deep.equal([{etape: 3, total: 4}]);
    link('Cette commune')?.click();
    await says(el, 'Étape 1 sur 4');
    await until(() => root(el).querySelector(':focus') === control(el, 'Commune où vous habitez'), 'the focus');

    type(el, 'Commune où vous habitez', 'Figeac');
    press(el, 'Étape suivante');
    await says(el, 'Étape 2 sur 4');
    expect(visibleText(el)).to.not.include('à revoir');
    press(el, 'Étape suivante');
    await says(el, 'Étape 3 sur 4');
    expect(control(el, 'Autre chose').getAttribute('aria-invalid')).to.equal('true');
    press(el, 'Étape suivante');
    await says(el, 'Étape 4 sur 4');
    await says(el, 'Une réponse est à revoir');
    expect(visibleText(await focused(el))).to.include('Récrivez vos remarques');
    expect(tools.bodies).to.have.length(1);
    link('Récrivez vos remarques')?.click();
    await says(el, 'Étape 3 sur 4');
    type(el, 'Autre chose', 'Merci');
    press(el, 'Étape suivante');
    await says(el, 'Étape 4 sur 4');
    expect(visibleText(el)).to.not.include('à revoir');
    press(el, 'Envoyer mes réponses');
    await says(el, 'Vos réponses sont arrivées.');
    expect(tools.submissions()[1]?.data).to.include({'commune-domicile': 'Figeac', remarques: 'Merci'});
  });

  it('shows the box of the letter once an address is typed, not ticked', async () => {
    const tools = fakeTools();
    const el = await shown(survey(tools));
    tick(el, 'Autre situation');
    for (const step of [2, 3, 4]) {
      press(el, 'Étape suivante');
      await says(el, `Étape ${step} sur 4`);
    }
    expect(visibleText(el)).to.not.include('J’accepte');
    type(el, 'Votre adresse', 'claire@exemple.fr');
    await says(el, 'J’accepte de recevoir aussi la lettre');
    expect(control(el, 'J’accepte').checked).to.equal(false);
    press(el, 'Envoyer mes réponses');
    await says(el, 'Vos réponses sont arrivées.');
    expect(tools.submissions()[0]?.consents.map(({id, given}) => [id, given])).to.deep.equal([['newsletter', false]]);
  });

  it('keeps what is typed when it is moved, and goes on sending when it is put back', async () => {
    const tools = fakeTools(down);
    const waits: (() => void)[] = [];
    const wait = (ms: number) =>
      ms === 3000 ? tools.wait(ms) : new Promise<void>((resolve) => waits.push(() => resolve(tools.wait(ms))));
    const page = await mount<HTMLElement>(
      html`<div>
        ${letter({...tools, wait})}
        <section></section>
      </div>`,
    );
    const el = page.querySelector('relais-inscription') as RelaisInscription;
    await until(() => form(el));
    type(el, 'Votre adresse', 'claire@exemple.fr');
    page.querySelector('section')?.append(el);
    expect(control(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
    press(el, 'S’abonner à la lettre');
    await until(() => waits.length === 1, 'the pause after the first try');
    page.append(el);
    await until(() => waits.length === 2, 'the same pause, again');
    waits[1]?.();
    await says(el, 'Votre adresse est enregistrée.');
    expect(new Set(tools.bodies).size).to.equal(1);
    expect(tools.bodies).to.have.length(2);
  });

  it('takes no answer out of its days, and says the day', async () => {
    const tools = fakeTools();
    const table = [
      ['2026-07-14', 'L’enquête ouvre le 15 juillet 2026.', 'vide'],
      ['2026-07-15', 'Étape 1 sur 4', 'pret'],
      ['2026-09-15', 'L’enquête se termine le 15 septembre 2026 au soir.', 'pret'],
      ['2026-09-16', 'L’enquête est close depuis le 15 septembre 2026 au soir.', 'ferme'],
    ] as const;
    for (const [day, sentence, state] of table) {
      tools.setDay(day);
      const el = await mount<RelaisInscription>(
        html`<relais-inscription
          modele="enquete"
          action="/r"
          ouverture="2026-07-15"
          fermeture="15/09/2026"
          responsable="x"
          contact="y"
          .tools=${tools}
          >Repli<a slot="ferme" href="/resultats">Les résultats</a></relais-inscription
        >`,
      );
      await says(el, sentence);
      expect(el.matches(`:state(${state})`), state).to.equal(true);
      expect(visibleText(el).includes('Les résultats')).to.equal(!form(el));
      fixtureCleanup();
    }
  });

  it('keeps the page’s own words and says what is missing, when it cannot work', async () => {
    for (const [page, line] of [
      [html`<relais-inscription>Écrivez-nous</relais-inscription>`, /action : indiquez l’adresse/],
      [
        html`<relais-inscription action="mailto:a@b.fr">Écrivez-nous</relais-inscription>`,
        /n’est pas une adresse http/,
      ],
      [
        html`<relais-inscription action="/r" service="courriel">Écrivez-nous</relais-inscription>`,
        /écrivez une adresse électronique/,
      ],
      [
        html`<relais-inscription action="/r" definition="/nulle-part.json">Écrivez-nous</relais-inscription>`,
        /definition : .*404/,
      ],
    ] as const) {
      const failures: string[] = [];
      const listen = (event: Event) => void failures.push((event as CustomEvent<{code: string}>).detail.code);
      document.addEventListener('relais-erreur', listen);
      const lines = await consoleLines(async () => {
        const el = await mount(page);
        await until(() => failures.length > 0, String(line));
        await says(el, 'Écrivez-nous');
        await says(el, 'Le formulaire n’est pas disponible pour le moment.');
        expect(el.matches(':state(erreur)')).to.equal(true);
      });
      document.removeEventListener('relais-erreur', listen);
      expect(lines.join('\n').replace(/[\u00a0\u202f]/gu, ' ')).to.match(line);
      expect(failures).to.have.length(1);
      fixtureCleanup();
    }
  });

  it('works once its setting is corrected', async () => {
    await consoleLines(async () => {
      const el = await mount<RelaisInscription>(html`<relais-inscription>Écrivez-nous</relais-inscription>`);
      await says(el, 'n’est pas disponible');
      el.setAttribute('action', '/r');
      await until(() => form(el));
      expect(visibleText(el)).to.not.include('Écrivez-nous');
    });
  });

  it('says loudly to the webmaster that the law wants a name and a contact, and still shows the form', async () => {
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: string) => void lines.push(line);
    try {
      const el = await shown(html`<relais-inscription action="/r"></relais-inscription>`);
      await says(el, 'Vos données et vos droits');
      await until(() => lines.some((line) => line.includes('À ajouter\u00a0: responsable, contact.')), 'the line');
    } finally {
      console.warn = warn;
    }
  });

  it('reads a definition written in the page, and says each problem of a wrong one', async () => {
    const definition = JSON.stringify({
      schema: 'relais-inscription/definition@1',
      id: 'visite',
      version: '1',
      lang: 'fr',
      title: 'Venez visiter',
      submit: 'Demander une visite',
      thanks: {title: 'Votre demande est arrivée.', next: 'Nous vous rappelons.'},
      steps: [
        {
          title: 'visite',
          fields: [
            {type: 'number', id: 'n', label: 'Combien ?', unit: 'personnes', min: 1, max: 12, required: true},
            {type: 'postcode', id: 'cp', label: 'Code postal'},
            {
              type: 'choice',
              id: 'mois',
              label: 'Quel mois ?',
              options: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({value: `m${n}`, label: `Mois ${n}`})),
            },
            {type: 'consent', id: 'ok', label: 'J’accepte les règles.', version: '1', required: true},
          ],
        },
      ],
    });
    const tools = fakeTools();
    const page = document.createElement('div');
    page.append(Object.assign(document.createElement('script'), {type: 'application/json', textContent: definition}));
    const el = await shown(
      html`<relais-inscription action="/r" .tools=${tools}>${page.firstChild}</relais-inscription>`,
    );
    type(el, 'Combien', '20');
    type(el, 'Code postal', '461');
    press(el, 'Demander une visite');
    await says(el, '3 réponses sont à revoir');
    await says(el, 'Écrivez un nombre d’au plus 12');
    await says(el, 'Le code postal comporte 5 chiffres');
    await says(el, 'Cochez la case « J’accepte les règles. »');
    type(el, 'Combien', '2');
    type(el, 'Code postal', '46 100');
    tick(el, 'J’accepte');
    type(el, 'Quel mois', 'm3');
    press(el, 'Demander une visite');
    await says(el, 'Votre demande est arrivée.');
    expect(tools.submissions()[0]?.data).to.deep.equal({n: 2, cp: '46100', mois: 'm3'});
    expect(tools.submissions()[0]?.consents[0]?.given).to.equal(true);
  });

  it('tells the place it is about, and proposes what the visitor said elsewhere, never over an answer', async () => {
    const tools = fakeTools();
    const page = await mount<HTMLElement>(html`<relais-groupe>${survey(tools)}</relais-groupe>`);
    const group: Group = {
      commune: '39368',
      state: 'ready',
      places: [],
      chosen: {id: 'p1', name: 'La Cordée', commune: 'Morez', types: [], services: []},
      visitor: {distanceKm: 30, daysPerWeek: 2},
      choose: () => undefined,
      offer: () => undefined,
      tell: () => undefined,
    };
    const provider = new ContextProvider(page, {context: groupContext, initialValue: group});
    const el = page.querySelector('relais-inscription') as RelaisInscription;
    page.append(el);
    await until(() => form(el));
    await says(el, 'Espace concerné : La Cordée, Morez');
    await says(el, 'Repris de ce que vous avez indiqué');
    expect(control(el, 'De 25 à 50 km').checked).to.equal(true);
    tick(el, 'Moins de 10 km');
    provider.setValue({...group, visitor: {distanceKm: 60, daysPerWeek: 3}});
    tick(el, 'Indépendante');
    await until(() => control(el, 'Moins de 10 km').checked);
    for (const step of [2, 3, 4]) {
      press(el, 'Étape suivante');
      await says(el, `Étape ${step} sur 4`);
    }
    press(el, 'Envoyer mes réponses');
    await says(el, 'Vos réponses sont arrivées.');
    const [sent] = tools.submissions();
    expect(sent?.data).to.deep.equal({
      profil: 'independant',
      distance: '0-10',
      rythme: '3',
      place: {id: 'p1', name: 'La Cordée'},
    });
    expect(sent?.source.site).to.equal('insee:39368');
  });

  it('sends the identifier of the place that the page names, even without a group', async () => {
    const tools = fakeTools();
    const el = await shown(letter(tools));
    el.setAttribute('lieu', 'la-cordee-morez');
    await subscribe(el);
    await says(el, 'Votre adresse est enregistrée.');
    expect(tools.submissions()[0]?.data['place']).to.deep.equal({id: 'la-cordee-morez', name: ''});
  });

  it('takes another model when the page changes it, and keeps what was typed', async () => {
    const el = await shown(letter(fakeTools()));
    type(el, 'Votre adresse', 'claire@exemple.fr');
    el.setAttribute('modele', 'enquete');
    await says(el, 'Étape 1 sur 4');
    el.setAttribute('modele', 'lettre');
    await says(el, 'Abonnez-vous à la lettre');
    expect(control(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
  });

  it('forgets what was sent: the next person at the same screen finds nothing', async () => {
    const el = await shown(letter(fakeTools()));
    await subscribe(el);
    await says(el, 'Votre adresse est enregistrée.');
    el.setAttribute('modele', 'enquete');
    await says(el, 'Étape 1 sur 4');
    el.setAttribute('modele', 'lettre');
    await says(el, 'Abonnez-vous à la lettre');
    expect(control(el, 'Votre adresse').value).to.equal('');
  });

  it('says at once that the rest of the form cannot come, and tries again at the press of the button', async () => {
    const tools = fakeTools();
    const el = await shown(letter(tools));
    const {loadSending} = el;
    el.loadSending = () => Promise.reject(new TypeError('offline'));
    type(el, 'Votre adresse', 'claire@exemple.fr');
    press(el, 'S’abonner à la lettre');
    await says(el, 'La suite du formulaire n’arrive pas');
    expect(control(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
    el.loadSending = loadSending;
    press(el, 'S’abonner à la lettre');
    await says(el, 'Votre adresse est enregistrée.');
  });

  it('scores the hidden field instead of refusing', async () => {
    const tools = fakeTools();
    const el = await shown(letter(tools));
    const trap = root(el).querySelector<HTMLInputElement>('[aria-hidden] input');
    if (trap) trap.value = 'robot';
    await subscribe(el);
    await says(el, 'Votre adresse est enregistrée.');
    expect(tools.submissions()[0]?.trap).to.equal(true);
  });

  it('writes nothing in the browser', async () => {
    const el = await shown(letter(fakeTools()));
    await subscribe(el);
    await says(el, 'Votre adresse est enregistrée.');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
