import type {ReactiveElement} from 'lit';
import type {ReadingConverter} from './converters.js';
import {ErreurEvent, type ErreurDetail} from './events.js';

const told = new WeakMap<Element, Set<string>>();

/** True the first time these words are said of this element. */
export function firstTime(host: Element, words: string): boolean {
  const said = told.get(host) ?? new Set<string>();
  told.set(host, said);
  if (said.has(words)) return false;
  said.add(words);
  return true;
}

/** One line in the console for the webmaster, once for the same words. */
export function warn(host: Element, message: string) {
  if (firstTime(host, message)) console.warn(`<${host.localName}> ${message}`);
}

/**
 * A failure: one line for the webmaster, one event for the page. Incomplete rows are the ordinary state of public
 * data: they are told, not warned about.
 */
export function fail(host: Element, detail: ErreurDetail) {
  if (detail.code !== 'lignes') warn(host, detail.message);
  else if (firstTime(host, detail.message)) console.info(`<${host.localName}> ${detail.message}`);
  host.dispatchEvent(new ErreurEvent(detail));
}

/** Says what was not understood in an attribute, with the tag and the attribute's name. */
export function reportAttribute(host: ReactiveElement, name: string, value: string | null) {
  for (const [property, {attribute, converter}] of (host.constructor as typeof ReactiveElement).elementProperties) {
    if ((typeof attribute === 'string' ? attribute : String(property).toLowerCase()) !== name) continue;
    const problem = (converter as ReadingConverter<unknown> | undefined)?.read?.(value).problem;
    if (problem) warn(host, `${name} : ${problem}`);
  }
}
