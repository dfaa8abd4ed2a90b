import {readChoice} from '../../domain/reading.js';
import type {LegalBasis} from '../../domain/form/definition.js';
import {type Service, services} from '../../domain/form/service-names.js';
import {converter, type ReadingConverter} from '../../shared/converters.js';

export const models = ['lettre', 'enquete', 'essai', 'signalement'] as const;
export type Model = (typeof models)[number];
export {type Service, services};

const bases = ['', 'consentement', 'mission-publique', 'interet-legitime', 'contrat'] as const;

/** One of the legal bases; empty: the model's own. */
export const legalBasis: ReadingConverter<LegalBasis | ''> = converter((text) => readChoice(text, bases));

export interface Settings {
  readonly action: string;
  readonly service: Service;
}

/** What is wrong with a setting, for the console; the sentence is chosen there. */
export type SettingsProblem = 'wrongMail' | 'noAction' | 'wrongAction';
export type SettingsAdvice = 'mixedAction';

export interface ReadSettings {
  /** Where the answers go. */
  readonly address?: string;
  /** Keeps the form from working at all; `word` is what was written. */
  readonly problem?: SettingsProblem;
  readonly word?: string;
  readonly advice?: SettingsAdvice;
}

/** Checks the settings that decide whether the form can work. */
export function readSettings(settings: Settings, page: string): ReadSettings {
  const {action, service} = settings;
  if (service === 'courriel') {
    const mail = action.replace(/^mailto:/iu, '');
    return isMail(mail) ? {address: `mailto:${mail}`} : {problem: 'wrongMail', word: action};
  }
  if (!action) return {problem: 'noAction'};
  const address = readAddress(action, page);
  if (!address) return {problem: 'wrongAction', word: action};
  const mixed = page.startsWith('https:') && address.protocol === 'http:' && address.hostname !== 'localhost';
  return {address: address.href, ...(mixed && {advice: 'mixedAction' as const})};
}

const isMail = (text: string) => /^[^\s@]+@[^\s@]+$/u.test(text);

function readAddress(action: string, page: string): URL | undefined {
  try {
    const address = new URL(action, page);
    return /^https?:$/u.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** What the page or the person asked for beside the form; everything else does without it. */
export interface Wishes extends Pick<Settings, 'service'> {
  readonly liste: string;
  readonly brouillon: string;
  readonly borne: boolean;
}

/** Says if the code for those wishes is to be fetched; a sending that waits on the device is one. */
export function wantsCompany({service, liste, brouillon, borne}: Wishes): boolean {
  if (service !== 'json' || liste || brouillon !== 'non' || borne) return true;
  try {
    return 'relais-envois' in localStorage;
  } catch {
    return false;
  }
}
