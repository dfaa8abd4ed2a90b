import {type Asked, type Double, jsonOf, startDouble} from './host.js';

export interface Grist extends Double {
  /** As its author copies it. */
  readonly form: string;
  /** The same, without the form. */
  readonly share: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Unpublishes the form, or answers without an id. */
  be(mood: 'open' | 'unpublished' | 'without-id'): void;
}

const columns = ['profil', 'email', 'jours', 'debut', 'ok', 'preuve', 'page', 'submission_id'];

/** What `GET …/forms/12` describes. */
export const gristFormJson = {
  formTitle: 'Vos besoins',
  formTableId: 'Reponses',
  formLayoutSpec: JSON.stringify({
    type: 'Layout',
    children: [
      {type: 'Paragraph', text: '# Vos besoins'},
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((leaf) => ({type: 'Field', leaf})),
    ],
  }),
  formFieldsById: {
    1: {
      colId: 'profil',
      type: 'Choice',
      question: 'Votre profil',
      description: '',
      options: {choices: ['Association', 'Étudiant'], formRequired: true},
      refValues: null,
    },
    2: {
      colId: 'email',
      type: 'Text',
      question: 'Votre adresse électronique',
      description: 'Pour vous répondre',
      options: {},
      refValues: null,
    },
    3: {
      colId: 'jours',
      type: 'ChoiceList',
      question: 'Vos jours',
      description: '',
      options: {choices: ['lundi', 'mardi']},
      refValues: null,
    },
    4: {colId: 'debut', type: 'Date', question: 'À partir de quand', description: '', options: {}, refValues: null},
    5: {colId: 'ok', type: 'Bool', question: 'J’accepte d’être rappelé', description: '', options: {}, refValues: null},
    6: {
      colId: 'preuve',
      type: 'Text',
      question: 'preuve',
      description: '',
      options: {formIsHidden: true},
      refValues: null,
    },
    7: {
      colId: 'submission_id',
      type: 'Text',
      question: 'id',
      description: '',
      options: {formIsHidden: true},
      refValues: null,
    },
    8: {colId: 'budget', type: 'Numeric', question: 'Votre budget', description: '', options: {}, refValues: null},
  },
};

/** Grist: exact `application/json` or 401, no cookie or 403, unknown columns refused, twice is two rows. */
export async function startGrist(): Promise<Grist> {
  const rows: Record<string, unknown>[] = [];
  let mood: 'open' | 'unpublished' | 'without-id' = 'open';
  const closed = {status: 403, body: {error: 'Form not published', details: {code: 'FormNotPublished'}}};

  const store = (asked: Asked) => {
    if (asked.headers['content-type'] !== 'application/json' && !asked.headers['x-requested-with'])
      return {status: 401, body: {error: 'Unauthenticated requests require one of the headers…'}};
    if (asked.headers.cookie)
      return {status: 403, body: {error: 'Credentials not supported for cross-origin requests'}};
    const {records = []} = (jsonOf(asked) ?? {}) as {records?: {fields: Record<string, unknown>}[]};
    const [record] = records;
    const unknown = Object.keys(record?.fields ?? {}).find((name) => !columns.includes(name));
    if (!record || unknown) return {status: 400, body: {error: `Invalid column "${unknown}"`}};
    rows.push(record.fields);
    return {status: 200, body: {records: mood === 'without-id' ? [] : [{id: rows.length}]}};
  };

  const double = await startDouble(
    (asked) => {
      const {pathname} = asked.url;
      if (mood === 'unpublished') return closed;
      if (pathname === '/o/mairie/api/s/cle/forms/12') return {status: 200, body: gristFormJson};
      if (pathname === '/o/mairie/api/s/cle/tables/Reponses/records' && asked.method === 'POST') return store(asked);
      return {status: 404, body: {error: 'not found', details: {code: 'FormNotFound'}}};
    },
    {origin: '*', headers: 'Content-Type, X-Requested-With'},
  );
  return Object.assign(double, {
    form: `${double.origin}/o/mairie/forms/cle/12`,
    share: `${double.origin}/o/mairie/api/s/cle`,
    rows,
    be: (next: typeof mood) => (mood = next),
  });
}
