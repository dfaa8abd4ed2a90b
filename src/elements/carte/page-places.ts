import {readFields} from '../../domain/places/fields.js';
import {type PlacesReading, placesFromFields, type SourceRow} from '../../domain/places/from-fields.js';

type Cell = readonly [column: string, text: string];

/**
 * Reads the places of the first table or list written in the page inside the map: a table whose first row names its
 * columns, or a list where every item says where it is. `undefined` when there is none: other tables and lists are left
 * alone.
 */
export async function readPagePlaces(host: Element): Promise<PlacesReading | undefined> {
  const table = host.querySelector('table');
  const list = host.querySelector('ul, ol');
  const rows = (table && rowsOfTable(table)) ?? (list && rowsOfList(list));
  if (!rows || rows.length === 0) return undefined;
  const hasWeek = rows.some(({fields}) => fields.days().length > 0);
  const week = hasWeek ? (await import('../../domain/places/week-columns.js')).readWeek : undefined;
  return placesFromFields(rows, {week});
}

function rowsOfTable(table: HTMLTableElement): SourceRow[] | undefined {
  const [header, ...body] = [...table.rows];
  const names = [...(header?.cells ?? [])].map(textOf);
  const described = readFields(names.map((name): Cell => [name, 'x']));
  const isOfPlaces =
    described.text('name') !== undefined && placing.some((field) => described.text(field) !== undefined);
  if (!isOfPlaces) return undefined;
  return body
    .map(({cells}) => [...cells].flatMap((cell, at) => cellOf(names[at] ?? '', cell)))
    .map((cells, index) => ({row: index + 2, fields: readFields(cells)}));
}

/** Columns that say where a place is. */
const placing = ['address', 'street', 'postcode', 'commune', 'communeCode', 'latitude', 'position'] as const;

/** A cell by its words, except a link to a site; what its links say goes with it. */
function cellOf(name: string, cell: Element): Cell[] {
  const links = linksIn(cell);
  const [site] = links.filter(([column]) => column === 'homepage');
  const isSite = readFields([[name, 'x']]).text('website') !== undefined;
  return [[name, isSite && site ? site[1] : textOf(cell)], ...links];
}

function rowsOfList(list: Element): SourceRow[] | undefined {
  const items = [...list.children].filter(({localName}) => localName === 'li');
  const rows = items.map((item, index) => ({row: index + 1, fields: readFields(cellsOfItem(item))}));
  const isOfPlaces = rows.every(({fields}) => fields.text('name') !== undefined && isPlaced(fields));
  return isOfPlaces ? rows : undefined;
}

const isPlaced = (fields: SourceRow['fields']): boolean => placing.some((field) => fields.text(field) !== undefined);

/** `<li><strong>La Cordée</strong>, 8 rue de l’Industrie, 39400 Morez, <a href="tel:…">…</a></li>`, and its `data-…`. */
function cellsOfItem(item: Element): Cell[] {
  const text = textOf(item);
  const title =
    item.querySelector('strong, b, h2, h3, h4, h5, h6, [itemprop="name"]') ?? item.querySelector('a[href^="http"]');
  const name = title ? textOf(title) : (text.split(/[,\n:(]| [–—-] /u)[0] ?? '');
  const own = item.querySelector('address');
  const rest = own ? textOf(own) : text.slice(text.indexOf(name) + name.length);
  const address = /^[\s,:–—(-]*(.{0,200}?\b\d{5}\s+\p{L}[\p{L}’' -]*)/su.exec(rest)?.[1]?.replace(/\s*\n\s*/gu, ', ');
  const data = item instanceof HTMLElement ? Object.entries(item.dataset) : [];
  return [
    ['nom', name],
    ...(address ? [['adresse', address.trim()] as const] : []),
    ...data.map(([column, value = '']): Cell => [column, value]),
    ...linksIn(item),
  ];
}

/** What the links of a place say: telephone, e-mail, position, site. */
function linksIn(element: Element): Cell[] {
  return [...element.querySelectorAll('a[href]')].flatMap((link): Cell[] => {
    const href = link.getAttribute('href')?.trim() ?? '';
    const [, scheme = '', rest = ''] = /^(tel|mailto|geo):([^?;]*)/iu.exec(href) ?? [];
    const column = schemes[scheme.toLowerCase()];
    if (column) return [[column, column === 'tel' ? textOf(link) || rest : rest]];
    const [, latitude, longitude] = /[?&]mlat=([-\d.]+)&mlon=([-\d.]+)/u.exec(href) ?? [];
    if (latitude && longitude) return [['position', `${latitude}, ${longitude}`]];
    return /^https?:/iu.test(href) ? [['homepage', href]] : [];
  });
}

const schemes: Readonly<Record<string, string>> = {tel: 'tel', mailto: 'courriel', geo: 'position'};

/** The words of an element, its line breaks kept; those of a link to a map say nothing of the place. */
function textOf(element: Node): string {
  const words = [...element.childNodes].map((child) => {
    if (child.nodeName === 'BR') return '\n';
    if (child instanceof Element && /^geo:/iu.test(child.getAttribute('href') ?? '')) return '';
    return textIn(child) ?? textOf(child);
  });
  return words
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\( ?\)/gu, '')
    .trim();
}

const textIn = (node: Node): string | undefined =>
  node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').replace(/\s+/gu, ' ') : undefined;
