import {expect, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {Reply} from '../../src/domain/form/delivery.js';
import type {Order} from '../../src/domain/form/services.js';
import type {Submission} from '../../src/domain/form/submission.js';
import {RelaisInscription} from '../../src/elements/relais-inscription.js';
import {consoleLines, fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-inscription', RelaisInscription);

const stored: Reply = {kind: 'reply', status: 201, body: {id: '1'}};
const down: Reply = {kind: 'reply', status: 500};
const silence: Reply = {kind: 'silence'};
const offline: Reply = {kind: 'offline'};
const seven = (reply: Reply) => Array<Reply>(7).fill(reply);

/** A service that answers as told, then stores; and a clock that only moves when somebody waits. */
function fakeTools(...replies: Reply[]) {
  const bodies: string[] = [];
  const orders: Order[] = [];
  let instant = Date.parse('2026-07-20T10:00:00Z');
  return {
    bodies,
    orders,
    submissions: () => bodies.map((body) => JSON.parse(body) as Submission),
    later: (ms: number) => (instant += ms),
    post: async (_: string, body: string, order: Order) => {
      bodies.push(body);
      orders.push(order);
      return replies.shift() ?? stored;
    },
    now: () => instant,
    wait: async (ms: number) => {
      instant += ms;
    },
    random: () => 0,
  };
}
type Tools = Partial<RelaisInscription['tools']> & ReturnType<typeof fakeTools>;

const letter = (tools: RelaisInscription['tools'], service = 'json', liste = '', action = '/r') =>
  html`<relais-inscription
    action=${action}
    service=${service}
    liste=${liste}
    responsable="Mairie de Morez"
    contact="lettre@morez.example"
    .tools=${tools}
    >Écrivez à la mairie.</relais-inscription
  >`;

const root = (el: Element) => el.shadowRoot ?? el;
const form = (el: Element) => root(el).querySelector('form');
const says = (el: Element, text: string) => until(() => visibleText(el).includes(text), text);
const button = (el: Element, name: string) => {
  const found = [...root(el).querySelectorAll('button')].find((one) => visibleText(one) === name);
  if (!found) throw new Error(`no button « ${name} » in: ${visibleText(el)}`);
  return found;
};
const press = (el: Element, name: string) => button(el, name).click();
const box = (el: Element, name: string) => {
  const label = [...root(el).querySelectorAll('label')].find((one) => visibleText(one).startsWith(name));
  const found = label?.control ?? label?.querySelector('input');
  if (!found) throw new Error(`no field « ${name} » in: ${visibleText(el)}`);
  return found as HTMLInputElement;
};
function type(el: Element, name: string, text: string) {
  const field = box(el, name);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  field.dispatchEvent(new CustomEvent('change', {bubbles: true}));
}
async function shown(page: TemplateResult) {
  const el = await mount<RelaisInscription>(page);
  await until(() => form(el), 'the form');
  return el;
}
async function subscribe(el: Element, address = 'claire@exemple.fr') {
  type(el, 'Votre adresse', address);
  press(el, 'S’abonner à la lettre');
}
/** Acts, and keeps the console quiet about the failure that is expected. */
const quietly = (act: () => Promise<unknown>) => consoleLines(async () => void (await act()));
const arrived = 'Votre adresse est enregistrée.';
const back = () => window.dispatchEvent(new CustomEvent('online'));
const kept = () => localStorage.getItem('relais-envois');

describe('<relais-inscription>, from the press of the button on', () => {
  afterEach(() => {
    fixtureCleanup();
    localStorage.clear();
  });

  describe('when the service knows the identifier', () => {
    it('tries seven times, says that it waits, and leaves by itself when the network is back, under one identifier', async () => {
      const tools = fakeTools(...seven(down));
      const el = await shown(letter(tools));
      const statuses: string[] = [];
      el.addEventListener('relais-statut', (event) =>
        statuses.push((event as CustomEvent<{statut: string}>).detail.statut),
      );
      let isTold = false;
      el.addEventListener('relais-erreur', () => (isTold = true));
      const lines = await quietly(async () => {
        await subscribe(el);
        await says(el, 'Votre envoi n’est pas encore arrivé.');
        await until(() => isTold, 'relais-erreur');
      });
      expect(lines.join()).to.match(/l’envoi a échoué/);
      expect(tools.bodies).to.have.length(7);
      expect(el.matches(':state(differe)')).to.equal(true);
      expect(visibleText(el)).to.include('claire@exemple.fr');
      back();
      await says(el, arrived);
      expect(new Set(tools.bodies).size).to.equal(1);
      expect(statuses).to.deep.equal(['envoi', 'differe', 'envoye']);
      expect(kept()).to.equal(null);
    });

    it('tries at once when the person asks, and stops when the person gives up', async () => {
      const tools = fakeTools(...seven(silence), silence);
      const el = await shown(letter(tools));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Essayer maintenant');
      });
      press(el, 'Essayer maintenant');
      await until(() => tools.bodies.length === 8, 'one more try');
      press(el, 'Annuler l’envoi');
      await until(() => form(el), 'the form');
      expect(box(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
      back();
      await el.updateComplete;
      expect(tools.bodies).to.have.length(8);
    });

    it('keeps the answers on the device when asked, and erases them when the person gives up', async () => {
      const tools = fakeTools(...seven(silence));
      const el = await shown(letter(tools));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      expect(kept()).to.equal(null);
      box(el, 'Garder mes réponses').click();
      await says(el, 'Vos réponses sont enregistrées sur cet appareil');
      expect(kept()).to.include('claire@exemple.fr');
      press(el, 'Annuler l’envoi');
      await until(() => form(el), 'the form');
      expect(kept()).to.equal(null);
    });

    it('sends what was kept when the network is back, once, and leaves nothing on the device', async () => {
      const tools = fakeTools(...seven(silence));
      const el = await shown(letter(tools));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      box(el, 'Garder mes réponses').click();
      await until(kept, 'something kept');
      back();
      await says(el, arrived);
      expect(tools.bodies).to.have.length(8);
      expect(new Set(tools.bodies).size).to.equal(1);
      expect(kept()).to.equal(null);
    });

    it('counts its tries, those made once kept on the device too', async () => {
      const tools = fakeTools(...seven(silence), silence);
      const el = await shown(letter(tools));
      const tries: number[] = [];
      el.addEventListener('relais-envoi', (event) =>
        tries.push((event as CustomEvent<{tentative: number}>).detail.tentative),
      );
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      box(el, 'Garder mes réponses').click();
      await until(kept, 'something kept');
      back();
      await until(() => tries.length === 8 && kept()?.includes('"waiting"'), 'one more try');
      box(el, 'Garder mes réponses').click();
      await until(() => kept() === null, 'nothing kept');
      back();
      await says(el, arrived);
      expect(tries).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    it('goes on waiting when a sign-in page answers in place of the service, or when it is too busy', async () => {
      const page: Reply = {kind: 'reply', status: 200, html: true};
      const busy: Reply = {kind: 'reply', status: 503, retryAfter: '5'};
      const tools = fakeTools(...seven(silence), page, busy);
      const el = await shown(letter(tools));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Votre envoi n’est pas encore arrivé.');
      });
      for (const count of [8, 9]) {
        back();
        await until(() => tools.bodies.length === count, `${count} tries`);
        await el.updateComplete;
      }
      expect(visibleText(el)).to.include('Votre envoi n’est pas encore arrivé.');
      await until(() => (back(), visibleText(el).includes(arrived)), arrived);
      expect(new Set(tools.bodies).size).to.equal(1);
    });

    it('sends once what is kept when two pages of the site are open, and both say so', async () => {
      const tools = fakeTools(...seven(silence));
      const el = await shown(letter(tools));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      box(el, 'Garder mes réponses').click();
      await until(kept, 'something kept');
      let answer: (reply: Reply) => void = () => undefined;
      tools.post = async (_, body) => {
        tools.bodies.push(body);
        return new Promise((resolve) => (answer = resolve));
      };
      const other = await shown(letter(tools));
      await says(other, 'Un envoi attend sur cet appareil');
      back();
      await until(() => tools.bodies.length === 8, 'the try');
      back();
      await other.updateComplete;
      press(other, 'Envoyer maintenant');
      await el.updateComplete;
      answer(stored);
      await says(el, arrived);
      await until(() => !visibleText(other).includes('Un envoi attend'), 'the other page');
      expect(tools.bodies).to.have.length(8);
      expect(kept()).to.equal(null);
    });

    it('sends what another page of the site had kept, and says so', async () => {
      const first = fakeTools(...seven(silence));
      const el = await shown(letter(first));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      box(el, 'Garder mes réponses').click();
      await until(kept, 'something kept');
      fixtureCleanup();
      const later = fakeTools();
      const page = await shown(letter(later));
      await says(page, 'Vos réponses à « Abonnez-vous à la lettre » sont arrivées.');
      expect(later.bodies).to.deep.equal([first.bodies[0]]);
      expect(kept()).to.equal(null);
      expect(form(page)).to.not.equal(null);
    });

    it('lets the person give up what another page had kept', async () => {
      const first = fakeTools(...seven(silence));
      const el = await shown(letter(first));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      box(el, 'Garder mes réponses').click();
      await until(kept, 'something kept');
      fixtureCleanup();
      const page = await shown(letter(fakeTools(silence, silence)));
      await says(page, 'Un envoi attend sur cet appareil');
      press(page, 'Annuler l’envoi');
      await says(page, 'L’envoi est annulé');
      expect(kept()).to.equal(null);
    });

    it('forgets what is older than three days', async () => {
      const tools = fakeTools(...seven(silence));
      const el = await shown(letter(tools));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      box(el, 'Garder mes réponses').click();
      await until(kept, 'something kept');
      fixtureCleanup();
      const later = fakeTools();
      later.later(73 * 3_600_000);
      const page = await shown(letter(later));
      await until(() => kept() === null, 'nothing kept');
      expect(later.bodies).to.have.length(0);
      expect(visibleText(page)).to.not.include('Un envoi attend');
    });
  });

  describe('when the service would keep two copies', () => {
    for (const service of ['formulaire', 'brevo', 'grist', 'formbricks', 'formspree']) {
      it(`tries once on ${service}, then says that it may have arrived, and warns before another try`, async () => {
        const tools = fakeTools(silence);
        const el = await shown(letter(tools, service, 'x'));
        await quietly(async () => {
          await subscribe(el);
          await says(el, 'Nous ne savons pas si votre envoi est arrivé.');
        });
        await says(el, 'elles risquent d’être comptées deux fois');
        expect(el.matches(':state(incertain)')).to.equal(true);
        back();
        await el.updateComplete;
        expect(tools.bodies).to.have.length(1);
        expect(root(el).querySelector('a[href^="mailto:lettre@morez.example"]')).to.not.equal(null);
        press(el, 'Réessayer');
        await says(el, arrived);
        expect(new Set(tools.submissions().map(({submissionId}) => submissionId)).size).to.equal(1);
      });
    }

    it('waits for the network when nothing has left, then tries once', async () => {
      const tools = fakeTools(offline, offline, silence);
      const el = await shown(letter(tools, 'grist', 'Reponses'));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Votre envoi n’est pas encore arrivé.');
        back();
        await until(() => tools.bodies.length === 2);
        back();
        await says(el, 'Nous ne savons pas si votre envoi est arrivé.');
      });
      back();
      expect(tools.bodies).to.have.length(3);
    });

    it('never sends again by itself what a closed page was sending', async () => {
      const tools = fakeTools(offline);
      const el = await shown(letter(tools, 'grist', 'Reponses'));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Garder mes réponses sur cet appareil');
      });
      box(el, 'Garder mes réponses').click();
      await until(kept, 'something kept');
      fixtureCleanup();
      localStorage.setItem('relais-envois', (kept() ?? '').replace('"waiting"', '"trying"'));
      const later = fakeTools();
      const page = await shown(letter(later));
      await says(page, 'Nous ne savons pas si votre envoi');
      await says(page, 'il risque d’être compté deux fois');
      button(page, 'Copier mes réponses');
      back();
      await page.updateComplete;
      expect(later.bodies).to.have.length(0);
    });
  });

  it('tries listmonk twice at most: it knows the address, but each try may write to the person', async () => {
    const tools = fakeTools(silence, silence);
    const el = await shown(letter(tools, 'listmonk', '6f1c0d52-7d0f-4f0b-9a6e-0d6c2f3a1b11'));
    await quietly(async () => {
      await subscribe(el);
      await says(el, 'Nous ne savons pas si votre envoi est arrivé.');
    });
    await says(el, 'deux courriels de confirmation');
    expect(tools.bodies).to.have.length(2);
  });

  it('gives the answers to the mail program, and never calls it a success', async () => {
    const tools = fakeTools({kind: 'said', step: {kind: 'mail'}});
    const el = await shown(letter(tools, 'courriel', '', 'mairie@commune.example'));
    let isStored = false;
    el.addEventListener('relais-inscription', () => (isStored = true));
    await subscribe(el);
    await says(el, 'Votre logiciel de messagerie va s’ouvrir.');
    await says(el, 'ne sont prises en compte qu’après votre envoi');
    await says(el, 'envoyez-les à mairie@commune.example.');
    expect(root(el).querySelector('[part~=erreur]'), 'nothing went wrong').to.equal(null);
    const link = root(el).querySelector<HTMLAnchorElement>('a.primary');
    expect(decodeURIComponent(link?.href ?? '')).to.match(/^mailto:mairie@commune\.example\?.*claire@exemple\.fr/s);
    expect(isStored).to.equal(false);
    expect(tools.orders[0]?.address).to.equal('mailto:mairie@commune.example');
  });

  it('says that it was handed over, never that it is stored, when the reply cannot be read', async () => {
    const tools = fakeTools({kind: 'said', step: {kind: 'sent', confirm: false, heard: false}});
    const el = await shown(letter(tools, 'formulaire', 'sans-reponse'));
    await subscribe(el);
    await says(el, 'Votre demande a été transmise.');
    expect(visibleText(el)).to.not.include('enregistrée');
  });

  it('works the service’s challenge out from the first letter typed, and makes another when it is refused', async () => {
    const asked: string[] = [];
    const tools: Tools = {
      ...fakeTools({kind: 'reply', status: 428}),
      prove: async ({address, form: name}) => {
        asked.push(`${new URL(address).pathname} ${name}`);
        return {answer: `proof-${asked.length}`, until: Infinity};
      },
    };
    const el = await shown(letter(tools, 'json', 'preuve'));
    type(el, 'Votre adresse', 'claire@exemple.fr');
    await until(() => asked.length === 1, 'the challenge, before the press');
    press(el, 'S’abonner à la lettre');
    await says(el, arrived);
    expect(tools.submissions().map(({pow}) => pow)).to.deep.equal(['proof-1', 'proof-2']);
    expect(new Set(tools.submissions().map(({submissionId}) => submissionId)).size).to.equal(1);
    expect(asked).to.deep.equal(['/r lettre', '/r lettre']);
  });

  it('asks a receiver that announced none for no challenge, unless it refuses a sending without proof', async () => {
    let asked = 0;
    const proving = (...replies: Reply[]): Tools => ({
      ...fakeTools(...replies),
      prove: async () => ({answer: `proof-${(asked += 1)}`, until: Infinity}),
    });
    const plain = await shown(letter(proving()));
    await subscribe(plain);
    await says(plain, arrived);
    expect(asked).to.equal(0);
    fixtureCleanup();
    const tools = proving({kind: 'reply', status: 428});
    const el = await shown(letter(tools));
    await subscribe(el);
    await says(el, arrived);
    expect(tools.submissions().map(({pow}) => pow)).to.deep.equal([undefined, 'proof-1']);
  });

  it('gives what waits on the device the proof that the service wants, at once', async () => {
    const tools: Tools = {
      ...fakeTools(...seven(silence), {kind: 'reply', status: 428}),
      prove: async ({list}) => ({answer: `proof ${list}`, until: Infinity}),
    };
    const el = await shown(letter(tools));
    await quietly(async () => {
      await subscribe(el);
      await says(el, 'Garder mes réponses sur cet appareil');
    });
    box(el, 'Garder mes réponses').click();
    await until(kept, 'something kept');
    back();
    await says(el, arrived);
    expect(
      tools
        .submissions()
        .map(({pow}) => pow)
        .slice(7),
    ).to.deep.equal([undefined, 'proof preuve']);
    expect(kept()).to.equal(null);
  });

  it('names the longest answer when the service finds it too long, and quotes a refusal said in words', async () => {
    const el = await shown(letter(fakeTools({kind: 'reply', status: 413})));
    await quietly(async () => {
      await subscribe(el);
      await says(el, 'surtout celle à « Votre adresse électronique »');
    });
    fixtureCleanup();
    const said: Reply = {kind: 'said', step: {kind: 'refused', reason: 'refused', told: 'Unknown list'}};
    const other = await shown(letter(fakeTools(said), 'listmonk', 'x'));
    const lines = await quietly(async () => {
      await subscribe(other);
      await says(other, 'Le service répond : « Unknown list »');
    });
    expect(lines.join()).to.not.include('Unknown list');
  });

  it('says in French what a service said of a field in its own code', async () => {
    const said: Reply = {kind: 'said', step: {kind: 'faults', faults: [{field: 'email', kind: 'wrong'}]}};
    const el = await shown(letter(fakeTools(said), 'formspree'));
    await subscribe(el);
    await says(el, 'L’adresse électronique doit contenir un @');
  });

  it('says who answered before, without a second try', async () => {
    const body = {type: 'urn:relais:deja-repondu'};
    const el = await shown(letter(fakeTools({kind: 'reply', status: 409, body})));
    await quietly(async () => {
      await subscribe(el);
      await says(el, 'Une réponse de votre part est déjà enregistrée');
    });
    expect([...root(el).querySelectorAll('button')].map(visibleText)).to.not.include('Réessayer');
  });

  it('tells the webmaster each wrong setting of a service, with what to write', async () => {
    for (const [page, line] of [
      [letter(fakeTools(), 'listmonk', 'ma-liste'), /UUID d’une liste publique/],
      [letter(fakeTools(), 'grist'), /identifiant de la table/],
      [letter(fakeTools(), 'brevo'), /sibforms\.com\/serve/],
      [letter(fakeTools(), 'formbricks', 'e1'), /api\/v2\/client/],
      [letter(fakeTools(), 'json', 'x'), /cet attribut ne sert pas/],
    ] as const) {
      const {warn} = console;
      const said: string[] = [];
      console.warn = (text: string) => void said.push(text);
      try {
        await shown(page);
        await until(() => said.some((text) => line.test(text)), String(line));
      } finally {
        console.warn = warn;
      }
      fixtureCleanup();
    }
  });

  describe('a draft', () => {
    const survey = (tools: RelaisInscription['tools'], brouillon = 'sur-demande') =>
      html`<relais-inscription
        modele="enquete"
        action="/r"
        brouillon=${brouillon}
        responsable="Mairie"
        contact="m@a.example"
        .tools=${tools}
      ></relais-inscription>`;
    const draft = () => localStorage.getItem('relais-brouillon-enquete-besoins') ?? '';
    const radio = (el: Element) => root(el).querySelector<HTMLInputElement>('input[type=radio]');

    it('is kept only once the box is ticked, is taken up again, and is erased by its button', async () => {
      const el = await shown(survey(fakeTools()));
      radio(el)?.click();
      await el.updateComplete;
      expect(localStorage.length).to.equal(0);
      box(el, 'Garder ma saisie').click();
      await until(() => draft().includes('profil'), 'the draft');
      fixtureCleanup();
      const again = await shown(survey(fakeTools()));
      await says(again, 'Votre saisie précédente est reprise.');
      expect(radio(again)?.checked).to.equal(true);
      press(again, 'Effacer ma saisie');
      await says(again, 'Votre saisie est effacée.');
      expect(localStorage.length).to.equal(0);
      expect(radio(again)?.checked).to.equal(false);
    });

    it('is not taken up again after seven days, nor on a form that proposes none', async () => {
      const el = await shown(survey(fakeTools()));
      box(el, 'Garder ma saisie').click();
      radio(el)?.click();
      await until(() => draft().includes('profil'), 'the draft');
      fixtureCleanup();
      expect(radio(await shown(survey(fakeTools(), 'non')))?.checked).to.equal(false);
      fixtureCleanup();
      const later = fakeTools();
      later.later(7 * 24 * 3_600_000 + 1);
      const old = await shown(survey(later));
      expect(radio(old)?.checked).to.equal(false);
      expect(localStorage.length).to.equal(0);
    });

    it('leaves out who the person is unless the second box says so, and goes once it is sent', async () => {
      const tools = fakeTools();
      const page = html`<relais-inscription
        action="/r"
        brouillon="sur-demande"
        responsable="M"
        contact="c"
        .tools=${tools}
      ></relais-inscription>`;
      const el = await shown(page);
      const text = () => localStorage.getItem('relais-brouillon-lettre') ?? '';
      type(el, 'Votre adresse', 'claire@exemple.fr');
      box(el, 'Garder ma saisie').click();
      await until(() => text() !== '', 'the draft');
      expect(text()).to.not.include('claire');
      await says(el, 'Garder aussi mon nom');
      box(el, 'Garder aussi mon nom').click();
      await until(() => text().includes('claire'), 'the address');
      press(el, 'S’abonner à la lettre');
      await says(el, arrived);
      await until(() => localStorage.length === 0, 'nothing kept');
    });
  });

  describe('on a shared computer', () => {
    const kiosk = (tools: RelaisInscription['tools']) =>
      html`<relais-inscription
        action="/r"
        borne
        brouillon="sur-demande"
        responsable="M"
        contact="c"
        .tools=${tools}
      ></relais-inscription>`;
    const patient = {warnMs: 100_000, eraseMs: 60_000, nextMs: 60_000};

    it('proposes nothing from others, keeps nothing, and comes back to the beginning after the thanks', async () => {
      const el = await shown(kiosk({...fakeTools(), patience: {...patient, nextMs: 50}}));
      await until(() => box(el, 'Votre adresse').getAttribute('autocomplete') === 'off');
      expect(visibleText(el)).to.not.include('Garder ma saisie');
      await subscribe(el);
      await says(el, arrived);
      await until(() => form(el), 'the form again');
      expect(box(el, 'Votre adresse').value).to.equal('');
      expect(localStorage.length).to.equal(0);
    });

    it('warns before it erases what nobody finishes, and a gesture keeps it', async () => {
      const el = await shown(kiosk({...fakeTools(), patience: {...patient, warnMs: 50, eraseMs: 30_000}}));
      type(el, 'Votre adresse', 'claire@exemple.fr');
      await says(el, 'vos réponses seront effacées dans 30 secondes');
      expect(root(el).querySelector('[role=alert]')).to.not.equal(null);
      press(el, 'Continuer');
      await until(() => !visibleText(el).includes('seront effacées'));
      expect(box(el, 'Votre adresse').value).to.equal('claire@exemple.fr');
    });

    it('erases what nobody finishes', async () => {
      const el = await shown(kiosk({...fakeTools(), patience: {...patient, warnMs: 30, eraseMs: 30}}));
      type(el, 'Votre adresse', 'claire@exemple.fr');
      await until(() => box(el, 'Votre adresse').value === '', 'an empty form');
    });

    it('empties the screen, and still sends what was said to leave by itself', async () => {
      const tools = fakeTools(offline);
      const el = await shown(kiosk({...tools, patience: {...patient, warnMs: 30, eraseMs: 30}}));
      let received = 0;
      el.addEventListener('relais-inscription', () => received++);
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Votre envoi n’est pas encore arrivé.');
        await until(() => form(el), 'the form for the next person');
      });
      expect(visibleText(el)).to.not.include('claire');
      expect(box(el, 'Votre adresse').value).to.equal('');
      back();
      await until(() => received === 1, 'the answers');
      expect(tools.submissions().map(({submissionId}) => submissionId)).to.have.length(2);
      expect(new Set(tools.submissions().map(({submissionId}) => submissionId)).size).to.equal(1);
      expect(form(el)).to.not.equal(null);
      expect(localStorage.length).to.equal(0);
    });

    it('offers no room on the device for answers that wait', async () => {
      const el = await shown(kiosk({...fakeTools(...seven(silence)), patience: patient}));
      await quietly(async () => {
        await subscribe(el);
        await says(el, 'Essayer maintenant');
      });
      expect(visibleText(el)).to.not.include('Garder mes réponses');
    });
  });

  it('asks before a tab is closed over three answers or more, and no more once they are sent', async () => {
    const fields = ['Prénom', 'Commune', 'Métier'].map((label, index) => ({type: 'text', id: `f${index}`, label}));
    const definition = {
      schema: 'relais-inscription/definition@1',
      ...{id: 'essai', version: '1', lang: 'fr', title: 'Essai', submit: 'Envoyer l’essai'},
      thanks: {title: 'C’est noté.', next: 'À bientôt.'},
      steps: [{title: 'essai', fields}],
    };
    const script = document.createElement('script');
    Object.assign(script, {type: 'application/json', textContent: JSON.stringify(definition)});
    const el = await shown(html`<relais-inscription action="/r" .tools=${fakeTools()}>${script}</relais-inscription>`);
    const asks = () => {
      const leaving = new CustomEvent('beforeunload', {cancelable: true});
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    type(el, 'Prénom', 'Claire');
    type(el, 'Commune', 'Figeac');
    await until(() => box(el, 'Commune').value === 'Figeac' && el.isUpdatePending === false);
    expect(asks()).to.equal(false);
    type(el, 'Métier', 'Libraire');
    await until(asks, 'the question');
    press(el, 'Envoyer l’essai');
    await says(el, 'C’est noté.');
    expect(asks()).to.equal(false);
  });
});
