import {expect, html} from '@open-wc/testing';
import type {Place} from '../../src/domain/places/place.js';
import {RelaisCarte} from '../../src/elements/relais-carte.js';
import {RelaisGroupe} from '../../src/elements/relais-groupe.js';
import {RelaisLieu} from '../../src/elements/relais-lieu.js';
import {mount, register, until} from '../helpers/mount.js';

register('relais-carte', RelaisCarte);
register('relais-groupe', RelaisGroupe);
register('relais-lieu', RelaisLieu);

const cordee: Place = {id: 'cordee', name: 'La Cordée', types: [], services: []};
const found = (places: readonly Place[]) => async () => ({places, problems: []});

const table = html`<table>
  <tr>
    <th>Nom</th>
    <th>Adresse</th>
    <th>Site</th>
    <th>Lundi</th>
  </tr>
  <tr>
    <td>La Grange</td>
    <td>2 rue du Lac<br />39400 Morez</td>
    <td><a href="https://www.grange.example/">le site</a></td>
    <td>9h-12h</td>
  </tr>
  <tr>
    <td>L’Atelier</td>
    <td>4 rue Haute, 39200 Saint-Claude (<a href="geo:46.39,5.86">plan</a>)</td>
    <td></td>
    <td>fermé</td>
  </tr>
</table>`;

describe('<relais-carte> around a table or a list of the page', () => {
  it('makes its list of a table that names its columns', async () => {
    const carte = await mount<RelaisCarte>(html`<relais-carte vue="liste">${table}</relais-carte>`);
    await until(() => names(carte).length === 2);
    expect(names(carte)).to.deep.equal(['La Grange', 'L’Atelier']);
    expect(heard(carte)).to.contain('Morez').and.to.contain('Saint-Claude');
  });

  it('makes its list of a list where every item says where it is', async () => {
    const carte = await mount<RelaisCarte>(
      html`<relais-carte vue="liste"
        ><ul>
          <li><strong>La Grange</strong>, 2 rue du Lac, 39400 Morez, <a href="tel:+33384330000">03 84 33 00 00</a></li>
          <li>
            <a href="https://atelier.example/">L’Atelier</a> :
            <address>4 rue Haute, 39200 Saint-Claude</address>
          </li>
          <li data-position="46.5, 6">Le Tiers-lieu – à Prémanon</li>
        </ul></relais-carte
      >`,
    );
    await until(() => names(carte).length === 3);
    expect(names(carte)).to.deep.equal(['La Grange', 'L’Atelier', 'Le Tiers-lieu']);
    expect(heard(carte)).to.contain('Morez').and.to.contain('Saint-Claude').and.not.to.contain('plan');
  });

  it('leaves alone a list that is no list of places', async () => {
    const carte = await mount<RelaisCarte>(
      html`<relais-carte
        ><ul>
          <li><a href="/contact">Nous joindre</a></li>
          <li>39400 Morez</li>
        </ul></relais-carte
      >`,
    );
    await import('../../src/elements/carte/page-places.js');
    await carte.updateComplete;
    expect(names(carte)).to.deep.equal([]);
    expect(carte.querySelector('ul')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('shows the file and not the table when it has a file, its own or that of the group', async () => {
    const own = await mount<RelaisCarte>(
      html`<relais-carte vue="liste" src="/lieux.csv" .loadPlaces=${found([cordee])}>${table}</relais-carte>`,
    );
    await until(() => names(own).length > 0);
    const group = await mount<RelaisGroupe>(
      html`<relais-groupe src="/lieux.csv" .loadPlaces=${found([cordee])}
        ><relais-carte vue="liste">${table}</relais-carte></relais-groupe
      >`,
    );
    const carte = group.querySelector<RelaisCarte>('relais-carte');
    await until(() => !!carte && names(carte).length > 0);
    await import('../../src/elements/carte/page-places.js');
    for (const one of [own, carte]) expect(one && names(one)).to.deep.equal(['La Cordée']);
  });

  it('prefers the <relais-lieu> written beside the table', async () => {
    const carte = await mount<RelaisCarte>(
      html`<relais-carte vue="liste"
        >${table}<relais-lieu nom="La Cordée" position="46.5, 6"></relais-lieu
      ></relais-carte>`,
    );
    await until(() => names(carte).length > 0);
    await import('../../src/elements/carte/page-places.js');
    expect(names(carte)).to.deep.equal(['La Cordée']);
  });

  it('reads the table again when a row is added', async () => {
    const carte = await mount<RelaisCarte>(html`<relais-carte vue="liste">${table}</relais-carte>`);
    await until(() => names(carte).length === 2);
    const row = carte.querySelector('table')?.insertRow();
    for (const text of ['Le Relais', '1 place Haute, 39220 Prémanon']) row?.insertCell().append(text);
    await until(() => names(carte).length === 3);
    expect(names(carte)).to.include('Le Relais');
  });
});

/** The names of the places that the list shows. */
const names = (carte: RelaisCarte): string[] =>
  [...(carte.shadowRoot?.querySelectorAll('[part~="lieu"] .title') ?? [])].map(({textContent}) => textContent.trim());
const heard = (carte: RelaisCarte): string => carte.shadowRoot?.querySelector('[part~="liste"]')?.textContent ?? '';
