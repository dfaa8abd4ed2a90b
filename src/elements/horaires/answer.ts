import type {TemplateResult} from 'lit';
import type {Exception} from '../../domain/hours/exceptions.js';
import type {Hours, Slot, Status} from '../../domain/hours/hours.js';
import type {RegularPart} from '../../domain/hours/regular.js';
import type {ErreurDetail} from '../../shared/events.js';
import type {TimeFormat} from '../../texts/fr/horaires.js';
import type * as more from './more.js';
import type {Facts, View, Wishes} from './view.js';

/** What is known of the hours: in the page, words of `setState`. */
export interface Answer {
  readonly shown: 'attente' | 'pret' | 'vide' | 'inconnu' | 'erreur';
  readonly hours?: Hours;
  /** What hours with dates or another clock also need. */
  readonly dates?: Dates;
  /** The other weeks and the ordinary one, once somebody asked. */
  readonly more?: typeof more;
  /** The hours of a file, not those of the place chosen in the group; `name`: of whom, when the file says it. */
  readonly isOfFile?: {readonly name?: string};
  /** What is said instead of hours. */
  readonly content?: TemplateResult;
  /** The same in one sentence, for who only hears. */
  readonly said?: string;
  readonly problem?: ErreurDetail;
}

/** What hours of the whole spelling say more than plain ones. Days are numbers. */
export interface Dates {
  /** The exceptions that begin within some days. */
  exceptions(today: number, days: number): readonly Exception[];
  /** The same view, in words that plain hours do not need. */
  tell(view: View, status: Status<number>, facts: Facts, wishes: Wishes): View;
  /** The answer, where it takes other words than that of plain hours. `now`: in minutes, as the moments of the status. */
  line(status: Status<number>, now: number, format: TimeFormat): string | undefined;
  /** A slot, with the words beside its times or instead of them. */
  renderSlot(slot: Slot, times: TemplateResult): TemplateResult;
  /** The parts of the year to come, the running one first. */
  partsAt(today: number): readonly RegularPart[];
  isSchoolHoliday?(day: number): boolean | undefined;
}
