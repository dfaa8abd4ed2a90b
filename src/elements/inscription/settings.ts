import {readChoice, type Reading} from '../../domain/reading.js';
import {asksPersonalData, type FormDefinition, type LegalBasis} from '../../domain/form/definition.js';
import {readDay} from '../../domain/form/window.js';
import type {Problem} from '../../domain/places/place.js';
import type {ReadingConverter} from '../../shared/converters.js';

export const models = ['lettre', 'enquete', 'essai', 'signalement'] as const;
export type Model = (typeof models)[number];
export const services = [
  'json',
  'formulaire',
  'listmonk',
  'brevo',
  'grist',
  'formbricks',
  'formspree',
  'courriel',
] as const;
export type Service = (typeof services)[number];

const bases = ['', 'consentement', 'mission-publique', 'interet-legitime', 'contrat'] as const;

function converter<T>(read: (text: string | null) => Reading<T>): ReadingConverter<T> {
  return {read, fromAttribute: (text) => read(text).value};
}

/** A day; empty when there is none. */
export const day = converter(readDay);

/** One of the legal bases; empty: the model's own. */
export const legalBasis: ReadingConverter<LegalBasis | ''> = converter((text) => readChoice(text, bases));

export interface Settings {
  readonly action: string;
  readonly service: Service;
  readonly modele: Model;
  readonly definition: string;
  readonly ouverture: string;
  readonly fermeture: string;
}

/** What is wrong with a setting, for the console; the sentence is chosen there. */
export type SettingsProblem = 'noService' | 'noModel' | 'noAction' | 'wrongAction';
export type SettingsAdvice = 'reversed' | 'mixedAction';

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
  const {action, service, modele, definition, ouverture, fermeture} = settings;
  if (service !== 'json') return {problem: 'noService', word: service};
  if (!definition && modele !== 'lettre' && modele !== 'enquete') return {problem: 'noModel', word: modele};
  if (!action) return {problem: 'noAction'};
  const address = readAddress(action, page);
  if (!address) return {problem: 'wrongAction', word: action};
  if (ouverture && fermeture && fermeture < ouverture) return {address: address.href, advice: 'reversed'};
  const mixed = page.startsWith('https:') && address.protocol === 'http:' && address.hostname !== 'localhost';
  return {address: address.href, ...(mixed && {advice: 'mixedAction' as const})};
}

function readAddress(action: string, page: string): URL | undefined {
  try {
    const address = new URL(action, page);
    return /^https?:$/u.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

export interface Source {
  readonly model: Model;
  /** Address of a definition; it wins. */
  readonly address: string;
  /** A definition written in the page, as JSON. */
  readonly inline: string;
}

/** Brings the definition: a built-in model, each a file of its own, or one that somebody wrote, then checked. */
export async function loadDefinition(
  {model, address, inline}: Source,
  signal: AbortSignal,
): Promise<{definition?: FormDefinition; problems: readonly Problem[]}> {
  if (address || inline) {
    const {loadFormDefinition, readDefinitionText} = await import('../../adapters/read-definition.js');
    return address ? loadFormDefinition(new URL(address, document.baseURI).href, signal) : readDefinitionText(inline);
  }
  const definition =
    model === 'enquete'
      ? (await import('../../texts/fr/forms/enquete.js')).enquete
      : (await import('../../texts/fr/forms/lettre.js')).lettre;
  return {definition, problems: []};
}

/** The notice comes with a form that shows it on its first screen; else when somebody begins. */
export async function loadNotice(definition: FormDefinition, when?: 'now') {
  if (!asksPersonalData(definition) || (!when && definition.steps.length > 1)) return undefined;
  return (await import('./notice.js')).renderNotice;
}
