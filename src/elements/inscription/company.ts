import {html, nothing} from 'lit';
import {allFields, type FormDefinition} from '../../domain/form/definition.js';
import {outboxKey} from '../../domain/form/kept.js';
import {serviceProblems} from '../../domain/form/services.js';
import {readAddress} from '../../shared/address.js';
import type {RelaisElement} from '../../shared/relais-element.js';
import type {DeliveryTools} from './delivery-controller.js';
import type {Draft} from './draft.js';
import type {Kiosk} from './kiosk.js';
import {keepingStyles} from './keeping-styles.js';
import {addStyles} from './late-styles.js';
import type {Destination} from './order.js';
import type {OutboxBanner} from './outbox-banner.js';
import type {FormSession} from './session.js';

/** The element, seen from here. */
export interface CompanyHost extends RelaisElement, Destination {
  readonly tools: DeliveryTools;
  readonly action: string;
  readonly brouillon: 'non' | 'sur-demande';
  readonly borne: boolean;
  /** Forgets everything and shows the form again, empty. */
  restart(): void;
  /** Says it to the webmaster. */
  advise(message: string): void;
}

/**
 * What stands beside a form because the page or the person asked for it: a draft, a shared computer, sendings that wait
 * on the device. A form that needs none of it never loads this.
 */
export class Company {
  #draft: Draft | undefined;
  #kiosk: Kiosk | undefined;
  #banner: OutboxBanner | undefined;

  private constructor(readonly filling: typeof import('./filling.js')) {}

  static async open(host: CompanyHost, definition: FormDefinition): Promise<Company> {
    const company = new Company(await import('./filling.js'));
    void adviseOnService(host, definition);
    if (host.borne) company.#kiosk = new (await import('./kiosk.js')).Kiosk(host);
    else if (host.brouillon === 'sur-demande')
      company.#draft = new (await import('./draft.js')).Draft(
        host,
        definition,
        await import('../../adapters/device.js'),
      );
    if (hasKept()) company.#banner = await (await import('./outbox-banner.js')).openBanner(host);
    addStyles(host, keepingStyles);
    return company;
  }

  /** Another person, or another form: the company follows this one from now on. */
  attend(session: FormSession) {
    this.#draft?.attend(session);
    this.#kiosk?.attend(session);
  }

  dispose() {
    this.#draft?.dispose();
    this.#kiosk?.dispose();
  }

  above() {
    return html`${this.#banner?.draw() ?? nothing}`;
  }

  below() {
    return html`${this.#draft?.draw() ?? nothing}${this.#kiosk?.draw() ?? nothing}`;
  }
}

/** Something waits on the device since another page of this site. */
function hasKept(): boolean {
  try {
    return localStorage.getItem(outboxKey) !== null;
  } catch {
    return false;
  }
}

/** Says each wrong combination of service, address and list, with what to write. */
async function adviseOnService(host: CompanyHost, definition: FormDefinition) {
  const {service, action, liste} = host;
  const problems = serviceProblems({
    service,
    address: readAddress(action, document.documentElement.baseURI)?.href ?? action,
    list: liste,
    hasEmail: allFields(definition).some(({type}) => type === 'email'),
  });
  if (problems.length === 0) return;
  const {serviceSentences} = await import('../../texts/fr/inscription-services.js');
  for (const problem of problems) host.advise(serviceSentences[problem]);
}
