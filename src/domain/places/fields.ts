import {foldText} from './text.js';

/** What we keep of a source, whatever it calls it. */
export type Field =
  | 'id'
  | 'name'
  | 'latitude'
  | 'longitude'
  | 'position'
  | 'address'
  | 'houseNumber'
  | 'street'
  | 'postcode'
  | 'commune'
  | 'communeCode'
  | 'statisticsCode'
  | 'foundAddress'
  | 'types'
  | 'coworking'
  | 'fablab'
  | 'services'
  | 'hours'
  | 'phone'
  | 'email'
  | 'website'
  | 'description'
  | 'fee'
  | 'feeUnit'
  | 'source';

/** Column names met in French open data, best first: the first one that says something is read. */
const names: Record<Field, string> = {
  id: 'id,id_fs,bfc_id,@id,identifiant',
  name: 'nom,nom_tl,c_nom,nom_structure,nom_du_lieu,lib_fs,structure,name,titre,title',
  latitude: 'latitude,lat,c_lat_coor1,ban_latitude,y',
  longitude: 'longitude,lon,long,lng,c_long_coor1,ban_longitude,x',
  position: 'position,pointgeo,geo_point_2d,geo_point,coordonnees,coordinates',
  address: 'adresse,c_adresse,streetaddress,address,addr:full',
  houseNumber: 'num_rue,addr:housenumber',
  street: 'rue,addr:street',
  postcode: 'code_postal,cp,c_postcode,postcode,postalcode,addr:postcode',
  commune: 'commune,ville,nomcom,cominit,nomcommetro,lib_com,c_city,city,addresslocality,addr:city',
  communeCode: 'code_insee,inseecom,insee_com,citycode,ban_citycode,codecommune',
  statisticsCode: 'inseemetro',
  foundAddress: 'geocod',
  types: 'types,type,typologie,typo,code_typo,categories,type_fs',
  coworking: 'c_coworking,c_espace_teletravail',
  fablab: 'c_fablab',
  services: 'services,service_annexe,espaces_proposes',
  hours: 'horaires,opening_hours,c_horaire_ouverture,openhours',
  phone: 'telephone,tel,contact_tel,phone,contact:phone',
  email: 'courriel,courriels,mail,email,contact_email,contact:email',
  website: 'site_web,site,web,url_web,url_lieu,website,contact:website,url',
  description: 'presentation,presentation_resume,presentation_detail,description,commentaire',
  fee: 'tarif,tarif_jour',
  feeUnit: 'tarif_unite',
  source: 'source',
};

const known = new Map<string, {field: Field; rank: number}>();
for (const field of Object.keys(names) as Field[]) {
  names[field].split(',').forEach((name, rank) => known.set(foldName(name), {field, rank}));
}

/** Column names are compared without case, accents, spaces, `_`, `-` nor `:`. */
function foldName(name: string): string {
  return foldText(name).replaceAll(' ', '');
}

/** One row of a source: the text of each field, and the source's own name of its column. */
export type Fields = ReadonlyMap<Field, {readonly text: string; readonly column: string}>;

const saysNothing = /^(?:|0|-|null|nan|n\/?a|non renseigne.?|none|undefined)$/iu;

/** Keeps the cells whose column is known; among several columns for one field, the best that says something. */
export function readFields(cells: Iterable<readonly [column: string, text: string]>): Fields {
  const fields = new Map<Field, {text: string; column: string; rank: number}>();
  for (const [column, text] of cells) {
    const name = known.get(foldName(column));
    if (!name || isMissing(text, name.field)) continue;
    const before = fields.get(name.field);
    if (!before || name.rank < before.rank) fields.set(name.field, {text, column, rank: name.rank});
  }
  return fields;
}

/** `0` is a missing value everywhere, except where zero is a number. */
function isMissing(text: string, field: Field): boolean {
  const zeroCounts = field === 'latitude' || field === 'longitude' || field === 'fee' || field === 'id';
  const trimmed = text.trim();
  return saysNothing.test(trimmed) && !(zeroCounts && trimmed === '0');
}

/** Tells if a column name is one we read. */
export function isKnownColumn(column: string): boolean {
  return known.has(foldName(column));
}
