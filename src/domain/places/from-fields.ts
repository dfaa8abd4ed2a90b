import type {Position} from '../position.js';
import {
  departmentOf,
  findPostcode,
  positionIn,
  positionOf,
  readCommuneCode,
  readEmail,
  readFee,
  readKinds,
  readList,
  readPostcode,
  readWebsite,
  splitAddress,
} from './cleaning.js';
import type {Field, Fields} from './fields.js';
import type {Place, Problem} from './place.js';
import {cleanLines, cleanText, foldText} from './text.js';

/** One row as it was read: its fields, its number in the source, the position when the source gives it apart. */
export interface SourceRow {
  readonly fields: Fields;
  readonly row?: number;
  readonly position?: Position;
}

export interface PlacesReading {
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

/** Turns every row into a place, none left out; ids are made unique, so that a choice never means two places. */
export function placesFromFields(rows: Iterable<SourceRow>): PlacesReading {
  const places: Place[] = [];
  const problems: Problem[] = [];
  const takenIds = new Map<string, number>();
  for (const row of rows) {
    const place = placeFromFields(row, problems);
    const id = uniqueId(place.id, takenIds);
    const sourceId = row.fields.get('id');
    if (id !== place.id && sourceId) {
      problems.push({row: row.row, column: sourceId.column, message: `L’identifiant « ${place.id} » est déjà pris.`});
    }
    places.push(id === place.id ? place : {...place, id});
  }
  return {places, problems};
}

/**
 * The id itself, or the first of `id-2`, `id-3`… that is free; takes it. Beside each id, the last number that it gave:
 * thousands of rows may have the same one.
 */
export function uniqueId(id: string, taken: Map<string, number>): string {
  let free = id;
  let count = taken.get(id) ?? 1;
  while (taken.has(free)) free = `${id}-${(count += 1)}`;
  taken.set(id, count);
  if (free !== id) taken.set(free, 1);
  return free;
}

function placeFromFields({fields, row, position}: SourceRow, problems: Problem[]): Place {
  const text = (field: Field) => cleanText(fields.get(field)?.text ?? '') || undefined;
  const lines = (field: Field) => cleanLines(fields.get(field)?.text ?? '') || undefined;
  const refuse = (field: Field, reason: string) => {
    const {column, text: value} = fields.get(field) ?? {column: undefined, text: ''};
    problems.push({row, column, message: reason.replace('%', cleanText(value).slice(0, 60))});
  };
  /** Reads one field; when it says something that is not understood, the reason is kept. */
  const read = <T>(field: Field, reader: (value: string) => T | undefined, reason: string): T | undefined => {
    const value = text(field);
    const result = value === undefined ? undefined : reader(value);
    if (value !== undefined && result === undefined) refuse(field, reason);
    return result;
  };

  const name = text('name');
  if (name === undefined) problems.push({row, message: 'Le nom manque.'});
  const where = readWhere(text, read);
  const website = read('website', readWebsite, '« % » n’est pas l’adresse d’un site.');
  const email =
    read('email', readEmail, '« % » n’est pas une adresse électronique.') ?? readEmail(text('website') ?? '');
  return withoutBlanks({
    id: text('id') ?? slugOf([name, where.address, where.commune]),
    name: name ?? where.address ?? where.commune ?? '',
    position: position ?? readOwnPosition(fields, refuse, () => problems.push({row, message: 'La position manque.'})),
    ...where,
    types: readTypes(text),
    services: readList(text('services') ?? ''),
    hours: lines('hours'),
    phone: text('phone'),
    email,
    website,
    description: lines('description'),
    fee: read('fee', (value) => readFee(value, text('feeUnit') ?? ''), '« % » n’est pas un tarif.'),
    source: text('source'),
  });
}

type ReadText = (field: Field) => string | undefined;
type ReadValue = <T>(field: Field, reader: (value: string) => T | undefined, reason: string) => T | undefined;

/**
 * Street, postcode, commune and its code. A missing postcode is looked for in the address that a geocoder found. The
 * code that statistics use stands in for a missing one, except overseas where it is a neighbour's.
 */
function readWhere(text: ReadText, read: ReadValue) {
  const street = text('address') ?? ([text('houseNumber'), text('street')].filter(Boolean).join(' ') || undefined);
  const split = splitAddress(street ?? '');
  const commune = text('commune');
  const ownPostcode = read('postcode', readPostcode, '« % » n’est pas un code postal.');
  const ownCode = read('communeCode', readCommuneCode, '« % » n’est pas un code de commune (INSEE).');
  const statisticsCode = readCommuneCode(text('statisticsCode') ?? '');
  const knownCode = ownCode ?? statisticsCode;
  const department = knownCode && departmentOf(knownCode);
  const postcode = ownPostcode ?? split.postcode ?? findPostcode(text('foundAddress') ?? '', department);
  const overseas = /^9[78]/u.test(postcode ?? '');
  const isSplitKept = split.commune !== undefined && (commune === undefined || isSame(commune, split.commune));
  return {
    address: (isSplitKept ? split.address : street) || undefined,
    postcode,
    commune: commune ?? split.commune,
    communeCode: ownCode ?? (overseas ? undefined : statisticsCode),
  };
}

const isSame = (a: string, b: string): boolean => foldText(a) === foldText(b);

function readOwnPosition(
  fields: Fields,
  refuse: (field: Field, reason: string) => void,
  miss: () => void,
): Position | undefined {
  const latitude = fields.get('latitude')?.text;
  const longitude = fields.get('longitude')?.text;
  const both = fields.get('position')?.text;
  if (latitude === undefined && longitude === undefined && both === undefined) {
    miss();
    return undefined;
  }
  const position = both === undefined ? undefined : positionIn(both);
  const found = positionOf(latitude ?? '', longitude ?? '') ?? position;
  if (!found) refuse(latitude === undefined ? 'position' : 'latitude', '« % » n’est pas une position en degrés.');
  return found;
}

function readTypes(text: ReadText): string[] {
  const yes = (field: Field) => /^(?:oui|yes|true|vrai|1|x)$/iu.test(text(field) ?? '');
  const flags = [yes('coworking') ? 'coworking' : '', yes('fablab') ? 'fablab' : ''].filter(Boolean);
  return [...new Set([...readKinds(text('types') ?? ''), ...flags])];
}

function slugOf(parts: readonly (string | undefined)[]): string {
  return foldText(parts.filter(Boolean).join(' ')).replaceAll(' ', '-').slice(0, 80) || 'lieu';
}

/** Leaves out the fields that say nothing, so that two readings of one place are equal. */
function withoutBlanks(place: Place): Place {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as unknown as Place;
}
