import type {Service} from './service-names.js';

export {type Service, services} from './service-names.js';

/**
 * Whether the same answers may leave again without asking the person. `safe`: the receiver knows the identifier and
 * keeps one. `once`: it knows the e-mail address, yet each try may send one more letter of confirmation. `never`: it
 * would keep both.
 */
export type Repeats = 'safe' | 'once' | 'never';

export function repeatsOf(service: Service): Repeats {
  return service === 'json' ? 'safe' : service === 'listmonk' ? 'once' : 'never';
}

/** Everything an adapter needs to carry one sending; plain data, so that it can wait on the device if asked. */
export interface Order {
  readonly service: Service;
  /** As the page says it, absolute. */
  readonly address: string;
  /** List, table, survey or constant fields at that service; empty when there is none. */
  readonly list: string;
  /** The sealed envelope: our own JSON contract, whatever the service. */
  readonly body: string;
  /** Name and title of the form. */
  readonly form: string;
  readonly title: string;
  /** The answers in words, for a letter, or to be given back. */
  readonly lines: readonly string[];
  /** The answers that are days: some services want them written otherwise. */
  readonly dates: readonly string[];
}

/** A wrong combination of `service`, `action` and `liste`; the sentence for the webmaster is chosen elsewhere. */
export type ServiceProblem =
  | 'listmonkList'
  | 'listmonkEmail'
  | 'brevoAddress'
  | 'brevoEmail'
  | 'gristTable'
  | 'formbricksAddress'
  | 'formbricksSurvey'
  | 'listUnused';

export interface ServiceSettings {
  readonly service: Service;
  readonly address: string;
  readonly list: string;
  /** The form asks an e-mail address in a field of that name. */
  readonly hasEmail: boolean;
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Several words, between spaces or commas. */
export const listWords = (list: string): readonly string[] => list.split(/[\s,;]+/u).filter(Boolean);

/** What is wrong between the service, its address and its list, most important first. */
export function serviceProblems({service, address, list, hasEmail}: ServiceSettings): readonly ServiceProblem[] {
  const words = listWords(list);
  const unless = (right: boolean, problem: ServiceProblem) => (right ? [] : [problem]);
  switch (service) {
    case 'json':
      return unless(!list || list === withProof, 'listUnused');
    case 'formulaire':
      return unless(!list || list === withoutReply, 'listUnused');
    case 'listmonk':
      return [
        ...unless(words.length > 0 && words.every((word) => uuid.test(word)), 'listmonkList'),
        ...unless(hasEmail, 'listmonkEmail'),
      ];
    case 'brevo':
      return [
        ...unless(/\/serve\/[^/]+/u.test(address), 'brevoAddress'),
        ...unless(hasEmail, 'brevoEmail'),
        ...unless(!list, 'listUnused'),
      ];
    case 'grist':
      return unless(
        Boolean(list) || gristForm.test(address) || /\/tables\/[^/]+\/records/u.test(address),
        'gristTable',
      );
    case 'formbricks':
      return [
        ...unless(/\/api\/v\d+\/client\/[^/]+/u.test(address), 'formbricksAddress'),
        ...unless(words.length === 1, 'formbricksSurvey'),
      ];
    case 'courriel':
      return unless(!list, 'listUnused');
    default:
      return [];
  }
}

/** Address of a published Grist form, as its author copies it. */
export const gristForm = /^(.*?)(\/o\/[^/]+)?\/forms\/([^/?#]+)\/(\d+)\/?(?:[?#].*)?$/u;

/** Word of `liste` for a receiver of ours that hands out challenges. */
export const withProof = 'preuve';

/**
 * Says if the service hands out challenges. Nobody is asked for one without that: a browser writes an error line in the
 * console for each address that is not there.
 */
export function announcesProof({service, list, address}: Pick<Order, 'service' | 'list' | 'address'>): boolean {
  return service === 'json' ? list === withProof : service === 'listmonk' && listmonkForm.test(address);
}

/** Address of the form of a listmonk, which may want a proof of work; its JSON never does. */
export const listmonkForm = /^(.*)\/subscription\/form\/?$/u;

/** Word of `liste` for a receiver whose replies the page may not read. */
export const withoutReply = 'sans-reponse';
