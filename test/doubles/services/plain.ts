import {type Double, formOf, startDouble} from './host.js';

export interface PlainReceiver extends Double {
  readonly stored: readonly URLSearchParams[];
}

/** A receiver of plain forms, often one PHP file: it answers with a page, and knows nothing of CORS unless told. */
export async function startPlain(origin?: string): Promise<PlainReceiver> {
  const stored: URLSearchParams[] = [];
  const double = await startDouble(
    (asked) => {
      const form = formOf(asked);
      if (form.get('email') === 'non@exemple.fr')
        return {status: 422, body: {errors: [{field: 'email', message: 'Cette adresse ne convient pas.'}]}};
      stored.push(form);
      return {status: 200, body: '<!doctype html><title>Merci</title>'};
    },
    origin ? {origin, headers: ''} : undefined,
  );
  return Object.assign(double, {stored});
}
