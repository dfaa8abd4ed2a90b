/** `relais-widgets/domain`: the decisions alone, in Node or a browser. */
export {type ReadPlacesOptions, readPlaces} from '../adapters/read-places.js';
export {readFormDefinition} from '../adapters/read-definition.js';
export {type Holiday, publicHolidays} from '../domain/calendar/holidays.js';
export {schoolHolidays} from '../domain/calendar/school-holidays.js';
export {type Coefficient, coefficients, isExpired} from '../domain/commute/coefficients.js';
export {type CommuneInputs, type CommuneSavings, computeForCommune} from '../domain/commute/commune.js';
export {roadEstimate} from '../domain/commute/distance.js';
export {fiscalAmount} from '../domain/commute/fiscal-scale.js';
export {explain, type ReceiptLine} from '../domain/commute/receipt.js';
export {computeSavings, type Savings, type SavingsInputs} from '../domain/commute/savings.js';
export {decodeInputs, encodeInputs} from '../domain/commute/share-link.js';
export type {FormDefinition} from '../domain/form/definition.js';
export {intervals, statusAt} from '../domain/hours/evaluate.js';
export type {Hours, HoursPlace, Interval, LocalMoment, Status, WholeHours} from '../domain/hours/hours.js';
export {readHours} from '../domain/hours/read-hours.js';
export {type HoursSource, readHoursSource} from '../domain/hours/sources/read-source.js';
export type {Fee, Place, PlaceFormat, Position, Problem} from '../domain/places/place.js';
