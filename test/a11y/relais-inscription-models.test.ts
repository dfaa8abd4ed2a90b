import {expect, html} from '@open-wc/testing';
import {RelaisInscription} from '../../src/elements/relais-inscription.js';
import {fixtureCleanup, mount, register, until, visibleText} from '../helpers/mount.js';

register('relais-inscription', RelaisInscription);

const tools = {
  post: async () => ({kind: 'reply', status: 201}) as const,
  now: () => Date.parse('2026-11-22T10:00:00Z'),
  wait: async () => undefined,
  random: () => 0,
};
const models = ['lettre', 'enquete', 'essai', 'signalement'] as const;
const root = (el: Element) => el.shadowRoot ?? el;
const all = <T extends Element = HTMLElement>(el: Element, selector: string) => [
  ...root(el).querySelectorAll<T>(selector),
];
const submit = (el: Element) => all<HTMLButtonElement>(el, 'button[type="submit"]')[0];

async function open(modele: string) {
  const el = await mount<RelaisInscription>(
    html`<relais-inscription
      modele=${modele}
      action="/r"
      responsable="Mairie de Morez"
      contact="mairie@morez.example"
      .tools=${tools}
    ></relais-inscription>`,
  );
  await until(() => root(el).querySelector('form'), 'the form');
  return el;
}

/** Goes through the steps, and looks at each of them. */
async function everyStep(modele: string, look: (el: RelaisInscription) => unknown) {
  const el = await open(modele);
  await look(el);
  if (modele !== 'enquete') return;
  all<HTMLInputElement>(el, 'input[type="radio"]')[0]?.click();
  for (const step of [2, 3, 4]) {
    submit(el)?.click();
    await until(() => visibleText(el).includes(`Étape ${step} sur 4`), `step ${step}`);
    await look(el);
  }
}

const controls = (el: Element) =>
  all<HTMLInputElement>(el, 'input, select, textarea').filter((field) => !field.closest('.trap'));
const nameOf = (el: Element, field: HTMLInputElement) => {
  const label = field.labels?.[0];
  const group = field.closest('fieldset')?.getAttribute('aria-labelledby');
  return {
    label: label ? visibleText(label) : '',
    group: group ? visibleText(root(el).querySelector(`#${group}`) ?? el) : '',
  };
};

describe('RGAA, theme 11, for each model', () => {
  afterEach(() => fixtureCleanup());

  for (const modele of models) {
    it(`${modele}: has nothing for axe to say, empty, wrong and sent on its way`, async () => {
      await everyStep(modele, (el) => expect(el).to.be.accessible());
      const el = await open(modele);
      submit(el)?.click();
      await until(() => root(el).querySelector('.summary'), 'the summary');
      await expect(el).to.be.accessible();
    });

    it(`${modele}: 11.1, 11.2 and 11.5: names each field, and each group by its question`, async () => {
      await everyStep(modele, (el) => {
        for (const field of controls(el)) {
          const {label, group} = nameOf(el, field);
          expect(label.length, field.name).to.be.greaterThan(0);
          if (field.type === 'radio') expect(group.length, field.name).to.be.greaterThan(5);
        }
        const ids = all(el, '[id]').map(({id}) => id);
        expect(new Set(ids).size, 'each id once').to.equal(ids.length);
        for (const described of all(el, '[aria-describedby]'))
          for (const id of (described.getAttribute('aria-describedby') ?? '').split(' '))
            expect(root(el).querySelector(`#${id}`), id).to.not.equal(null);
      });
    });

    it(`${modele}: 11.9: has a button that says what it does, and 24 pixels for each target`, async () => {
      await everyStep(modele, (el) => {
        expect(visibleText(submit(el) ?? el)).to.not.match(/^(?:ok|envoyer|valider)$/iu);
        for (const target of all(el, 'button, summary, .option, input:not(.trap input):not(.option input), select'))
          expect(target.getBoundingClientRect().height, visibleText(target)).to.be.at.least(24);
      });
    });

    it(`${modele}: 11.10 and 11.11: says what is compulsory before, what is wrong after, with an example`, async () => {
      const el = await open(modele);
      const compulsory = controls(el).filter(
        (field) => field.required || field.closest('[aria-required="true"]') !== null,
      );
      const alone = controls(el).length === 1;
      for (const field of compulsory) {
        const {label, group} = nameOf(el, field);
        expect(alone || `${group} ${label}`.includes('(obligatoire)'), field.name).to.equal(true);
      }
      submit(el)?.click();
      await until(() => root(el).querySelector('.summary'), 'the summary');
      const errors = all(el, '.error');
      expect(errors.length).to.equal(all(el, '.summary li').length);
      for (const error of errors) {
        expect(visibleText(error)).to.match(/par exemple \S/u);
        expect(root(el).querySelector(`[aria-describedby~="${error.id}"]`), error.id).to.not.equal(null);
      }
      expect(all(el, '[aria-invalid="true"]').length).to.be.greaterThan(0);
    });

    it(`${modele}: 11.13: tells browsers what to fill in, and phones which keyboard to show`, async () => {
      await everyStep(modele, (el) => {
        for (const field of controls(el)) {
          if (field.type === 'email')
            expect([field.autocomplete.endsWith(' email'), field.inputMode]).to.deep.equal([true, 'email']);
          if (field.type === 'tel')
            expect([field.autocomplete.endsWith(' tel'), field.inputMode]).to.deep.equal([true, 'tel']);
          if (field.name === 'nom' && modele === 'essai') expect(field.autocomplete).to.match(/ name$/u);
          if (field.type === 'email') expect(field.getAttribute('enterkeyhint')).to.equal('send');
        }
      });
    });
  }

  it('asks nothing twice: no two questions of a model are about the same answer (WCAG 3.3.7)', async () => {
    for (const modele of models) {
      const seen = new Map<string, string>();
      await everyStep(modele, (el) => {
        for (const field of controls(el)) {
          const {label, group} = nameOf(el, field);
          const question = group || label;
          expect(seen.get(question) ?? field.name, question).to.equal(field.name);
          seen.set(question, field.name);
        }
      });
      fixtureCleanup();
    }
  });

  it('keeps room around a field for what stays on top of a page (WCAG 2.4.11)', async () => {
    for (const modele of models) {
      const el = await open(modele);
      for (const field of all(el, '.field'))
        expect(parseFloat(getComputedStyle(field).scrollMarginBlockStart)).to.be.at.least(60);
      fixtureCleanup();
    }
  });
});
