import {type Double, formOf, startDouble} from './host.js';

export interface Brevo extends Double {
  readonly address: string;
  /** How many posts were kept, the same contact again included. */
  kept(): number;
  readonly contacts: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** A Brevo form: errors by field, 200 all the same; whoever fills its trap is thanked and thrown away. */
export async function startBrevo(): Promise<Brevo> {
  const contacts = new Map<string, Record<string, string>>();
  let kept = 0;
  const double = await startDouble(
    (asked) => {
      const form = formOf(asked);
      if (!asked.url.pathname.startsWith('/serve/')) return {status: 404, body: '<!doctype html>404'};
      if (asked.url.searchParams.get('isAjax') !== '1') return {status: 200, body: '<!doctype html>Merci'};
      if (form.get('email_address_check')) return {status: 200, body: {success: true}};
      if (form.get('email_address_check') === null) return {status: 400, body: {success: false, message: 'Bad form'}};
      const email = form.get('EMAIL') ?? '';
      if (!/^\S+@\S+\.\S+$/u.test(email))
        return {status: 200, body: {success: false, errors: {EMAIL: 'Cette adresse e-mail n’est pas valide.'}}};
      if (form.get('OPT_IN') !== '1') return {status: 200, body: {success: false, errors: {OPT_IN: 'Obligatoire'}}};
      kept += 1;
      contacts.set(email, Object.fromEntries(form));
      return {status: 200, body: {success: true, message: 'Inscription enregistrée.'}};
    },
    {origin: '*', headers: 'Content-Type'},
  );
  return Object.assign(double, {address: `${double.origin}/serve/MUIEAbc`, contacts, kept: () => kept});
}
