import {kept} from '../hours/kept.js';
import {foldText} from './text.js';

/**
 * Column names met in French open data, best first: of several columns for one field, the first one that says something
 * is read. They are compared without case, accents, spaces nor signs. Those that name people (`pers_referente`,
 * `CONTACT`) are left out on purpose.
 */
const names = {
  id: 'id,@id,id_fs,bfc_id,identifiant,osm_id,full_id,uuid,gid,recordid,objectid,globalid,_id,id_lieu,id_lieumed,id_fiche',
  name: 'nom,nom_tl,nom_lieu,nom_du_lieu,c_nom,nom_structure,nom_de_la_structure,nom_de_structure,nom_de_votre_structure,lib_fs,bf_titre,nom_org,nom_de_l_organisation,user_nom,name,structure,structure_name,lieu,espace,titre,title,denomination,intitule,enseigne,raison_sociale,operator',
  latitude:
    'latitude,lat,c_lat_coor1,ban_latitude,result_latitude,lieu_lat84,bf_latitude,lat_wgs84,y,coord_y,coordonnee_y,y_wgs84,y_l93,lambert_y,y_lambert93,northing',
  longitude:
    'longitude,lon,long,lng,c_long_coor1,ban_longitude,result_longitude,lieu_long84,bf_longitude,lon_wgs84,x,coord_x,coordonnee_x,x_wgs84,x_l93,lambert_x,x_lambert93,easting',
  position:
    'position,pointgeo,geo_point_2d,geo_point,geopoint,coordonnees,coordonnees_gps,coordonnees_geo,coordonnees_geographiques,coordinates,gps,lat_lon,lat_long,lat_lng,latitude_longitude,geolocalisation,geom,geometry,geo_shape,the_geom,wkt',
  address:
    'adresse,c_adresse,adresse_postale,adresse_complete,adresse_du_lieu,adresse_lieu,adresse_de_la_structure,adresse1,bf_adresse1,user_adres,streetaddress,address,addr:full',
  houseNumber: 'num_rue,addr:housenumber,housenumber,num_voie,numero_voie,numero_de_voie,numero',
  street: 'rue,addr:street,street,voie,nom_voie,nom_de_la_voie,libelle_voie,addr:place',
  complement: 'complement_adresse,complement_d_adresse,comp_adresse,compl_adresse,adresse2,bf_adresse2,user_quart',
  postcode:
    'code_postal,cp,c_postcode,postcode,postalcode,postal_code,ban_postcode,result_postcode,adresse_code_postal,lieu_code_postal,bf_code_postal,zip,zip_code,addr:postcode',
  commune:
    'commune,ville,nomcom,cominit,nomcommetro,nom_commune,nom_comm,lib_com,libelle_commune,adresse_commune,c_city,ban_city,result_city,bf_ville,city,town,localite,addresslocality,addr:city',
  communeCode:
    'code_insee,inseecom,insee_com,citycode,ban_citycode,result_citycode,insee,code_commune,code_insee_commune,bf_codeinsee,adresse_code_insee,insee_code,depcom,codgeo,ref:insee',
  statisticsCode: 'inseemetro',
  foundAddress: 'geocod,result_label,ban_label',
  types:
    'types,type_de_lieu,type_lieu,typologie,typologies,typo,code_typo,categories,categories_full,categorie,category,office,amenity,type,type_fs,taxonomy',
  coworking: 'c_coworking,coworking,espace_coworking,c_espace_teletravail,espace_teletravail',
  fablab: 'c_fablab,fablab',
  franceServices: 'id_fs,lib_fs',
  services:
    'services,service_annexe,services_proposes,espaces_proposes,equipements,prestations,activites_proposees,activites',
  labels: 'formations_labels,autres_formations_labels,dispositif_programmes_nationaux,code_label,labels,label',
  hours:
    'horaires,opening_hours,horaires_ouverture,horaires_d_ouverture,heures_d_ouverture,heures_ouverture,c_horaire_ouverture,openhours,openinghours,horaire',
  phone:
    'telephone,tel,contact_tel,phone,contact:phone,contact_telephone,num_tel,n_de_telephone,numero_de_telephone,tel_fixe,telephone_fixe,c_telephone,bf_tel,phone_number,contact:mobile',
  email:
    'courriel,courriels,mail,email,e_mail,contact_email,contact:email,contact_mail,contact_courriel,adresse_mail,adresse_e_mail,adresse_electronique,mail_struc,c_courriel,bf_mail,emailpub',
  website:
    'site_web,site,web,site_internet,url_web,url_lieu,website,contact:website,contact_web,site_web_de_la_structure,site_inter,bf_site_internet,c_site_web,adresse_web,page_web,url,homepage',
  description:
    'presentation,presentation_resume,presentation_detail,description,descriptif,description_courte,description_longue,bf_resume2,resume,prez_lieu,infos_complementaires,bf_infos_div,abstract',
  comment: 'commentaire,commentaires,remarque,remarques',
  access:
    'acces_pmr,c_acces_pmr,pmr,accessibilite_pmr,accessible_pmr,wheelchair,accessibilite,accessible,acces_handicape',
  accessUrl: 'fiche_acces_libre,acceslibre,acces_libre,url_acceslibre,bf_accessibilit_',
  internet: 'acces_fibre,fibre,internet_access,wifi,internet,acces_internet,connexion',
  charge: 'frais_a_charge,frais,gratuit,gratuite,payant',
  fee: 'tarif,tarif_jour,tarif_journee,tarif_demi_journee,tarif_mois,prix,prix_jour,fee',
  feeUnit: 'tarif_unite',
  booking: 'prise_rdv,bf_prisrdv,reservation,lien_reservation,url_reservation',
  itinerance: 'itinerance,format_fs,itinerant',
  visits: 'modalites_acces',
  audiences: 'publics_specifiquement_adresses,publics_accueillis,publics',
  updated:
    'date_maj,mise_a_jour,date_mise_a_jour,date_de_mise_a_jour,derniere_maj,derniere_mise_a_jour,derniere_date_de_mise_a_jour,dat_maj,date_maj_fiche,maj,c_edit_datemaj,updated,updated_at,editdate,record_timestamp,check_date',
  source: 'source',
} as const;

/** What we keep of a source, whatever it calls it. */
export type Field = keyof typeof names;

/** A column name as it is compared. The same few come again at every row of a JSON. */
const foldName = kept((name: string): string => foldText(name).replaceAll(' ', ''));

const known = new Map<string, {readonly field: Field; readonly rank: number}[]>();
for (const field of Object.keys(names) as Field[]) {
  names[field].split(',').forEach((name, rank) => {
    const folded = foldName(name);
    known.set(folded, [...(known.get(folded) ?? []), {field, rank}]);
  });
}

/** Tells if a column name is one we read. */
export const isKnownColumn = (column: string): boolean => known.has(foldName(column));

const placeFields: readonly Field[] = ['name', 'position', 'latitude', 'address', 'street', 'commune', 'communeCode'];

/** Tells if a column says which place or where: alone, any other one (`prix`) may be about something else. */
export const isPlaceColumn = (column: string): boolean =>
  (known.get(foldName(column)) ?? []).some(({field}) => placeFields.includes(field));

/** A column by day or by half-day: `h_lundi`, `lundi matin`; or the week of the « Annuaire de l’administration ». */
const dayColumn =
  /^(?:h|horaires?|ouv|ouverture)?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:matin|apresmidi|am|pm|soir)?$|^(plage)ouverture$/u;

/** A column of a week: where it is, and the day that it is about; `plage` when it is about runs of days. */
export interface DayColumn {
  readonly at: number;
  readonly name: string;
  readonly day: string;
}

/** Where each field is in the rows of a table, looked for once. */
export interface Columns {
  readonly names: readonly string[];
  /** For each field the places of its columns, best first. */
  readonly fields: ReadonlyMap<Field, readonly number[]>;
  readonly days: readonly DayColumn[];
}

export function columnsOf(header: readonly string[]): Columns {
  const found = new Map<Field, {at: number; rank: number}[]>();
  const days: DayColumn[] = [];
  header.forEach((name, at) => {
    const folded = foldName(name);
    for (const {field, rank} of known.get(folded) ?? []) found.set(field, [...(found.get(field) ?? []), {at, rank}]);
    const [, weekday, run] = dayColumn.exec(folded) ?? [];
    const day = weekday ?? run;
    if (day) days.push({at, name: name.trim(), day});
  });
  const fields = new Map<Field, readonly number[]>();
  for (const [field, places] of found) {
    const sorted = places.sort((a, b) => a.rank - b.rank);
    fields.set(
      field,
      sorted.map(({at}) => at),
    );
  }
  return {names: header, fields, days};
}

const mute = new Set(
  '0,-,--,/,?,null,nan,n/a,na,none,undefined,non renseigné,non renseigne,non renseignée,nc,n.c.'.split(','),
);
const longestMute = 14;
/** How all of them begin: most cells need no closer look. */
const muteBeginnings = new Set('0-/?nNuU \t\u00a0');
/** Where `0` is a number, or a word. */
const zeroCounts: readonly Field[] = ['latitude', 'longitude', 'fee', 'id'];

/** One row of a source: what each field says, and the source's own name of its column. */
export class Fields {
  #columns: Columns;
  #cells: readonly string[];

  constructor(columns: Columns, cells: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  /** The text of a field, as it is written; `undefined` when it says nothing. */
  text(field: Field): string | undefined {
    const at = this.#place(field);
    return at === undefined ? undefined : this.#cells[at];
  }

  /** The texts of all columns of a field that say something. */
  texts(field: Field): string[] {
    return (this.#columns.fields.get(field) ?? [])
      .filter((at) => this.#says(at, field))
      .map((at) => this.#cells[at] ?? '');
  }

  /** The column that `text` reads. */
  column(field: Field): string | undefined {
    const at = this.#place(field);
    return at === undefined ? undefined : this.#columns.names[at]?.trim();
  }

  /** What is written of each day or half-day, with the column; empty when nothing is. */
  days(): {readonly name: string; readonly day: string; readonly text: string}[] {
    const cells = this.#columns.days.map(({at, name, day}) => ({name, day, text: (this.#cells[at] ?? '').trim()}));
    return cells.some(({text}) => text) ? cells : [];
  }

  #place(field: Field): number | undefined {
    const places = this.#columns.fields.get(field);
    if (places) for (const at of places) if (this.#says(at, field)) return at;
    return undefined;
  }

  #says(at: number, field: Field): boolean {
    const cell = this.#cells[at];
    if (!cell) return false;
    if (!muteBeginnings.has(cell.charAt(0))) return true;
    if (cell.length > longestMute) return cell.trim() !== '';
    const text = cell.trim().toLowerCase();
    return text !== '' && (!mute.has(text) || (text === '0' && zeroCounts.includes(field)));
  }
}

const columnsNamed = kept((header: string) => columnsOf(header.split('\n')));

/** The fields of a row that brings its own column names. */
export function readFields(cells: Iterable<readonly [column: string, text: string]>): Fields {
  const pairs = [...cells];
  const header = pairs.map(([column]) => column.replaceAll('\n', ' ')).join('\n');
  return new Fields(
    columnsNamed(header),
    pairs.map(([, text]) => text),
  );
}
