import {type FormDefinition, isPlain} from '../../domain/form/definition.js';
import type {Problem} from '../../domain/places/place.js';
import {fr, type FormWords} from '../../texts/fr/inscription.js';
import type {FormHost} from './fields/form-host.js';
import type {Rich} from './rich.js';
import type {Model} from './settings.js';

export interface Source {
  readonly model: Model;
  /** Address of a definition; it wins. */
  readonly address: string;
  /** A definition written in the page, as JSON. */
  readonly inline: string;
  /** Language asked for, when the definition speaks several. */
  readonly lang: string;
}

export interface Loaded {
  readonly definition?: FormDefinition;
  readonly problems: readonly Problem[];
  /** `Date` of the reply that brought the definition: the server's clock. */
  readonly date?: string | null;
}

const modelFiles: Readonly<Record<Model, () => Promise<FormDefinition>>> = {
  lettre: () => import('../../texts/fr/forms/lettre.js').then(({lettre}) => lettre),
  enquete: () => import('../../texts/fr/forms/enquete.js').then(({enquete}) => enquete),
  essai: () => import('../../texts/fr/forms/essai.js').then(({essai}) => essai),
  signalement: () => import('../../texts/fr/forms/signalement.js').then(({signalement}) => signalement),
};

/** Brings the definition: a built-in model, each a file of its own, or one that somebody wrote, then checked. */
export async function loadDefinition({model, address, inline, lang}: Source, signal: AbortSignal): Promise<Loaded> {
  if (!address && !inline) return {definition: await modelFiles[model](), problems: []};
  if (/\/forms\/[^/]+\/\d+\/?$/u.test(address))
    return (await import('../../adapters/read-grist-form.js')).loadGristForm(address, signal);
  const {loadFormDefinition, readDefinitionText} = await import('../../adapters/read-definition.js');
  return address
    ? loadFormDefinition(new URL(address, document.documentElement.baseURI).href, signal, lang)
    : readDefinitionText(inline, lang);
}

/** What draws a form that is more than a newsletter; fetched beside its definition. */
export const loadRich = () => import('./rich.js');

/** What a form is shown with, besides its definition: nothing more for a newsletter. */
export interface Parts {
  readonly words: FormWords;
  readonly rich?: Rich;
  /** There at once when something beside the form needs it. */
  readonly filling?: typeof import('./filling.js');
}

export async function loadParts(definition: FormDefinition, host: FormHost): Promise<Parts> {
  const other = definition.lang === 'fr' ? undefined : await loadWords(definition.lang);
  const words = other?.words ?? fr;
  if (isPlain(definition)) return {words};
  const {enrich} = await loadRich();
  return {words, rich: await enrich(definition, host, other?.rich)};
}

/** Words of the form in another language; French where we do not speak it. */
async function loadWords(lang: string) {
  return /^en\b/iu.test(lang) ? await import('../../texts/en/inscription.js') : undefined;
}
