import type {Reply} from '../../domain/form/delivery.js';
import type {Order, Service} from '../../domain/form/services.js';

/** One adapter for each service, fetched when somebody sends. */
const adapters: Readonly<Record<Service, () => Promise<{send(order: Order): Promise<Reply>}>>> = {
  json: () => import('../../adapters/send-json.js'),
  formulaire: () => import('../../adapters/send-formulaire.js'),
  listmonk: () => import('../../adapters/send-listmonk.js'),
  brevo: () => import('../../adapters/send-brevo.js'),
  grist: () => import('../../adapters/send-grist.js'),
  formbricks: () => import('../../adapters/send-formbricks.js'),
  formspree: () => import('../../adapters/send-formspree.js'),
  courriel: () => import('../../adapters/send-courriel.js'),
};

/** Sends once, as the service wants it. An adapter that cannot be fetched has sent nothing. */
export async function deliver(order: Order): Promise<Reply> {
  const adapter = await adapters[order.service]().catch(() => undefined);
  return adapter ? adapter.send(order) : {kind: 'offline'};
}
