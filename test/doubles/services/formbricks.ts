import {type Double, jsonOf, startDouble} from './host.js';

export interface Formbricks extends Double {
  readonly address: string;
  /** What comes twice is kept twice. */
  readonly responses: readonly {readonly surveyId: string; readonly data: Readonly<Record<string, unknown>>}[];
  close(): Promise<void>;
  finish(): void;
}

/** Formbricks: 403 once the survey is over, 413 beyond its limit, details by question. */
export async function startFormbricks(): Promise<Formbricks> {
  const responses: {surveyId: string; data: Record<string, unknown>}[] = [];
  let isOver = false;
  const double = await startDouble(
    (asked) => {
      if (asked.url.pathname !== '/api/v2/client/ws1/responses') return {status: 404, body: {code: 'not_found'}};
      if (asked.text.length > 5000) return {status: 413, body: {code: 'payload_too_large'}};
      if (isOver) return {status: 403, body: {code: 'forbidden', message: 'Survey is not in progress'}};
      const body = (jsonOf(asked) ?? {}) as {surveyId?: string; finished?: boolean; data?: Record<string, unknown>};
      if (body.surveyId !== 's1' || typeof body.finished !== 'boolean' || !body.data)
        return {
          status: 400,
          body: {code: 'bad_request', message: 'Fields are missing', details: {surveyId: 'Invalid'}},
        };
      if (String(body.data['email'] ?? '').endsWith('.invalid'))
        return {status: 400, body: {code: 'bad_request', message: 'x', details: {email: 'Adresse refusée.'}}};
      responses.push({surveyId: body.surveyId, data: body.data});
      return {status: 200, body: {data: {id: `r${responses.length}`, quotaFull: false}}};
    },
    {origin: '*', headers: 'Content-Type, Authorization'},
  );
  return Object.assign(double, {
    address: `${double.origin}/api/v2/client/ws1`,
    responses,
    finish: () => void (isOver = true),
  });
}
