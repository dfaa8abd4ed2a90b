import {createHash, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {bySiteCsv, exportCsv} from './export-csv.js';
import {formOf, type FormSetting} from './form-setting.js';
import {sendProblem} from './http.js';
import type {Store} from './store/store.js';

/** Who may read answers: all of them, or those to some forms or from some sites (`insee:46102`) only. */
export interface ExportToken {
  readonly token: string;
  readonly forms?: readonly string[];
  readonly sites?: readonly string[];
}

/** The tables of answers, for who has a token: `export.csv` (a line by answer) and `sites.csv` (a line by site). */
export function createExports(store: Store, forms: readonly FormSetting[], tokens: readonly ExportToken[]) {
  return (request: IncomingMessage, response: ServerResponse, asked: URLSearchParams, kind: 'answers' | 'sites') => {
    const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
    const given = bearer ?? asked.get('jeton') ?? '';
    const access = tokens.filter(({token}) => token !== '' && sameSecret(given, token))[0];
    if (!access) return sendProblem(response, {status: 403, title: 'Le jeton d’export est faux ou manque.'});
    const form = asked.get('formulaire') ?? '';
    if (!/^[a-z][a-z0-9_-]*$/u.test(form)) {
      return sendProblem(response, {status: 400, title: 'Indiquez formulaire=lettre, par exemple.'});
    }
    if (access.forms && !access.forms.includes(form)) {
      return sendProblem(response, {status: 403, title: 'Ce jeton ne donne pas accès à ce formulaire.'});
    }
    const site = asked.get('site');
    const sites = site ? (access.sites ?? [site]).filter((one) => one === site) : access.sites;
    const answers = store.all(form, sites);
    response.writeHead(200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${form}${kind === 'sites' ? '-sites' : ''}.csv"`,
      'Cache-Control': 'no-store',
    });
    if (kind === 'sites') return response.end(bySiteCsv(answers));
    const known = forms.find((one) => formOf(one) === form)?.definitions ?? [];
    return response.end(exportCsv(answers, known));
  };
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
