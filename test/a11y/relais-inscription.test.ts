import {expect, html} from '@open-wc/testing';
import type {Reply} from '../../src/domain/form/delivery.js';
import {RelaisInscription} from '../../src/elements/relais-inscription.js';
import {consoleLines, fixtureCleanup, mount, oneEvent, register, until, visibleText} from '../helpers/mount.js';

register('relais-inscription', RelaisInscription);

const tools = (reply: Reply) => ({
  post: async () => reply,
  now: () => Date.parse('2026-07-20T10:00:00Z'),
  wait: async () => undefined,
  random: () => 0,
});
const stored: Reply = {kind: 'reply', status: 201};
const root = (el: Element) => el.shadowRoot ?? el;
const all = <T extends Element = HTMLElement>(el: Element, selector: string) => [
  ...root(el).querySelectorAll<T>(selector),
];
const one = <T extends Element = HTMLElement>(el: Element, selector: string) => {
  const found = root(el).querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const send = (el: Element) => one<HTMLButtonElement>(el, 'button[type="submit"]').click();

async function open(modele: string, reply: Reply = stored) {
  const el = await mount<RelaisInscription>(
    html`<relais-inscription
      modele=${modele}
      action="/r"
      responsable="Mairie de Morez"
      contact="mairie@morez.example"
      politique="/confidentialite"
      .tools=${tools(reply)}
    ></relais-inscription>`,
  );
  await until(() => root(el).querySelector('form'));
  return el;
}

/** A form of these fields, written in the page. */
async function openDefinition(fields: readonly object[]) {
  const definition = {
    schema: 'relais-inscription/definition@1',
    ...{id: 'essai', version: '1', lang: 'fr', title: 'Essai', submit: 'Envoyer l’essai'},
    thanks: {title: 'Merci.', next: 'À bientôt.'},
    steps: [{title: 'essai', fields}],
  };
  const script = document.createElement('script');
  Object.assign(script, {type: 'application/json', textContent: JSON.stringify(definition)});
  const el = await mount<RelaisInscription>(html`<relais-inscription action="/r">${script}</relais-inscription>`);
  await until(() => root(el).querySelector('form'));
  return el;
}

/** Acts until the page is told of a failure; its console line is expected. */
async function quietly(el: Element, act: () => void) {
  await consoleLines(async () => {
    const told = oneEvent(el, 'relais-erreur');
    act();
    await told;
  });
}

function fill(el: Element, text: string) {
  const input = one<HTMLInputElement>(el, 'input[type="email"]');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

describe('<relais-inscription>, heard and by keyboard', () => {
  afterEach(() => fixtureCleanup());

  it('has nothing for axe to say, in every state', async () => {
    const letter = await open('lettre');
    await expect(letter).to.be.accessible();
    one<HTMLDetailsElement>(letter, 'details').open = true;
    await expect(letter).to.be.accessible();
    send(letter);
    await until(() => root(letter).querySelector('.summary'));
    await expect(letter).to.be.accessible();
    fill(letter, 'claire@exemple.fr');
    send(letter);
    await until(() => visibleText(letter).includes('enregistrée'));
    await expect(letter).to.be.accessible();

    const refused = await open('lettre', {kind: 'reply', status: 404});
    fill(refused, 'claire@exemple.fr');
    await quietly(refused, () => send(refused));
    await until(() => visibleText(refused).includes('n’est pas parti'));
    await expect(refused).to.be.accessible();
  });

  describe('when the answers wait, or are kept', () => {
    afterEach(() => localStorage.clear());
    const press = (el: Element, name: string) =>
      all(el, 'button')
        .find((button) => visibleText(button) === name)
        ?.click();
    const seen = async (el: Element, text: string) => {
      await until(() => visibleText(el).includes(text), text);
      await expect(el).to.be.accessible();
    };

    it('has nothing for axe to say of what waits in the page, then on the device, then comes back to another page', async () => {
      const el = await open('lettre', {kind: 'silence'});
      fill(el, 'claire@exemple.fr');
      await quietly(el, () => send(el));
      await seen(el, 'Votre envoi n’est pas encore arrivé.');
      one<HTMLInputElement>(el, 'input[type="checkbox"]').click();
      await seen(el, 'Vos réponses sont enregistrées sur cet appareil');
      fixtureCleanup();
      const page = await open('lettre', {kind: 'silence'});
      await seen(page, 'Un envoi attend sur cet appareil');
      expect(one(page, 'section.kept').getAttribute('aria-label')).to.equal('Abonnez-vous à la lettre');
      press(page, 'Annuler l’envoi');
      await seen(page, 'L’envoi est annulé');
    });

    it('has nothing for axe to say of who does not know what became of a sending, above a form that does not know either', async () => {
      const order = {
        service: 'grist',
        address: '/g',
        list: '',
        body: '{}',
        form: 'f',
        title: 'Besoins',
        lines: [],
        dates: [],
      };
      const unsure = {id: '1', keptAt: tools(stored).now(), state: 'unsure', order};
      localStorage.setItem('relais-envois', JSON.stringify({kept: [unsure]}));
      const el = await open('lettre', {kind: 'said', step: {kind: 'unsure'}});
      await seen(el, 'Nous ne savons pas si votre envoi « Besoins » est arrivé.');
      fill(el, 'claire@exemple.fr');
      await quietly(el, () => send(el));
      await seen(el, 'Nous ne savons pas si votre envoi est arrivé.');
    });

    it('has nothing for axe to say of a draft, nor of a shared computer that warns', async () => {
      const draft = await mount<RelaisInscription>(
        html`<relais-inscription action="/r" brouillon="sur-demande" responsable="M" contact="c"></relais-inscription>`,
      );
      await seen(draft, 'Garder ma saisie');
      all<HTMLInputElement>(draft, 'input[type="checkbox"]')[0]?.click();
      await seen(draft, 'Garder aussi mon nom');
      press(draft, 'Effacer ma saisie');
      await seen(draft, 'Votre saisie est effacée.');
      const kiosk = await mount<RelaisInscription>(
        html`<relais-inscription
          action="/r"
          borne
          responsable="M"
          contact="c"
          .tools=${{...tools(stored), patience: {warnMs: 30, eraseMs: 60_000, nextMs: 60_000}}}
        ></relais-inscription>`,
      );
      await until(() => root(kiosk).querySelector('form'));
      fill(kiosk, 'claire@exemple.fr');
      await seen(kiosk, 'vos réponses seront effacées');
    });
  });

  it('has nothing for axe to say, at every step of the survey', async () => {
    const el = await open('enquete');
    await expect(el).to.be.accessible();
    send(el);
    await until(() => root(el).querySelector('.summary'));
    await expect(el).to.be.accessible();
    one<HTMLInputElement>(el, 'input[type="radio"]').click();
    for (const step of [2, 3, 4]) {
      send(el);
      await until(() => visibleText(el).includes(`Étape ${step} sur 4`));
      await expect(el).to.be.accessible();
    }
  });

  it('has nothing for axe to say before its days, nor when it cannot work', async () => {
    const before = await mount<RelaisInscription>(
      html`<relais-inscription action="/r" ouverture="2030-01-01" responsable="x" contact="y"></relais-inscription>`,
    );
    await until(() => visibleText(before).includes('1er janvier 2030'));
    await expect(before).to.be.accessible();
    const broken = await mount(
      html`<relais-inscription>Écrivez à <a href="mailto:a@b.fr">la mairie</a>.</relais-inscription>`,
    );
    await until(() => visibleText(broken).includes('pas disponible'));
    await expect(broken).to.be.accessible();
  });

  it('gives every control a label, its hint and its error, in that order', async () => {
    const el = await open('lettre');
    send(el);
    await until(() => root(el).querySelector('.summary'));
    const input = one<HTMLInputElement>(el, 'input[type="email"]');
    expect(visibleText(input.labels?.[0] ?? el)).to.equal('Votre adresse électronique');
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => visibleText(one(el, `#${id}`)));
    expect(described).to.deep.equal([
      'Format attendu : nom@domaine.fr',
      'Saisissez votre adresse électronique, par exemple prenom.nom@exemple.fr',
    ]);
    expect(input.required).to.equal(true);
    expect(input.autocomplete).to.equal('section-lettre email');
    expect(input.inputMode).to.equal('email');
    expect(parseFloat(getComputedStyle(input).fontSize)).to.be.at.least(16);
  });

  it('names each group by its question, and says which answer is compulsory before it is sent', async () => {
    const el = await open('enquete');
    const [profile] = all(el, 'fieldset');
    expect(profile?.getAttribute('role')).to.equal('radiogroup');
    expect(visibleText(one(el, `#${profile?.getAttribute('aria-labelledby')}`))).to.equal(
      'Vous êtes plutôt (obligatoire)',
    );
    expect(profile?.getAttribute('aria-required')).to.equal('true');
    expect(all(el, 'fieldset').filter((group) => group.textContent?.includes('(obligatoire)'))).to.have.length(1);
  });

  it('writes a button that says what it does', async () => {
    for (const [modele, name] of [
      ['lettre', 'S’abonner à la lettre'],
      ['enquete', 'Étape suivante'],
    ] as const)
      expect(visibleText(one(await open(modele), 'button[type="submit"]'))).to.equal(name);
  });

  it('takes the levels of its titles from the page', async () => {
    const el = await open('enquete');
    el.setAttribute('niveau-titre', '3');
    await el.updateComplete;
    expect(all(el, '[role="heading"]').map((title) => title.getAttribute('aria-level'))).to.deep.equal(['3', '4']);
  });

  it('gives the focus to the list of errors, then to what replaces the form', async () => {
    const el = await open('lettre');
    one(el, 'button[type="submit"]').focus();
    send(el);
    const summary = await until(() => root(el).querySelector('.summary:focus'));
    expect(summary.querySelector('[role="alert"]')).to.not.equal(null);
    expect(summary.getAttribute('role')).to.equal('group');
    fill(el, 'claire@exemple.fr');
    one(el, 'button[type="submit"]').focus();
    send(el);
    const thanks = await until(() => root(el).querySelector('.outcome:focus'));
    expect(visibleText(thanks)).to.include('Votre adresse est enregistrée.');
  });

  it('leaves the focus of the page alone when it was elsewhere', async () => {
    const el = await open('lettre');
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    fill(el, 'claire@exemple.fr');
    send(el);
    elsewhere.focus();
    await until(() => visibleText(el).includes('enregistrée'));
    expect(document.activeElement).to.equal(elsewhere);
    expect(one(el, '[role="status"]').textContent).to.equal('Votre adresse est enregistrée.');
    elsewhere.remove();
  });

  it('says that it is sending to those who do not see it', async () => {
    const el = await open('lettre');
    const status = one(el, '[role="status"].visually-hidden');
    expect(status.textContent?.trim()).to.equal('');
    el.tools = {...el.tools, post: () => new Promise(() => undefined)};
    fill(el, 'claire@exemple.fr');
    send(el);
    await until(() => status.textContent?.includes('Envoi en cours'));
    expect(one(el, 'button[type="submit"]').getAttribute('aria-disabled')).to.equal('true');
    expect(one<HTMLInputElement>(el, 'input[type="email"]').disabled).to.equal(false);
  });

  it('says why and what next with the title that takes the focus', async () => {
    for (const [reply, next] of [
      [stored, /^Vous recevrez la prochaine lettre/],
      [{kind: 'reply', status: 401}, /^Le service a refusé les réponses\. Vous pouvez/],
    ] as const) {
      const el = await open('lettre', reply);
      fill(el, 'claire@exemple.fr');
      await consoleLines(async () => {
        send(el);
        await until(() => root(el).querySelector('.outcome'));
      });
      const why = one(el, '.outcome').getAttribute('aria-describedby');
      expect(visibleText(one(el, `#${why}`))).to.match(next);
      fixtureCleanup();
    }
  });

  it('says a likely address in a status that was there before, once the typing has stopped, apart from its button', async () => {
    const el = await open('lettre');
    const status = one(el, '.field [role="status"]');
    expect(status.textContent).to.equal('');
    fill(el, 'claire@gmial.com');
    one(el, 'input[type="email"]').focus();
    const begun = performance.now();
    await until(() => root(el).querySelector('.field button'));
    expect(performance.now() - begun).to.be.at.least(450);
    expect(one(el, '.field [role="status"]')).to.equal(status);
    expect(visibleText(status)).to.equal('Vouliez-vous écrire claire@gmail.com ?');
    expect(status.contains(one(el, '.field button'))).to.equal(false);
    await expect(el).to.be.accessible();
    one(el, 'input[type="email"]').dispatchEvent(new CustomEvent('change', {bubbles: true}));
    await el.updateComplete;
    expect(root(el).querySelector('.field button'), 'the button, once the field is left').to.not.equal(null);
    fill(el, 'claire@gmail.com');
    await until(() => status.textContent === '');
    const survey = await open('enquete');
    expect(all(survey, '.suggestion')).to.have.length(0);
  });

  it('says once that answers are compulsory when most are, and always on a group of boxes', async () => {
    const field = (change: object) => ({type: 'text', id: 'nom', label: 'Nom', required: true, ...change});
    const options = ['a', 'b'].map((value) => ({value, label: value}));
    const jours = field({type: 'choices', id: 'jours', label: 'Jours', options});
    const sentence = 'Toutes les réponses sont obligatoires, sauf celles marquées « (facultatif) ».';
    for (const [fields, isSaid] of [
      [[field({example: 'Claire'}), jours, field({id: 'projet', label: 'Projet', required: false})], true],
      [[jours], false],
      [[jours, field({id: 'x', required: false}), field({id: 'y', required: false})], false],
    ] as const) {
      const el = await openDefinition(fields);
      const [first] = all(el, '.step > *');
      expect(visibleText(first ?? el) === sentence, JSON.stringify(fields)).to.equal(isSaid);
      expect(visibleText(one(el, '#l-jours'))).to.equal('Jours (obligatoire)');
      expect(visibleText(one(el, '.step')).includes('Nom (')).to.equal(false);
      await expect(el).to.be.accessible();
      fixtureCleanup();
    }
    expect(visibleText(await open('enquete'))).to.not.include(sentence);
  });

  it('lets the browser fill in the town where people live', async () => {
    const el = await open('enquete');
    expect(one<HTMLInputElement>(el, '#c-commune-domicile').autocomplete).to.equal(
      'section-enquete-besoins address-level2',
    );
  });

  it('keeps room above a step for the headers that stay on top of a page', async () => {
    const {scrollMarginBlockStart, fontSize} = getComputedStyle(one(await open('enquete'), '.step-title'));
    expect(parseFloat(scrollMarginBlockStart)).to.equal(6 * parseFloat(fontSize));
  });

  it('writes errors in the colour of the text, with a sign and a bar at their side', async () => {
    const el = await open('enquete');
    el.style.color = 'rgb(255, 255, 255)';
    send(el);
    await until(() => root(el).querySelector('.summary'));
    for (const text of all(el, '[part="erreur"]')) {
      const {color, fontWeight} = getComputedStyle(text);
      expect([color, fontWeight]).to.deep.equal(['rgb(255, 255, 255)', '600']);
    }
    expect(root(el).querySelector('.error svg')).to.not.equal(null);
    const flagged = one(el, '.flagged');
    const {borderInlineStartWidth, fontSize} = getComputedStyle(flagged);
    expect(parseFloat(borderInlineStartWidth)).to.equal(Math.floor(parseFloat(fontSize) / 4));
    const letter = await open('lettre');
    letter.style.color = 'rgb(255, 255, 255)';
    send(letter);
    await until(() => root(letter).querySelector('.summary'));
    const {borderTopColor, borderTopWidth} = getComputedStyle(one(letter, 'input[type="email"]'));
    expect([borderTopColor, borderTopWidth]).to.deep.equal(['rgb(255, 255, 255)', '2px']);
  });

  it('shows the focus over the choice in forced colours, and gives fingers 44 pixels', async () => {
    const el = await open('lettre');
    el.style.fontSize = '14px';
    fill(el, 'claire@gmial.com');
    one(el, 'input[type="email"]').focus();
    const link = await until(() => root(el).querySelector('button.link'));
    const survey = await open('enquete');
    const rules = (survey.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
    const inside = (condition: string) =>
      rules
        .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText.includes(condition))
        .flatMap((rule) => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[]);
    const focus = rules.find((rule) => (rule as CSSStyleRule).selectorText === '.option:has(:focus-visible)');
    const {outline = ''} = (focus as CSSStyleRule | undefined)?.style ?? {};
    expect([outline.includes('3px'), outline.includes('var(')], outline).to.deep.equal([true, false]);
    const checked = inside('forced-colors').filter(({selectorText}) => selectorText.startsWith('.option'));
    expect(checked.map(({selectorText}) => selectorText)).to.deep.equal([
      '.option:has(:checked):not(:has(:focus-visible))',
    ]);
    const everywhere = (el.shadowRoot?.adoptedStyleSheets ?? []).map((sheet) => {
      const copy = new CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map(({cssText}) => cssText.replace('(pointer: coarse)', 'all')).join('\n'));
      return copy;
    });
    if (el.shadowRoot) el.shadowRoot.adoptedStyleSheets = everywhere;
    for (const target of [link, one(el, 'summary')])
      expect(target.getBoundingClientRect().height, visibleText(target)).to.be.at.least(44);
  });

  it('keeps the hidden field from everybody', async () => {
    const el = await open('lettre');
    const trap = one<HTMLInputElement>(el, '.trap input');
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.autocomplete).to.equal('off');
    expect(trap.closest('[aria-hidden="true"]')).to.not.equal(null);
  });

  it('fits in 280 pixels without scrolling sideways, with targets of 24 pixels at least', async () => {
    const el = await open('enquete');
    el.style.inlineSize = '280px';
    await until(() => el.scrollWidth <= 281, 'a form as narrow as its place');
    for (const target of all(el, 'button, .option, input:not(.trap input)')) {
      const box = (target.closest('.option') ?? target).getBoundingClientRect();
      if (!target.closest('.trap')) expect(box.height, visibleText(target)).to.be.at.least(24);
    }
  });
});
