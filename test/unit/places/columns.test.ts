import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readPlaces} from '../../../src/adapters/read-places.js';
import {columnsOf, type Field, isKnownColumn} from '../../../src/domain/places/fields.js';

/** Every name of a column met in the sources that communes have, by what it says. */
const met: Partial<Record<Field, string>> = {
  id: 'id,ID,id_fs,bfc_id,@id,identifiant,recordid,GlobalID,gid',
  name: 'nom,NOM_TL,c_nom,nom_structure,NOM DU LIEU,lib_fs,Structure,name,Nom de votre structure,Nomdelastructure,Nom de l’organisation,structureName,bf_titre,title',
  latitude: 'latitude,lat,LAT,c_lat_coor1,BAN_latitude,y,lieu_lat84,bf_latitude,result_latitude',
  longitude: 'longitude,lon,LONG,lng,c_long_coor1,BAN_longitude,x,lieu_long84,bf_longitude,result_longitude',
  position: 'pointgeo,geo_point_2d,Geo Point,coordonnees,wkt',
  address: 'adresse,ADRESSE,c_adresse,Adresse postale,USER_ADRES,bf_adresse1,streetAddress,addr:full',
  houseNumber: 'num_rue,addr:housenumber',
  street: 'rue,addr:street',
  complement: 'complement_adresse,COMP_ADRESSE,compl_adresse,USER_QUART,Complément d’adresse',
  postcode: 'code_postal,CP,c_postcode,postcode,addr:postcode,Code postal,Codepostal,adresse_code_postal,BAN_postcode',
  commune: 'commune,ville,NOMCOM,COMINIT,lib_com,c_city,city,addr:city,nom_comm,bf_ville,addressLocality,BAN_city',
  communeCode: 'code_insee,INSEECOM,insee_com,citycode,BAN_citycode,adresse_code_insee,bf_codeinsee',
  types: 'typologie,TYPO,code_typo,type_fs,types,categories,office,amenity',
  services: 'service_annexe,services,ESPACES PROPOSÉS,Équipements',
  labels: 'code_label,formations_labels,autres_formations_labels,dispositif_programmes_nationaux',
  coworking: 'c_coworking,c_espace_teletravail',
  fablab: 'c_fablab',
  hours: 'horaires,opening_hours,c_horaire_ouverture,Horaires d’ouverture,openHours',
  phone: 'telephone,contact_tel,phone,contact:phone,Téléphone,N° de téléphone,NUM_TEL,tel_fixe,contactPhone,bf_tel',
  email:
    'courriel,courriels,mail,MAIL,contact_email,email,contact:email,Adresse e-mail,Adresse mail,contactMail,bf_mail',
  website: 'site_web,WEB,url_web,url_lieu,URL,website,contact:website,Site internet,SiteWeb,Site Web de la structure',
  access: 'acces_pmr,c_acces_pmr,wheelchair,accessibilité',
  accessUrl: 'fiche_acces_libre',
  internet: 'acces_fibre,internet_access,wifi',
  charge: 'frais_a_charge,Gratuit',
  fee: 'tarif,tarif_jour,prix',
  description: 'presentation_resume,presentation_detail,DESCRIPTION,descriptif',
  comment: 'commentaire',
  booking: 'prise_rdv',
  itinerance: 'itinerance,format_fs',
  visits: 'modalites_acces',
  audiences: 'publics_specifiquement_adresses',
  updated: 'date_maj,mise_a_jour,Dernière MAJ,updatedAt,DAT_MaJ,Dernière date de mise à jour',
  source: 'source',
};

describe('the names of columns', () => {
  for (const field of Object.keys(met) as Field[]) {
    it(`finds « ${field} » under each of its names`, () => {
      for (const name of (met[field] ?? '').split(',')) {
        assert.ok(columnsOf([name]).fields.has(field), name);
      }
    });
  }

  it('compares them without case, accents, spaces nor signs', () => {
    for (const name of ['CODE POSTAL', 'code-postal', ' Code_Postal ', 'códe  postal', 'codepostal'])
      assert.ok(columnsOf([name]).fields.has('postcode'), name);
  });

  it('takes the best name that says something, wherever it stands', () => {
    const name = (header: string, row: string) => readPlaces(`${header}\n${row}`).places[0]?.name;
    assert.equal(name('titre;nom', 'Titre;Nom'), 'Nom');
    assert.equal(name('nom;titre', ';Titre'), 'Titre');
    assert.equal(name('nom;titre', 'non renseigné;Titre'), 'Titre');
  });

  it('knows no column that names people, and shows none', () => {
    for (const column of ['pers_referente', 'CONTACT', 'contact', 'nom_contact', 'prenom', 'referent', 'responsable'])
      assert.equal(isKnownColumn(column), false, column);
    const {places} = readPlaces('nom;CONTACT;pers_referente\nLa Cordée;Camille Untel;Dominique Autre');
    assert.doesNotMatch(JSON.stringify(places), /Untel|Autre/u);
  });

  it('reads closed lists in the words of their column', () => {
    const table: [column: string, cell: string, read: Record<string, unknown>][] = [
      ['wheelchair', 'yes', {access: 'yes'}],
      ['wheelchair', 'limited', {access: 'limited'}],
      ['acces_pmr', 'non', {access: 'no'}],
      ['acces_pmr', 'Partiellement accessible', {access: 'limited'}],
      ['acces_pmr', 'voir sur place', {access: undefined}],
      ['acces_fibre', 'oui', {internet: 'fibre'}],
      ['acces_fibre', 'non', {internet: undefined}],
      ['internet_access', 'no', {internet: 'no'}],
      ['internet_access', 'wired', {internet: 'wired'}],
      ['wifi', 'Oui', {internet: 'wifi'}],
      ['frais_a_charge', 'Gratuit', {isFree: true}],
      ['frais_a_charge', 'Payant', {isFree: false}],
      ['frais_a_charge', 'Gratuit|Payant', {isFree: undefined}],
      ['gratuit', 'oui', {isFree: true}],
      ['payant', 'oui', {isFree: false}],
      ['tarif', '0', {isFree: true, fee: {amount: 0, unit: 'jour'}}],
      ['tarif_mois', '150', {isFree: false, fee: {amount: 150, unit: 'mois'}}],
      ['date_maj', '2026-11-22T08:00:00Z', {updated: '2026-11-22'}],
      ['date_maj', '2/1/2026', {updated: '2026-01-02'}],
      ['date_maj', 'hier', {updated: undefined}],
    ];
    for (const [column, cell, read] of table) {
      const [place] = readPlaces(`nom;${column}\nA;${cell}`).places;
      for (const [key, value] of Object.entries(read))
        assert.deepEqual(place?.[key as keyof typeof place], value, `${column} ${cell}`);
    }
  });
});
