import {allFields} from '../../domain/form/definition.js';
import type {Order, Service} from '../../domain/form/services.js';
import {transcript} from '../../domain/form/transcript.js';
import {fr} from '../../texts/fr/inscription-sending.js';
import type {FormSession} from './session.js';

/** Where the page wants the answers to go. */
export interface Destination {
  readonly service: Service;
  readonly liste: string;
}

/** The answers in words, one line each. */
export function answerLines(session: FormSession): readonly string[] {
  return transcript(session.read(), fr.yes).map(({label, answer}) => fr.answer(label, answer));
}

/** Everything that an adapter needs to carry this envelope. */
export function orderFor(session: FormSession, {service, liste}: Destination, address: string, body: string): Order {
  const {id, title} = session.definition;
  const dates = allFields(session.definition).filter(({type}) => (type as string) === 'date');
  return {
    service,
    address,
    list: liste,
    body,
    form: id,
    title,
    lines: answerLines(session),
    dates: dates.map((field) => field.id),
  };
}
