/** `relais-widgets`: the classes, the events and the types. Registers nothing. */
export {RelaisCarte} from '../elements/relais-carte.js';
export {RelaisGroupe} from '../elements/relais-groupe.js';
export {RelaisHoraires} from '../elements/relais-horaires.js';
export {RelaisInscription} from '../elements/relais-inscription.js';
export {RelaisLieu} from '../elements/relais-lieu.js';
export {RelaisSimulateur} from '../elements/relais-simulateur.js';
export {SelectionEvent} from '../elements/carte/events.js';
export {StatutEvent} from '../elements/horaires/events.js';
export {EnvoiEvent, EtapeEvent, InscriptionEvent} from '../elements/inscription/events.js';
export {type ResultatDetail, ResultatEvent} from '../elements/simulateur/events.js';
export * from '../shared/events.js';
export {type Group, groupContext, type VisitorInputs} from '../shared/contexts.js';
