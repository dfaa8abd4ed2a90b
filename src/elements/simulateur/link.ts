import {decodeInputs, encodeInputs} from '../../domain/commute/share-link.js';
import type {Answers} from './answers.js';
import type {Visit} from './visit.js';

/** Names the simulator that a link is for; the rest of the fragment is its inputs. */
const marker = 'relais-simulateur=';
/** Stands for the id of a simulator that has none. */
const first = 'premier';

/** The address of this page with the visitor's answers, after the `#`: no server sees them. */
export function linkTo({host, answers, town}: Visit): string {
  const {place, currency, group, inputs: own} = answers;
  const {commuters, each} = town?.savings ?? {};
  const inputs = each?.inputs ?? own;
  const about = group && inputs?.space && place ? `&lieu=${encodeURIComponent(place.id)}` : '';
  const page = location.href.replace(/#.*/u, '');
  const said = encodeInputs({...inputs, currency, modes: undefined, commuters});
  return `${page}#${marker}${encodeURIComponent(host.id || first)}&${said}${about}`;
}

/** Takes the answers of the page's own fragment, when it is for this simulator: by its id, else the first of the page. */
export function readLink(host: HTMLElement, answers: Answers): void {
  const {hash} = location;
  const id = valueOf(hash, marker);
  if (id === undefined || simulatorOf(host, id) !== host) return;
  answers.takeLink(decodeInputs(hash), valueOf(hash, 'lieu='));
}

function simulatorOf(host: HTMLElement, id: string): Element | null {
  const all = [...document.querySelectorAll(host.localName)];
  return all.find((simulator) => simulator.id === id) ?? all[0] ?? null;
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
