import {type Answered, type Asked, type Double, formOf, jsonOf, startDouble} from './host.js';

export interface Formspree extends Double {
  readonly stored: readonly Readonly<Record<string, string>>[];
}

/** The family: Formspree (`/f/…`), StaticForms (`/submit`), form.io (`/…/submission`), and one with words of its own. */
export async function startFormspree(): Promise<Formspree> {
  const stored: Record<string, string>[] = [];
  const keep = (asked: Asked, yes: unknown): Answered => {
    const json = jsonOf(asked) as {data?: Record<string, string>} | undefined;
    stored.push(json?.data ?? Object.fromEntries(formOf(asked)));
    return {status: 200, body: yes};
  };
  const formspree = (asked: Asked): Answered => {
    const email = formOf(asked).get('email') ?? '';
    if (!/json/u.test(asked.headers.accept ?? '')) return {status: 302, headers: {Location: '/thanks'}};
    if (asked.url.pathname === '/f/dort')
      return {status: 403, body: {errors: [{code: 'INACTIVE', message: 'Form not active'}]}};
    if (asked.url.pathname === '/f/rien')
      return {status: 404, body: {error: 'Form not found', errors: [{code: 'FORM_NOT_FOUND', message: 'x'}]}};
    if (!email.includes('@'))
      return {status: 422, body: {errors: [{code: 'TYPE_EMAIL', field: 'email', message: 'should be an email'}]}};
    return keep(asked, {next: '/thanks', ok: true});
  };
  const staticForms = (asked: Asked): Answered => {
    if (formOf(asked).get('apiKey') !== 'sf_123')
      return {status: 401, body: {success: false, error: 'Invalid API key'}};
    return keep(asked, {success: true, message: 'Sent'});
  };
  const double = await startDouble(
    (asked) => {
      const {pathname} = asked.url;
      if (pathname.startsWith('/f/')) return formspree(asked);
      if (pathname === '/submit') return staticForms(asked);
      if (pathname.endsWith('/submission')) return keep(asked, {_id: '6', data: {}});
      if (formOf(asked).get('email') === 'non@exemple.fr')
        return {status: 200, body: {etat: {problemes: {EMAIL: 'Adresse refusée.'}}}};
      return keep(asked, {etat: {fait: true}});
    },
    {origin: '*', headers: 'Content-Type, Accept'},
  );
  return Object.assign(double, {stored});
}
