import type {Access, Internet, Place} from './place.js';

/** A column of an export: its name, which our own reader knows, and what it holds of a place. */
type Column = readonly [name: string, value: (place: Place) => string | number | undefined];

const accessWords: Readonly<Record<Access, string>> = {yes: 'oui', limited: 'partiel', no: 'non'};
const internetWords: Readonly<Record<Internet, string>> = {
  fibre: 'fibre',
  wifi: 'wifi',
  wired: 'filaire',
  yes: 'oui',
  no: 'non',
};

const list = (values: readonly string[] | undefined): string | undefined => values?.join('|') || undefined;
const yesNo = (value: boolean | undefined, yes: string, no: string): string | undefined =>
  value === undefined ? undefined : value ? yes : no;
/** Six decimals, about ten centimetres. */
const degrees = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed(6));

/** In the names of `standard-mediation-num` where it has one. */
export const columns: readonly Column[] = [
  ['id', ({id}) => id],
  ['nom', ({name}) => name],
  ['latitude', ({position}) => degrees(position?.latitude)],
  ['longitude', ({position}) => degrees(position?.longitude)],
  ['adresse', ({address}) => address],
  ['code_postal', ({postcode}) => postcode],
  ['commune', ({commune}) => commune],
  ['code_insee', ({communeCode}) => communeCode],
  ['types', ({types}) => list(types)],
  ['services', ({services}) => list(services)],
  ['horaires', ({hours}) => hours],
  ['telephone', ({phone}) => phone],
  ['courriel', ({email}) => email],
  ['site_web', ({website}) => website],
  ['prise_rdv', ({bookingUrl}) => bookingUrl],
  ['tarif', ({fee}) => fee?.amount],
  ['tarif_unite', ({fee}) => fee?.unit],
  ['frais_a_charge', ({isFree}) => yesNo(isFree, 'Gratuit', 'Payant')],
  ['acces_pmr', ({access}) => access && accessWords[access]],
  ['fiche_acces_libre', ({accessUrl}) => accessUrl],
  ['internet', ({internet}) => internet && internetWords[internet]],
  ['modalites_acces', ({visits}) => list(visits)],
  ['publics_specifiquement_adresses', ({audiences}) => list(audiences)],
  ['formations_labels', ({labels}) => list(labels)],
  ['presentation', ({description}) => description],
  ['commentaire', ({hoursNote}) => hoursNote],
  ['itinerance', ({isItinerant}) => yesNo(isItinerant, 'Itinérant', 'Fixe')],
  ['source', ({source, sources}) => list(sources) ?? source],
  ['date_maj', ({updated}) => updated],
];
