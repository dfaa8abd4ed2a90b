import {randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Papa from 'papaparse';
import type {FormSetting} from '../../demo/server/receiver/form-setting.js';
import {createReceiver, type ReceiverOptions} from '../../demo/server/receiver/receiver.js';
import {enquete} from '../../src/texts/fr/forms/enquete.js';
import {lettre} from '../../src/texts/fr/forms/lettre.js';

export const exportToken = 'un-jeton-de-test';
const json = {'Content-Type': 'application/json'};

/** A receiver on loopback with a file of its own, thrown away at the end. */
export async function run(options: Partial<ReceiverOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'relais-receiver-'));
  const databasePath = options.databasePath ?? join(folder, 'a.sqlite');
  const receiver = createReceiver({exportToken, rateLimit: {posts: 10_000, windowMs: 1000}, ...options, databasePath});
  const server = createServer((request, response) => void receiver.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    receiver,
    databasePath,
    origin,
    post: (body: unknown) =>
      fetch(`${origin}/recepteur/reponses`, {method: 'POST', headers: json, body: JSON.stringify(body)}),
    challenge: (form: string) => fetch(`${origin}/recepteur/reponses/challenge?form=${form}`),
    rows: (form: string, query = '') => exported(origin, form, query),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await receiver.stop();
      rmSync(folder, {recursive: true});
    },
  };
}

export type Running = Awaited<ReturnType<typeof run>>;

export async function exported(origin: string, form: string, query = '', token = exportToken) {
  const headers = {Authorization: `Bearer ${token}`};
  const response = await fetch(`${origin}/recepteur/export.csv?formulaire=${form}${query}`, {headers});
  if (!response.ok) throw new Error(`export: ${response.status}`);
  const text = (await response.text()).replace(/^\ufeff/u, '');
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data;
}

/** A subscription to the letter, as the page sends it. */
export function subscription(email = 'claire@exemple.fr', change: object = {}) {
  return {
    schema: 'relais-inscription/submission@1',
    submissionId: randomUUID(),
    form: lettre.id,
    formVersion: lettre.version,
    lang: 'fr',
    submittedAt: '2026-11-22T10:00:00.000Z',
    elapsedMs: 4000,
    source: {page: 'https://mairie.exemple.fr/lettre', widget: '0.1.0'},
    data: {email},
    consents: [{id: 'lettre', given: true, text: 'J’accepte', version: '1', at: '2026-11-22T10:00:00.000Z'}],
    ...change,
  };
}

export function survey(data: object = {profil: 'citoyen'}, change: object = {}) {
  return subscription('', {form: enquete.id, formVersion: enquete.version, data, consents: [], ...change});
}

export const letterForm = (setting: Partial<FormSetting> = {}): FormSetting => ({definitions: [lettre], ...setting});
export const surveyForm = (setting: Partial<FormSetting> = {}): FormSetting => ({definitions: [enquete], ...setting});
