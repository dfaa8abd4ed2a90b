import {existsSync, readFileSync} from 'node:fs';
import {dirname, isAbsolute, join, resolve} from 'node:path';
import * as z from 'zod';
import {readFormDefinition} from '../../../src/adapters/read-definition.js';
import type {FormDefinition} from '../../../src/domain/form/definition.js';
import {readDay} from '../../../src/domain/form/days.js';
import type {ExportToken} from './exports.js';
import {type FormSetting, shortestRetentionDays} from './form-setting.js';
import type {AllowedOrigins} from './http.js';
import {builtInModels} from './models.js';

const day = z.string().refine((text) => readDay(text).problem === undefined, 'date attendue, par exemple 2026-07-15');
const days = z.int().min(shortestRetentionDays, `${shortestRetentionDays} jours au moins`);
const text = z.string().min(1);
const names = z.array(text).min(1);
const httpOrigin = z.string().regex(/^https?:\/\/[^/\s]+$/u, 'origine attendue, par exemple https://mairie.exemple.fr');

const form = z.strictObject({
  modele: text.optional(),
  definition: z.union([text, names]).optional(),
  ouverture: day.optional(),
  fermeture: day.optional(),
  preuve: z.enum(['comptee', 'requise', 'non']).default('comptee'),
  confirmation: z.boolean().default(false),
  conservationJours: days.optional(),
  personnelJours: days.optional(),
  nonConfirmeJours: days.optional(),
});

/** The file of an operator: words in French, as everywhere an operator types. */
const config = z.strictObject({
  port: z.int().min(0).max(65_535).default(8090),
  hote: text.default('127.0.0.1'),
  base: text.default('reponses.sqlite'),
  origines: z.union([z.literal('*'), z.array(httpOrigin).min(1)]),
  mandataires: z.array(text).default([]),
  adressePublique: httpOrigin.optional(),
  formulaires: z.array(form).min(1),
  courriel: z.strictObject({serveur: z.string().regex(/^smtps?:\/\//u, 'smtp://… attendu'), de: text}).optional(),
  jetons: z
    .array(
      z.strictObject({
        jeton: text.min(16, '16 caractères au moins'),
        formulaires: names.optional(),
        sites: names.optional(),
      }),
    )
    .default([]),
  envoisParMinute: z.int().min(1).default(60),
  envoisParAdresse: z.int().min(1).default(20),
  preuvesJours: z
    .int()
    .min(365)
    .default(5 * 365),
});

export interface ReceiverConfig {
  readonly port: number;
  readonly host: string;
  readonly databasePath: string;
  readonly allowedOrigins: AllowedOrigins;
  /** Addresses of the reverse proxies in front. */
  readonly proxies: readonly string[];
  /** Where people reach this receiver, without a slash at the end. */
  readonly publicUrl?: string;
  readonly forms: readonly FormSetting[];
  readonly smtp?: {readonly address: string; readonly from: string};
  readonly exportTokens: readonly ExportToken[];
  readonly postsPerMinute: number;
  readonly postsPerEmail: number;
  readonly proofDays: number;
}

/** Settings that an environment variable may give, so that secrets need not be in the file. */
export interface ConfigEnvironment {
  readonly PORT?: string;
  readonly RELAIS_BASE?: string;
  readonly RELAIS_SMTP?: string;
  readonly RELAIS_JETON?: string;
}

/** Reads the file of an operator; throws one French sentence by fault. Paths are those of the file's own folder. */
export function readConfig(path: string, environment: ConfigEnvironment = {}): ReceiverConfig {
  const folder = dirname(resolve(path));
  const read = config.safeParse(withEnvironment(readJson(path), environment), {reportInput: true});
  if (!read.success) throw new Error(read.error.issues.map((issue) => sentence(path, issue)).join('\n'));
  const given = read.data;
  const forms = given.formulaires.map((one, at) => readForm(one, folder, `formulaires[${at}]`));
  if (forms.some(({confirm}) => confirm) && !(given.courriel && given.adressePublique)) {
    throw new Error(
      `${path}\u00a0: «\u00a0confirmation\u00a0» demande «\u00a0courriel\u00a0» et «\u00a0adressePublique\u00a0».`,
    );
  }
  return {
    port: given.port,
    host: given.hote,
    databasePath: given.base === ':memory:' || isAbsolute(given.base) ? given.base : join(folder, given.base),
    allowedOrigins: given.origines,
    proxies: given.mandataires,
    publicUrl: given.adressePublique,
    forms,
    ...(given.courriel && {smtp: {address: given.courriel.serveur, from: given.courriel.de}}),
    exportTokens: given.jetons.map(({jeton, formulaires, sites}) => ({token: jeton, forms: formulaires, sites})),
    postsPerMinute: given.envoisParMinute,
    postsPerEmail: given.envoisParAdresse,
    proofDays: given.preuvesJours,
  };
}

function withEnvironment(json: unknown, {PORT, RELAIS_BASE, RELAIS_SMTP, RELAIS_JETON}: ConfigEnvironment): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const given = json as {courriel?: object; jetons?: unknown};
  return {
    ...given,
    ...(PORT && {port: Number(PORT)}),
    ...(RELAIS_BASE && {base: RELAIS_BASE}),
    ...(RELAIS_SMTP && {courriel: {...given.courriel, serveur: RELAIS_SMTP}}),
    ...(RELAIS_JETON && {jetons: [{jeton: RELAIS_JETON}, ...(Array.isArray(given.jetons) ? given.jetons : [])]}),
  };
}

function readForm(one: z.infer<typeof form>, folder: string, where: string): FormSetting {
  const [newest, ...older] = readDefinitions(one, folder, where);
  if (!newest) throw new Error(`${where}\u00a0: donnez «\u00a0modele\u00a0» ou «\u00a0definition\u00a0».`);
  if (older.some(({id}) => id !== newest.id)) {
    throw new Error(`${where}\u00a0: les définitions d’un même formulaire ont le même «\u00a0id\u00a0».`);
  }
  return {
    definitions: [newest, ...older],
    opens: readDay(one.ouverture ?? '').value || undefined,
    closes: readDay(one.fermeture ?? '').value || undefined,
    proof: ({comptee: 'counted', requise: 'required', non: 'off'} as const)[one.preuve],
    confirm: one.confirmation,
    retention: {
      days: one.conservationJours,
      personalDays: one.personnelJours,
      unconfirmedDays: one.nonConfirmeJours,
    },
  };
}

function readDefinitions({modele, definition}: z.infer<typeof form>, folder: string, where: string): FormDefinition[] {
  const model = builtInModels.find(({name}) => name === modele)?.definition;
  if (modele && !model) {
    const known = builtInModels.map(({name}) => name).join(', ');
    throw new Error(`${where}.modele\u00a0: «\u00a0${modele}\u00a0» est inconnu. Valeurs possibles\u00a0: ${known}.`);
  }
  const files = definition === undefined ? [] : [definition].flat();
  return [...(model ? [model] : []), ...files.map((file) => readDefinitionFile(resolve(folder, file)))];
}

function readDefinitionFile(path: string): FormDefinition {
  const {definition, problems} = readFormDefinition(readJson(path));
  if (!definition) throw new Error(problems.map(({message}) => `${path}\u00a0: ${message}`).join('\n'));
  return definition;
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path}\u00a0: ce fichier n’existe pas.`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`${path}\u00a0: ce n’est pas du JSON.`);
  }
}

function sentence(path: string, issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.');
  const what =
    issue.code === 'unrecognized_keys'
      ? `ces mots n’existent pas ici\u00a0: ${issue.keys.join(', ')}`
      : issue.input === undefined
        ? 'cette valeur manque'
        : issue.code === 'invalid_value'
          ? `valeurs possibles\u00a0: ${issue.values.map(String).join(', ')}`
          : ['custom', 'invalid_format', 'too_small'].includes(issue.code) && !/^[A-Z]/u.test(issue.message)
            ? issue.message
            : 'cette valeur n’a pas la forme attendue';
  return `${path}\u00a0: ${where ? `${where}\u00a0: ` : ''}${what}.`;
}
