import {property, type Reply} from '../domain/form/delivery.js';
import {consentProof} from '../domain/form/flat.js';
import {gristForm, type Order} from '../domain/form/services.js';
import type {Submission} from '../domain/form/submission.js';
import {jsonHeaders, post} from './post.js';

const sent: Reply = {kind: 'said', step: {kind: 'sent', confirm: false}};
const closed: Reply = {kind: 'said', step: {kind: 'closed'}};

/** One row of a Grist table, through a published form. Grist does not recognise a row that came before. */
export async function send(order: Order, ask: typeof fetch = fetch): Promise<Reply> {
  const table = await findTable(order, ask);
  if ('kind' in table) return table;
  const fields = Object.fromEntries(columns(order).filter(([name]) => table.columns?.includes(name) ?? true));
  const body = JSON.stringify({records: [{fields}]});
  const reply = await post(`${table.address}?utm_source=grist-forms`, {body, headers: jsonHeaders}, ask);
  if (reply.kind !== 'reply') return reply;
  if (reply.status === 404 || /FormNot(?:Found|Published)/u.test(reply.text ?? '')) return closed;
  if (reply.status !== 200) return reply;
  const [row] = (property(reply.body, 'records') ?? []) as {id?: number}[];
  return row?.id ? sent : {kind: 'said', step: {kind: 'refused', reason: 'refused'}};
}

interface Table {
  readonly address: string;
  /** The columns of a published form: nothing else may be written. */
  readonly columns?: readonly string[];
}

/** From the address of the published form, the table and its columns; nothing has been sent yet when this fails. */
async function findTable({address, list}: Order, ask: typeof fetch): Promise<Table | Reply> {
  const [, home, org = '', key, id] = gristForm.exec(address) ?? [];
  if (!key) {
    const whole = address.split('?')[0]?.replace(/\/$/u, '') ?? '';
    return {address: whole.endsWith('/records') ? whole : `${whole}/tables/${encodeURIComponent(list)}/records`};
  }
  const root = `${home ?? ''}${org}/api/s/${key}`;
  try {
    const response = await ask(`${root}/forms/${id ?? ''}`, {
      credentials: 'omit',
      headers: {'X-Requested-With': 'XMLHttpRequest'},
    });
    if (!response.ok) return response.status < 500 ? closed : {kind: 'offline'};
    const {formTableId, formFieldsById} = (await response.json()) as {
      formTableId: string;
      formFieldsById: Record<string, {colId: string}>;
    };
    const known = Object.values(formFieldsById).map(({colId}) => colId);
    return {address: `${root}/tables/${encodeURIComponent(list || formTableId)}/records`, columns: known};
  } catch {
    return {kind: 'offline'};
  }
}

/** Names of columns hold letters, digits and `_`; lists begin with `"L"`; days are seconds. */
function columns({body, dates}: Order): readonly (readonly [string, unknown])[] {
  const submission = JSON.parse(body) as Submission;
  const {data, consents, submissionId, source} = submission;
  const answers = Object.entries(data).map(
    ([name, value]) => [column(name), cell(value, dates.includes(name))] as const,
  );
  const boxes = consents.map(({id, given}) => [column(id), given] as const);
  const proof = consentProof(submission);
  return [
    ...answers,
    ...boxes,
    ...(proof ? [['preuve', proof] as const] : []),
    ['page', source.page],
    ['submission_id', submissionId],
  ];
}

const column = (name: string) => name.replace(/\W/gu, '_');

function cell(value: unknown, isDay: boolean): unknown {
  if (isDay) return Date.parse(`${String(value)}T00:00:00Z`) / 1000;
  if (Array.isArray(value)) return ['L', ...(value as string[])];
  return typeof value === 'object' ? property(value, 'id') : value;
}
