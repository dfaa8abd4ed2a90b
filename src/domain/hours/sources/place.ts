/** The place that a file is about, and what it says once its format is read. */
import {readHours} from '../read-hours.js';
import {readClosings} from './closings.js';
import {
  anyListOf,
  bare,
  type Draft,
  fieldOf,
  isPacked,
  isRecord,
  saidIn,
  type SourceRecord,
  Unusable,
  wordsOf,
} from './record.js';

export interface HoursSource {
  /** The hours, in the spelling that `readHours` reads; empty when the file only holds closings. */
  readonly text: string;
  /** Closings, in the spelling of the attribute `fermetures`; empty when there is none. */
  readonly closures: string;
  /** What the administration adds in its own words, to be shown beside the hours. */
  readonly notes: readonly string[];
  /** The name of the place, when the file says it. */
  readonly name?: string;
  /** INSEE code, when the file says it. */
  readonly commune?: string;
}

/** Fields that hold a week in a format of its own. */
const weekly =
  /^(plage_ouverture$|(special)?openinghours|(h_|horaires?_)?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))/i;
/** Fields that hold hours already written, in OSM spelling or in French lines: the first that is filled is right. */
const written = ['horaires', 'horaires_ouverture', 'horaires_accueil', 'opening_hours'];

/** A list without a name, and the field that it would be: its items have this field. */
const lists: Readonly<Record<string, string>> = {
  nom_jour_debut: 'plage_ouverture',
  dayOfWeek: 'openingHoursSpecification',
  du: 'fermetures',
  date: 'fermetures',
};

/** Further down there is no data, only what would exhaust the stack. */
const deepest = 8;

/** The value of a JSON. */
export function valueOf(content: string): unknown {
  const text = content.replace(/^\ufeff/, '').trim();
  if (!text) throw new Unusable('Le fichier est vide.');
  if (text.startsWith('<')) throw new Unusable('C’est une page web, et non un fichier de données (JSON).');
  try {
    return JSON.parse(text);
  } catch {
    throw new Unusable('Le fichier JSON est mal formé ou incomplet.');
  }
}

const hasField = (record: SourceRecord, field: RegExp) => Object.keys(record).some((key) => field.test(key));
const isWeekly = (record: SourceRecord) => hasField(record, weekly);

/** Is it written with the words of schema.org? */
export const isSchema = (record: SourceRecord): boolean => hasField(record, /^(special)?openingHours/i);
const isPlace = (record: SourceRecord) => isWeekly(record) || [...written, 'fermetures'].some((key) => key in record);

/** The places, wherever the answer keeps them: `results`, `records`, `@graph`, a list, the only object. */
function placesIn(value: unknown, depth = 0): SourceRecord[] {
  if (depth > deepest) return [];
  if (isRecord(value))
    return isPlace(value) ? [value] : Object.values(value).flatMap((inner) => placesIn(anyListOf(inner), depth + 1));
  const items = anyListOf(value).filter((item) => typeof item === 'object');
  const field = Object.keys(lists).find((key) => isRecord(items[0]) && key in items[0]);
  return field ? [{[lists[field] ?? '']: items}] : items.flatMap((item) => placesIn(item, depth + 1));
}

const nameOf = (place: SourceRecord) => fieldOf(place, 'nom', 'name', 'lib_fs', 'titre', 'title');

/** The place meant: by its name or, without one, the only town hall that is neither an annexe nor a former commune’s. */
export function placeIn(value: unknown, name: string): SourceRecord {
  const places = placesIn(value);
  const [first] = places;
  if (!first)
    throw new Unusable(
      'Le fichier ne contient pas d’horaires connus : annuaire de l’administration, France services, JSON-LD ou fermetures.',
    );
  const wanted = bare(name);
  const named = (test: (name: string) => boolean) => places.filter((place) => test(bare(nameOf(place))));
  const [only, ...others] = wanted
    ? ([named((other) => other === wanted), named((other) => other.includes(wanted))].find(({length}) => length) ?? [])
    : places.length > 1
      ? named((other) => !/annexe|delegue|associee/.test(other))
      : places;
  if (only && !others.length) return only;
  if (wanted && !only) throw new Unusable(`Aucun lieu du fichier ne s’appelle « ${name} ».`);
  throw new Unusable(
    `Le fichier contient plusieurs lieux : ajoutez à son adresse « # » et le nom de l’un d’eux, par exemple « #${nameOf(first)} ».`,
  );
}

/** The hours of a place that are already written, or those of a list of closings; nothing when a format is to be read. */
export function writtenIn(place: SourceRecord): Draft | undefined {
  if (isWeekly(place)) return undefined;
  const said = saidIn(place, ...written);
  return isPacked(said[0]) ? undefined : {text: said.map(wordsOf).join('; ')};
}

/** A place in our spelling, once `readHours` has understood it all. */
export function sourceOf(place: SourceRecord, {text, closures: own = '', notes = []}: Draft): HoursSource {
  const closures = [own, readClosings(place.fermetures)].filter(Boolean).join('; ');
  if (!text && !closures) throw new Unusable('Le fichier ne donne pas d’horaires pour ce lieu.');
  const {problem} = readHours(text || 'off', {closures});
  if (problem)
    throw new Unusable(`${problem.column === 'fermetures' ? 'Fermetures' : 'Horaires'} du fichier, ${problem.message}`);
  const commune = fieldOf(place, 'code_insee_commune', 'code_insee', 'insee_com');
  return {
    text,
    closures,
    notes: [...new Set(notes)],
    name: nameOf(place) || undefined,
    commune: /^\d[\dAB]\d{3}$/.test(commune) ? commune : undefined,
  };
}
