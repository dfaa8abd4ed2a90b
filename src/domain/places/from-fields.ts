import {
  departmentOf,
  findPostcode,
  readCodes,
  readCommuneCode,
  readEmail,
  readFee,
  readKinds,
  readList,
  readPostcode,
  readWebsite,
  splitAddress,
} from './cleaning.js';
import {readAccess, readCharge, readDay, readInternet, readItinerance, saysYes} from './closed-lists.js';
import type {Field, Fields} from './fields.js';
import type {Place, Problem} from './place.js';
import {type Coordinates, coordinatesOf, isMetric, locate, type Project} from './positions.js';
import {cleanLines, cleanText, foldText} from './text.js';
import type {ReadWeek} from './week-columns.js';

/** One row as it was read: its fields, its number in the source, and what its format says apart. */
export interface SourceRow {
  readonly fields: Fields;
  readonly row?: number;
  /** The position, when the source gives it apart from the fields. */
  readonly coordinates?: Coordinates;
  /** Name of the map that the coordinates are on, as the source writes it. */
  readonly crs?: string;
  /** What is wrong with the row itself: one French sentence. */
  readonly problem?: string;
}

export interface PlacesReading {
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

/** What only some sources need: they are handed to the reader, so that the others need not load them. */
export interface Helpers {
  project?: Project;
  week?: ReadWeek;
}

/** Some of the places, and the helper that the next row needs to be wholly read, when it is missing. */
export interface PlacesSlice extends PlacesReading {
  readonly lacks?: keyof Helpers;
}

const sliceLength = 250;

/**
 * Turns every row into a place, none left out, some at a time; ids are made unique, so that a choice never means two
 * places. When a slice names a helper that it lacks, the next row is read with it if it was added meanwhile, and
 * without it otherwise.
 */
export function* sliceFields(rows: Iterable<SourceRow>, helpers: Helpers): Generator<PlacesSlice> {
  const takenIds = new Map<string, number>();
  let [places, problems]: [Place[], Problem[]] = [[], []];
  const asked = new Set<keyof Helpers>();
  for (const row of rows) {
    const coordinates = row.coordinates ?? coordinatesOf(row.fields);
    const days = row.fields.days();
    const needed = {project: coordinates && isMetric(coordinates), week: days.length > 0};
    for (const name of ['project', 'week'] as const) {
      if (!needed[name] || helpers[name] || asked.has(name)) continue;
      asked.add(name);
      yield {places, problems, lacks: name};
      [places, problems] = [[], []];
    }
    places.push(unique(readPlace({row, coordinates, days, helpers, problems}), row, takenIds, problems));
    if (places.length < sliceLength) continue;
    yield {places, problems};
    [places, problems] = [[], []];
  }
  yield {places, problems};
}

/** All the places of some rows, at once. */
export function placesFromFields(rows: Iterable<SourceRow>, helpers: Helpers = {}): PlacesReading {
  const slices = [...sliceFields(rows, helpers)];
  return {places: slices.flatMap(({places}) => places), problems: slices.flatMap(({problems}) => problems)};
}

function unique(place: Place, {row, fields}: SourceRow, taken: Map<string, number>, problems: Problem[]): Place {
  const id = uniqueId(place.id, taken);
  if (id === place.id) return place;
  const column = fields.column('id');
  if (column !== undefined) problems.push({row, column, message: `L’identifiant « ${place.id} » est déjà pris.`});
  return {...place, id};
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

/** All that is at hand to read one row. */
interface Reading {
  readonly row: SourceRow;
  readonly coordinates: Coordinates | undefined;
  readonly days: ReturnType<Fields['days']>;
  readonly helpers: Helpers;
  readonly problems: Problem[];
}

type Optional<T> = {-readonly [Key in keyof T]: T[Key] | undefined};

function readPlace(reading: Reading): Place {
  const {row: source, problems} = reading;
  const {fields, row} = source;
  const text = (field: Field) => textOf(fields, field);
  const lines = (field: Field) => cleanLines(fields.text(field) ?? '') || undefined;
  /** Reads one field; when it says something that is not understood, the reason is kept. */
  const read = <T>(field: Field, reader: (value: string) => T | undefined, reason: string): T | undefined => {
    const value = text(field);
    const result = value === undefined ? undefined : reader(value);
    if (value !== undefined && result === undefined) problems.push(refusal(source, field, reason));
    return result;
  };

  if (source.problem) problems.push({row, message: source.problem});
  const name = text('name');
  if (name === undefined) problems.push({row, message: 'Le nom manque.'});
  const where = readWhere(text, read);
  const website = read('website', readWebsite, '« % » n’est pas l’adresse d’un site.');
  const email =
    read('email', readEmail, '« % » n’est pas une adresse électronique.') ?? readEmail(text('website') ?? '');
  const fee = read(
    'fee',
    (value) => readFee(value, text('feeUnit') ?? fields.column('fee') ?? ''),
    '« % » n’est pas un tarif.',
  );
  const accessText = text('access') ?? '';
  return withoutBlanks({
    id: text('id') ?? slugOf([name, where.address, where.commune]),
    name: name ?? where.address ?? where.commune ?? '',
    position: readPosition(reading, departmentIn(where)),
    ...where,
    types: readTypes(fields),
    services: readList(text('services') ?? ''),
    ...readOpening(reading, lines),
    access: readAccess(accessText),
    accessUrl: readWebsiteOnly(text('accessUrl') ?? accessText),
    isFree: readIsFree(fields, fee?.amount),
    internet: readInternet(text('internet') ?? '', fields.column('internet') ?? ''),
    isItinerant: readItinerance(text('itinerance') ?? '') || undefined,
    visits: someOf(readList(text('visits') ?? '')),
    audiences: someOf(readList(text('audiences') ?? '')),
    labels: someOf(fields.texts('labels').flatMap(readCodes)),
    phone: text('phone'),
    email,
    website,
    bookingUrl: readWebsiteOnly(text('booking') ?? ''),
    fee,
    source: text('source'),
    updated: readDay(text('updated') ?? ''),
  });
}

const textOf = (fields: Fields, field: Field): string | undefined => {
  const text = fields.text(field);
  return text === undefined ? undefined : cleanText(text) || undefined;
};

const refusal = ({fields, row}: SourceRow, field: Field, reason: string): Problem => ({
  row,
  column: fields.column(field),
  message: reason.replace('%', () => (textOf(fields, field) ?? '').slice(0, 60)),
});

type ReadText = (field: Field) => string | undefined;
type ReadValue = <T>(field: Field, reader: (value: string) => T | undefined, reason: string) => T | undefined;

/**
 * Street, postcode, commune and its code. A missing postcode is looked for in the address that a geocoder found. The
 * code that statistics use stands in for a missing one, except overseas where it is a neighbour's.
 */
function readWhere(text: ReadText, read: ReadValue) {
  const street = text('address') ?? joined(' ', text('houseNumber'), text('street'));
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
    address: joined(', ', isSplitKept ? split.address : street, text('complement')),
    postcode,
    commune: commune ?? split.commune,
    communeCode: ownCode ?? (overseas ? undefined : statisticsCode),
  };
}

const joined = (separator: string, ...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(separator) || undefined;

const isSame = (a: string, b: string): boolean => foldText(a) === foldText(b);

/** The département that a place is surely in: none when its postcode and its code contradict each other. */
function departmentIn({postcode, communeCode}: {postcode?: string; communeCode?: string}): string | undefined {
  const [one, other] = [postcode, communeCode].flatMap((code) => (code ? [departmentOf(code)] : []));
  return other === undefined || one === other ? one : undefined;
}

function readPosition({row: source, coordinates, helpers, problems}: Reading, department: string | undefined) {
  const {fields, row, crs} = source;
  if (!coordinates) {
    problems.push({row, message: 'La position manque.'});
    return undefined;
  }
  const {position, problem} = locate(coordinates, {crs, department}, helpers.project);
  const field = fields.text('latitude') === undefined ? 'position' : 'latitude';
  if (problem) problems.push({row, column: fields.column(field), message: problem});
  else if (!position) problems.push(refusal(source, field, '« % » n’est pas une position en degrés.'));
  return position;
}

/**
 * Hours and what is said beside them. Hours that are written win over columns by day. A comment is about the hours where
 * there is a column by day, and about the place elsewhere.
 */
function readOpening({row: source, days, helpers, problems}: Reading, lines: ReadText) {
  const {fields, row} = source;
  const comment = lines('comment');
  const description = lines('description');
  const hours = lines('hours');
  if (days.length === 0) return {hours, description: description ?? comment};
  const booking = textOf(fields, 'booking') ?? '';
  const remarks = [comment ?? '', readWebsiteOnly(booking) || saysYes(booking) ? '' : booking].filter(Boolean);
  const isItinerant = readItinerance(textOf(fields, 'itinerance') ?? '');
  const week = helpers.week?.(days, remarks, isItinerant);
  for (const {name, text} of week?.unclear ?? [])
    problems.push({row, column: name, message: `Les horaires « ${text.slice(0, 60)} » ne sont pas compris.`});
  return {hours: hours ?? week?.hours, hoursNote: (week?.notes ?? remarks).join('\n') || undefined, description};
}

function readTypes(fields: Fields): readonly string[] {
  const own = readKinds(textOf(fields, 'types') ?? '');
  const flags = [
    saysYes(fields.text('coworking') ?? '') ? 'coworking' : '',
    saysYes(fields.text('fablab') ?? '') ? 'fablab' : '',
    fields.text('franceServices') === undefined ? '' : 'france services',
  ].filter(Boolean);
  return flags.length === 0 ? own : [...new Set([...own, ...flags])];
}

/** What the columns say of it, else the fee: a price that is not zero is not free. */
function readIsFree(fields: Fields, amount: number | undefined): boolean | undefined {
  const said = readCharge(fields.text('charge') ?? '', fields.column('charge') ?? '');
  return said ?? (amount === undefined ? undefined : amount === 0);
}

/** An address of the web that says so itself: words are not taken for one. */
const readWebsiteOnly = (text: string): string | undefined =>
  /^(?:https?:\/\/|www\.)/iu.test(text) ? readWebsite(text) : undefined;

const someOf = (list: readonly string[]): readonly string[] | undefined =>
  list.length === 0 ? undefined : [...new Set(list)];

function slugOf(parts: readonly (string | undefined)[]): string {
  return foldText(parts.filter(Boolean).join(' ')).replaceAll(' ', '-').slice(0, 80) || 'lieu';
}

/** Leaves out the fields that say nothing, so that two readings of one place are equal. */
function withoutBlanks(found: Optional<Place> & Pick<Place, 'id' | 'name' | 'types' | 'services'>): Place {
  const {id, name, types, services} = found;
  const place: Partial<Optional<Place>> & Place = {id, name, types, services};
  const keep = <Key extends keyof Place>(key: Key, value: Optional<Place>[Key]) => {
    if (value !== undefined) (place as Partial<Optional<Place>>)[key] = value;
  };
  for (const key of Object.keys(found) as (keyof Place)[]) keep(key, found[key]);
  return place;
}
