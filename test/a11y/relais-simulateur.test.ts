import {expect, html} from '@open-wc/testing';
import {RelaisSimulateur} from '../../src/elements/relais-simulateur.js';
import {consoleLines, mount, register, until} from '../helpers/mount.js';

register('relais-simulateur', RelaisSimulateur);

describe('<relais-simulateur> for everyone', () => {
  it('has nothing for axe to say before the distance is known', async () => {
    const el = await mount(html`<relais-simulateur>Repli</relais-simulateur>`);
    await expect(el).to.be.accessible();
  });

  it('has nothing for axe to say with an answer, a loss and everything unfolded', async () => {
    const el = await answered(
      html`<relais-simulateur
        distance-km="13"
        duree-min="20"
        espace-distance-km="4"
        espace-tarif="15"
      ></relais-simulateur>`,
    );
    for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
    await until(() => el.shadowRoot!.querySelector('.receipt'), 'the receipt');
    await expect(el).to.be.accessible();
  });

  it('has nothing for axe to say of an error, nor when the calculation is missing', async () => {
    const el = await answered(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    type(el, 'douze');
    await until(() => el.shadowRoot!.querySelector('[aria-invalid=true]'), 'the error');
    await expect(el).to.be.accessible();
    await consoleLines(async () => {
      const offline = () => Promise.reject(new Error('coupure'));
      const broken = await mount(
        html`<relais-simulateur distance-km="13" espace-distance-km="4" .loadVisit=${offline}
          >Texte</relais-simulateur
        >`,
      );
      await until(() => broken.matches(':state(erreur)'), 'the failure');
      await expect(broken).to.be.accessible();
    });
  });

  it('has nothing for axe to say of figures that came by a link', async () => {
    history.replaceState(null, '', '#relais-simulateur=premier&distance-km=20&jours-par-semaine=3');
    const el = await answered(html`<relais-simulateur></relais-simulateur>`);
    await until(() => el.shadowRoot!.querySelector('.origin'), 'where they come from');
    history.replaceState(null, '', location.pathname + location.search);
    await expect(el).to.be.accessible();
  });

  it('ties every field to a label, its unit, its hint and its error', async () => {
    const el = await answered(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    const refine = [...el.shadowRoot!.querySelectorAll('button')].find(({textContent}) =>
      /Préciser/u.test(textContent),
    );
    refine?.click();
    await until(() => el.shadowRoot!.querySelector('#space'), 'the finer questions');
    for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
    await until(() => el.shadowRoot!.querySelector('#espaceTarif'), 'the last field');
    const fields = [...el.shadowRoot!.querySelectorAll<HTMLInputElement>('input:not([type=range]), select')];
    expect(fields.length).to.equal(18);
    for (const field of fields) {
      expect(field.labels?.length, field.id).to.equal(1);
      for (const id of field.getAttribute('aria-describedby')?.split(' ') ?? [])
        expect(el.shadowRoot!.getElementById(id), id).to.exist;
    }
    for (const slider of el.shadowRoot!.querySelectorAll('[type=range]'))
      expect(slider.getAttribute('aria-label')).not.to.equal('');
  });

  it('lets the keyboard scroll the table, and ties it to its explanation', async () => {
    const el = await answered(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    el.shadowRoot!.querySelector<HTMLDetailsElement>('#table')!.open = true;
    const table = await until(() => el.shadowRoot!.querySelector('table'), 'the table');
    const box = table.parentElement!;
    expect([box.getAttribute('role'), box.tabIndex]).to.deep.equal(['group', 0]);
    const named = (attribute: string, on: Element) => el.shadowRoot!.getElementById(on.getAttribute(attribute) ?? '');
    expect(named('aria-labelledby', box)?.textContent).to.include('Vos trajets en chiffres');
    const explanation = named('aria-describedby', table)!;
    expect(explanation.textContent).to.include('Un nombre négatif est une dépense en plus.');
    expect(box.contains(explanation)).to.equal(false);
  });

  it('writes in the colour of the page, whatever the accent', async () => {
    const page = await mount<HTMLDivElement>(
      html`<div style="background: #0057b8; color: #fff; --relais-couleur-accent: #004a9c">
        <relais-simulateur distance-km="13"></relais-simulateur>
      </div>`,
    );
    const el = page.firstElementChild!;
    await until(() => el.matches(':state(pret)'), 'the answer');
    expect(getComputedStyle(el.shadowRoot!.querySelector('.answer strong')!).color).to.equal('rgb(255, 255, 255)');
    type(el, 'douze');
    const field = await until(() => el.shadowRoot!.querySelector('[aria-invalid=true]'), 'the error');
    const {borderTopColor, borderTopWidth} = getComputedStyle(field);
    expect([borderTopColor, borderTopWidth]).to.deep.equal(['rgb(255, 255, 255)', '2px']);
  });

  it('has nothing for axe to say of the list of communes, nor of what leaves the simulator', async () => {
    const el = await answered(html`<relais-simulateur communes distance-km="13"></relais-simulateur>`);
    const {shadowRoot} = el;
    const press = (words: string) =>
      [...shadowRoot!.querySelectorAll('button')].find(({textContent}) => textContent.includes(words))?.click();
    press('Préciser');
    await until(() => shadowRoot!.querySelector('#share'), 'what leaves it');
    shadowRoot!.querySelector<HTMLDetailsElement>('#share')!.open = true;
    press('Trouvez-la');
    const box = await until(() => shadowRoot!.querySelector<HTMLInputElement>('#depart'), 'the commune');
    expect(box.getAttribute('aria-controls')).to.equal(shadowRoot!.querySelector('[role=listbox]')!.id);
    expect(box.labels?.length).to.equal(1);
    await until(() => shadowRoot!.querySelector('.share'), 'the buttons');
    await expect(el).to.be.accessible();
  });

  it('has nothing for axe to say of the view of a commune, before and after its answer', async () => {
    const el = await mount<RelaisSimulateur>(html`<relais-simulateur pour="commune">Texte</relais-simulateur>`);
    const field = await until(() => el.shadowRoot!.querySelector<HTMLInputElement>('#actifs'), 'the question');
    await expect(el).to.be.accessible();
    field.value = '50';
    field.dispatchEvent(new CustomEvent('input', {bubbles: true}));
    await until(() => el.matches(':state(pret)'), 'the answer');
    for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
    await until(() => el.shadowRoot!.querySelector('#consommation'), 'the finer questions');
    await expect(el).to.be.accessible();
  });

  it('has one live region, still there before and after', async () => {
    const el = await mount(html`<relais-simulateur></relais-simulateur>`);
    const status = el.shadowRoot!.querySelector('[role=status]')!;
    expect(status.textContent).to.equal('');
    type(el, '13');
    await until(() => status.textContent, 'the announcement');
    expect(el.shadowRoot!.querySelectorAll('[role=status]').length).to.equal(1);
  });

  it('puts its titles at the level the page asks for', async () => {
    const el = await answered(html`<relais-simulateur distance-km="13" niveau-titre="4"></relais-simulateur>`);
    el.shadowRoot!.querySelector<HTMLDetailsElement>('#receipt')!.open = true;
    await until(() => el.shadowRoot!.querySelector('.receipt'), 'the receipt');
    const levels = [...el.shadowRoot!.querySelectorAll('[role=heading]')].map((title) => title.ariaLevel);
    expect(levels).to.deep.equal(['4', '5']);
  });

  it('says in words all that the bars draw', async () => {
    const el = await answered(html`<relais-simulateur distance-km="13"></relais-simulateur>`);
    for (const bar of el.shadowRoot!.querySelectorAll('.bar')) {
      expect(bar.getAttribute('aria-hidden')).to.equal('true');
      expect(bar.closest('li')?.textContent).to.match(/\d/u);
    }
  });

  for (const tag of ['communes distance-km="13"', 'pour="commune" actifs="50"'])
    it(`never scrolls sideways in 280 px, with what is asked and shared: ${tag}`, async () => {
      const frame = await mount<HTMLDivElement>(html`<div></div>`);
      frame.style.inlineSize = '280px';
      frame.innerHTML = `<relais-simulateur ${tag}></relais-simulateur>`;
      const el = frame.firstElementChild!;
      const press = (words: string) =>
        [...el.shadowRoot!.querySelectorAll('button')].find(({textContent}) => textContent.includes(words))?.click();
      await until(() => el.matches(':state(pret)'), 'the answer');
      press('Préciser');
      press('Trouvez-la');
      await until(() => el.shadowRoot!.querySelector('#share'), 'what leaves it');
      for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
      await until(() => el.shadowRoot!.querySelector('.share'), 'the buttons');
      expect(el.scrollWidth).to.be.at.most(280);
    });

  for (const width of [280, 320, 600, 900]) {
    it(`never scrolls sideways in ${width} px, folds open`, async () => {
      const frame = await mount<HTMLDivElement>(
        html`<div>
          <relais-simulateur distance-km="35" espace-distance-km="4" espace-tarif="15"></relais-simulateur>
        </div>`,
      );
      frame.style.inlineSize = `${width}px`;
      const el = frame.firstElementChild!;
      await until(() => el.matches(':state(pret)'), 'the answer');
      for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
      await until(() => el.shadowRoot!.querySelector('.receipt'), 'the receipt');
      expect(el.scrollWidth).to.be.at.most(width);
    });
  }
});

async function answered(page: ReturnType<typeof html>) {
  const el = await mount<RelaisSimulateur>(page);
  await until(() => el.matches(':state(pret)'), 'the answer');
  return el;
}

function type(el: Element, text: string) {
  const input = el.shadowRoot!.querySelector<HTMLInputElement>('#distanceKm')!;
  input.value = text;
  input.dispatchEvent(new CustomEvent('input', {bubbles: true}));
}
