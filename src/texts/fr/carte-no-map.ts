/** The code of the map did not come: for the visitor. */
export const mapUnavailable = 'La carte n’a pas pu être chargée. La liste des espaces est complète.';
/** The same, for the webmaster. */
export const mapUnavailableReason = 'carte : le programme de la carte n’a pas pu être chargé.';
