/** `relais-widgets/domain`: the decisions alone, in Node or a browser. */
export {type ReadPlacesOptions, readPlaces} from '../adapters/read-places.js';
export {readFormDefinition} from '../adapters/read-definition.js';
export {type Holiday, publicHolidays} from '../domain/calendar/holidays.js';
export {fiscalAmount} from '../domain/commute/fiscal-scale.js';
export {computeSavings, type Savings, type SavingsInputs} from '../domain/commute/savings.js';
export type {FormDefinition} from '../domain/form/definition.js';
export {intervals, statusAt} from '../domain/hours/evaluate.js';
export type {Hours, HoursPlace, Interval, LocalMoment, Status} from '../domain/hours/hours.js';
export {readHours} from '../domain/hours/read-hours.js';
export type {Fee, Place, PlaceFormat, Position, Problem} from '../domain/places/place.js';
