import {decodeInputs, encodeInputs} from '../../domain/commute/share-link.js';
import {pageAddress} from '../../shared/page-address.js';
import type {Answers} from './answers.js';
import type {Visit} from './visit.js';

/** Names the simulator that a link is for; the rest of the fragment is its inputs. */
const marker = 'relais-simulateur=';

/** The address of this page with the visitor's answers, after the `#`: no server sees them. */
export function linkTo({host, answers, town}: Visit): string {
  const {place, currency, group, inputs: own} = answers;
  const {commuters, each} = town?.savings ?? {};
  const inputs = each?.inputs ?? own;
  const about = group && inputs?.space && place ? `&lieu=${encodeURIComponent(place.id)}` : '';
  const said = encodeInputs({...inputs, currency, modes: undefined, commuters});
  return `${pageAddress()}#${marker}${encodeURIComponent(nameOf(host))}&${said}${about}`;
}

/** Takes the answers of the page's own fragment, when it is for this simulator; says whether there were any. */
export function readLink(host: HTMLElement, answers: Answers): boolean {
  const {hash} = location;
  return valueOf(hash, marker) === nameOf(host) && answers.takeLink(decodeInputs(hash), valueOf(hash, 'lieu='));
}

/** Its id, else its rank among the simulators of the page. */
function nameOf(host: HTMLElement): string {
  const all = (host.getRootNode() as ParentNode & Node).querySelectorAll(host.localName);
  const before = [...all].indexOf(host);
  return host.id || (before > 0 ? `rang-${before + 1}` : 'premier');
}

function valueOf(hash: string, name: string): string | undefined {
  const pair = hash
    .slice(1)
    .split('&')
    .find((part) => part.startsWith(name));
  try {
    return pair && decodeURIComponent(pair.slice(name.length));
  } catch {
    return undefined;
  }
}
