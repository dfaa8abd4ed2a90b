/**
 * Un espace écrit dans la page, à l’intérieur de `<relais-carte>`. Ce qu’il contient est ce que l’on voit sans le
 * script ; il n’affiche rien lui-même.
 * @element relais-lieu
 * @attr {string} nom - Nom de l’espace.
 * @attr {string} position - « latitude, longitude », comme on la copie d’une carte.
 * @attr {string} adresse - Adresse : « 8 rue de l’Industrie, 39400 Morez ».
 * @attr {string} code-postal - Code postal, s’il n’est pas dans l’adresse.
 * @attr {string} commune - Nom de la commune, s’il n’est pas dans l’adresse.
 * @attr {string} code-insee - Code INSEE de la commune.
 * @attr {string} horaires - Horaires au format OpenStreetMap, ou en français.
 * @attr {string} types - Types d’espace : `coworking`, `fablab`…
 * @attr {string} services - Services, séparés par des points-virgules.
 * @attr {string} site - Adresse du site.
 * @attr {string} telephone - Numéro de téléphone.
 * @attr {string} courriel - Adresse électronique.
 * @attr {number} tarif - Prix, en euros.
 * @attr {'jour'|'demi-journee'|'mois'} tarif-unite - Ce que paie le tarif.
 * @attr {string} presentation - Quelques mots sur l’espace.
 */
export class RelaisLieu extends HTMLElement {}
