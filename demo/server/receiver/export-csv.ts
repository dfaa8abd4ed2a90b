import Papa from 'papaparse';
import {allFields, type FormDefinition} from '../../../src/domain/form/definition.js';
import type {StoredSubmission} from './store/store.js';

/** What a spreadsheet would run, on any line of the text, full-width signs included: it is made plain text. */
const formulas = /^\s*[=+\-@\t\r＝＋－＠]/u;

type Row = Record<string, string | number>;
type Answered = StoredSubmission['submission']['data'][string];

/**
 * The answers of a form as a table that spreadsheets open in French: semicolons, byte order mark, one column by
 * question of the definitions given. What they do not name stands in one column, `autres`, as JSON.
 */
export function exportCsv(submissions: readonly StoredSubmission[], definitions: readonly FormDefinition[]): string {
  const questions = new Set(definitions.flatMap(allFields).flatMap(({id, type}) => (type === 'consent' ? [] : [id])));
  const consents = new Set(definitions.flatMap(consentsOf));
  const rows = submissions.map((stored) => toRow(stored, questions, consents));
  const fields = [
    ...['numero', 'recu_le', 'envoye_le', 'formulaire', 'version', 'page', 'site', 'piege', 'score', 'indices'],
    ...['confirme_le', 'desabonne_le'],
    ...[...questions].map(answerColumn),
    ...[...consents].map(consentColumn),
    ...['lieu_id', 'lieu_nom', 'autres'],
  ];
  return `\ufeff${Papa.unparse({fields, data: rows}, {delimiter: ';', escapeFormulae: formulas})}\r\n`;
}

const answerColumn = (id: string) => `reponse_${id}`;
const consentColumn = (id: string) => `accord_${id}`;

function consentsOf(definition: FormDefinition): string[] {
  const boxes = allFields(definition).flatMap(({id, type}) => (type === 'consent' ? [id] : []));
  return definition.consentByAct ? [definition.consentByAct.id, ...boxes] : boxes;
}

function toRow(
  {id, receivedAt, submission, score, signs, confirmedAt, withdrawnAt}: StoredSubmission,
  questions: ReadonlySet<string>,
  consents: ReadonlySet<string>,
): Row {
  const {form, formVersion, submittedAt, source, data, trap} = submission;
  const row: Row = {};
  const others: [string, unknown][] = [];
  for (const [name, value] of Object.entries(data)) {
    const text = readable(value);
    if (name === 'place' && isPlace(value)) {
      row['lieu_id'] = value.id;
      row['lieu_nom'] = value.name;
    } else if (questions.has(name) && text !== undefined) row[answerColumn(name)] = text;
    else others.push([name, value]);
  }
  for (const {id: name, given, text} of submission.consents) {
    const agreed = given ? text : 'non';
    if (consents.has(name)) row[consentColumn(name)] = agreed;
    else others.push([consentColumn(name), agreed]);
  }
  return {
    ...row,
    ...(others.length > 0 && {autres: JSON.stringify(Object.fromEntries(others))}),
    numero: id,
    recu_le: receivedAt,
    envoye_le: submittedAt,
    formulaire: form,
    version: formVersion,
    page: source.page,
    site: source.site ?? '',
    piege: trap ? 'oui' : '',
    score,
    indices: signs,
    confirme_le: confirmedAt ?? '',
    desabonne_le: withdrawnAt ?? '',
  };
}

/** How many answers each site gave, and from when to when. */
export function bySiteCsv(submissions: readonly StoredSubmission[]): string {
  const sites = new Map<string, {reponses: number; premiere: string; derniere: string}>();
  for (const {receivedAt, submission} of submissions) {
    const site = submission.source.site ?? hostOf(submission.source.page);
    const {reponses = 0, premiere = receivedAt} = sites.get(site) ?? {};
    sites.set(site, {reponses: reponses + 1, premiere, derniere: receivedAt});
  }
  const data = [...sites].map(([site, count]) => ({site, ...count}));
  const fields = ['site', 'reponses', 'premiere', 'derniere'];
  return `\ufeff${Papa.unparse({fields, data}, {delimiter: ';', escapeFormulae: formulas})}\r\n`;
}

/** The site of a page; a frame written in another page has no address of its own, and a sender may write anything. */
const hostOf = (page: string) => (URL.canParse(page) && new URL(page).host) || 'sans adresse';

function isPlace(value: Answered): value is {id: string; name: string} {
  return typeof value === 'object' && !Array.isArray(value);
}

function readable(value: Answered): string | number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return Array.isArray(value) ? value.join(', ') : undefined;
}
