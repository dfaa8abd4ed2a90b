import {readAddress} from '../shared/address.js';

/** Whom an address or a link may name: anybody may write one. */
export interface Trust {
  /** Origins that a form may send to, and take its definition from. */
  readonly receivers: readonly string[];
  /** Origins of data and of basemaps, beside those of the administration. */
  readonly sources: readonly string[];
  /** Where the webmaster adds to these lists, in French. */
  readonly listed: string;
  /** What the page reads its addresses from. */
  readonly base: string;
}

/**
 * Origins that only the administration writes at. data.gouv.fr is none of them: anybody with an account puts files
 * there, and addresses that lead elsewhere.
 */
const administration = /^https:\/\/(?!(?:[^/]+\.)?data\.gouv\.fr$)(?:[^/]+\.)?(?:gouv|service-public)\.fr$/u;

/** Which list an attribute obeys. */
const lists: Readonly<Record<string, 'envois' | 'sources'>> = {
  action: 'envois',
  definition: 'envois',
  src: 'sources',
  fond: 'sources',
};

/** The origins that are ours, and those that the webmaster lists: `data-envois` for forms, `data-sources` for data. */
export function trustOf(holder: Element | null, ...own: readonly string[]): Trust {
  // Not of the document: an image named `baseURI` would stand for it.
  const base = document.documentElement.baseURI;
  const origins = (list: string) => [
    ...own,
    ...(holder?.getAttribute(`data-${list}`) ?? '').split(/\s+/u).map((word) => originOf(word, base)),
  ];
  return {
    receivers: origins('envois'),
    sources: origins('sources'),
    listed: holder?.localName === 'html' ? 'la balise <html> de cadre.html' : 'la balise du script',
    base,
  };
}

/** One French sentence when an attribute names a stranger's address, with the list that would allow it. */
export function refusal(name: string, value: string, {receivers, sources, listed, base}: Trust): string | undefined {
  const list = lists[name];
  if (!list) return undefined;
  const trusted = list === 'envois' ? receivers : sources;
  const isTrusted = (origin: string) =>
    !!origin && (trusted.includes(origin) || (list === 'sources' && administration.test(origin)));
  // Some attributes hold several addresses: where a tab stands, one may be read as two, or two as one.
  const strange = [value, ...value.split(/\s+/u)].find(
    (word) => /[/\\:.]/u.test(word) && !isTrusted(originOf(word, base)),
  );
  if (strange === undefined) return undefined;
  const origin = originOf(strange, base) || 'https://…';
  return `${name}="${value}" n’est pas une adresse de ce site\u202f; si c’est vous qui l’avez choisie, ajoutez data-${list}="${origin}" à ${listed}.`;
}

/** The origin of an address, as the page would read it; empty for what is not on the web. */
function originOf(address: string, base: string): string {
  const {protocol, origin} = readAddress(address, base) ?? {protocol: '', origin: ''};
  return /^https?:$/u.test(protocol) ? origin : '';
}
