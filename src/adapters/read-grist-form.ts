import type {ChoiceField, Field, FormDefinition, Option} from '../domain/form/definition.js';
import {gristForm} from '../domain/form/services.js';
import type {Problem} from '../domain/places/place.js';

/** What Grist says of a published form; only what is used here. */
interface GristForm {
  readonly formTitle: string;
  readonly formTableId: string;
  /** The blocks of the form as JSON: fields by their number, in their order. */
  readonly formLayoutSpec: string;
  readonly formFieldsById: Readonly<Record<string, GristField>>;
}

interface GristField {
  readonly colId: string;
  readonly question: string;
  readonly description?: string;
  readonly type: string;
  readonly options?: {
    readonly choices?: readonly string[];
    readonly formRequired?: boolean;
    readonly formIsHidden?: boolean;
    readonly formTextFormat?: string;
  };
  readonly refValues?: readonly (readonly [number, unknown])[] | null;
}

/** Brings a form made in Grist, from the address that its author publishes. */
export async function loadGristForm(
  address: string,
  signal: AbortSignal,
  ask: typeof fetch = fetch,
): Promise<{definition?: FormDefinition; problems: readonly Problem[]}> {
  const [, home = '', org = '', key = '', id = ''] = gristForm.exec(address) ?? [];
  const response = await ask(`${home}${org}/api/s/${key}/forms/${id}`, {
    signal,
    credentials: 'omit',
    headers: {'X-Requested-With': 'XMLHttpRequest'},
  });
  if (!response.ok)
    return {problems: [{message: `le formulaire Grist répond ${response.status}\u00a0: vérifiez qu’il est publié.`}]};
  return readGristForm(await response.json(), `grist-${key}-${id}`);
}

/** Turns it into one of our forms: one screen, each question under the name of its column. */
export function readGristForm(json: unknown, id: string): {definition?: FormDefinition; problems: readonly Problem[]} {
  const form = json as Partial<GristForm> | null;
  const problems: Problem[] = [];
  const fields = ordered(form).flatMap((field): Field[] => {
    const read = readField(field);
    if (!read && !field.options?.formIsHidden)
      problems.push({
        message: `la colonne «\u00a0${field.colId}\u00a0» (${field.type}) ne peut pas être demandée ici.`,
      });
    return read && !field.options?.formIsHidden ? [read] : [];
  });
  if (fields.length === 0) return {problems: [...problems, {message: 'ce formulaire Grist n’a aucune question.'}]};
  const title = form?.formTitle?.trim() || 'Formulaire';
  return {
    problems,
    definition: {
      schema: 'relais-inscription/definition@1',
      id,
      version: '1',
      lang: 'fr',
      title,
      submit: 'Envoyer mes réponses',
      thanks: {title: 'Vos réponses sont arrivées.', next: 'Merci d’avoir pris ce temps.'},
      steps: [{title, fields}],
    },
  };
}

/** The fields in the order of the layout; those of the table otherwise. */
function ordered(form: Partial<GristForm> | null): readonly GristField[] {
  const byId = form?.formFieldsById ?? {};
  const leaves = leavesOf(parse(form?.formLayoutSpec)).filter((leaf) => leaf in byId);
  return (leaves.length > 0 ? leaves : Object.keys(byId)).flatMap((leaf) => byId[leaf] ?? []);
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function leavesOf(block: unknown): readonly string[] {
  const {type, leaf, children} = (block ?? {}) as {type?: string; leaf?: number; children?: readonly unknown[]};
  const own = type === 'Field' && leaf !== undefined ? [String(leaf)] : [];
  return [...own, ...(children ?? []).flatMap(leavesOf)];
}

function readField({colId, question, description, type, options = {}, refValues}: GristField): Field | undefined {
  const label = question.trim() || colId;
  const base = {
    id: colId,
    label,
    ...(description && {hint: description}),
    ...(options.formRequired && {required: true}),
  };
  const words = (options.choices ?? []).map((word): Option => ({value: word, label: word}));
  const rows = (refValues ?? []).map(([row, text]): Option => ({value: String(row), label: String(text)}));
  switch (type.split(':')[0]) {
    case 'Any':
    case 'Text':
      return textField(base, options.formTextFormat === 'multiline');
    case 'Numeric':
      return {...base, type: 'number'};
    case 'Int':
      return {...base, type: 'number', integer: true};
    case 'Bool':
      return {...base, type: 'consent', version: '1'};
    case 'Date':
      return {...base, type: 'date'};
    case 'Choice':
      return choice({...base, type: 'choice', options: words});
    case 'ChoiceList':
      return words.length > 0 ? {...base, type: 'choices', options: words} : undefined;
    case 'Ref':
      return choice({...base, type: 'choice', options: rows});
    default:
      return undefined;
  }
}

const choice = (field: ChoiceField): Field | undefined => (field.options.length > 0 ? field : undefined);

/** Grist has one kind of text: a column that speaks of an address or a telephone is one, so that browsers can fill it in. */
function textField(base: {readonly id: string; readonly label: string}, isLong: boolean): Field {
  const words = `${base.id} ${base.label}`;
  if (isLong) return {...base, type: 'longtext'};
  if (/e-?mail|courriel|adresse [ée]lectronique/iu.test(words)) return {...base, type: 'email'};
  if (/t[ée]l[ée]phone|mobile/iu.test(words)) return {...base, type: 'phone'};
  const isName = /^(?:nom|pr[ée]nom)\b/iu.test(base.label);
  return {...base, type: 'text', ...(isName && {personal: true})};
}
