/**
 * What a form asks, as data: the built-in models and the definitions that operators publish have this one shape.
 * Its texts are plain text, in the language of the form.
 */
export type DefinitionSchema = 'relais-inscription/definition@1';

/** When a field is shown, by the answers given to fields that come before it. */
export type Condition =
  | {readonly field: string; readonly eq: string | number | boolean}
  | {readonly field: string; readonly in: readonly (string | number)[]}
  | {readonly field: string; readonly answered: boolean}
  | {readonly and: readonly Condition[]}
  | {readonly or: readonly Condition[]}
  | {readonly not: Condition};

export interface Option {
  readonly value: string;
  readonly label: string;
  /** For bands of a number: the band holds the numbers up to this one. The last band has none. */
  readonly upTo?: number;
}

interface FieldBase {
  /** Name of the answer in what is sent; unique in the form. */
  readonly id: string;
  /** The question. For a consent: the whole sentence beside the box. */
  readonly label: string;
  /** Format or use, said before typing. */
  readonly hint?: string;
  readonly required?: boolean;
  /** An answer that would do; shown in messages, never the same as the hint's. */
  readonly example?: string;
  /** Our own sentences for this field, whole: `missing` when it is empty, `wrong` when it cannot be read. */
  readonly messages?: {readonly missing?: string; readonly wrong?: string};
  readonly shownIf?: Condition;
  /** True when the answer says who the person is. E-mail and phone always do. */
  readonly personal?: boolean;
  /** What the visitor said to another widget of the page, proposed here as the answer. */
  readonly from?: 'distanceKm' | 'daysPerWeek' | 'result';
}

export interface TextField extends FieldBase {
  readonly type: 'text' | 'longtext' | 'email' | 'phone' | 'postcode';
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression on the whole answer, `u` flag. */
  readonly pattern?: string;
  /** HTML autofill token, for answers about the person. */
  readonly autocomplete?: string;
}

export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
}

export interface ChoicesField extends FieldBase {
  readonly type: 'choices';
  readonly options: readonly Option[];
  /** Fewest and most answers, when there is an answer. */
  readonly min?: number;
  readonly max?: number;
}

/** A day; the answer is `YYYY-MM-DD`. */
export interface DateField extends FieldBase {
  readonly type: 'date';
  /** First day that can be chosen: a day, or the day it is in France. */
  readonly min?: string;
  readonly max?: string;
  /** Proposes the next days when the place that the form is about is open. */
  readonly offered?: boolean;
}

/** One number among a few, from the least to the most: the answer is a whole number. */
export interface ScaleField extends FieldBase {
  readonly type: 'scale';
  readonly min: number;
  readonly max: number;
  /** What both ends mean. */
  readonly minLabel?: string;
  readonly maxLabel?: string;
}

/** A commune found by its name, `Figeac (46102)` with its INSEE code, or the words typed when it is not found. */
export interface CommuneField extends FieldBase {
  readonly type: 'commune';
  /** HTML autofill token, for the commune of the person. */
  readonly autocomplete?: string;
}

/** Where something is: words, then the position in brackets when it is known (`src/domain/form/located.ts`). */
export interface PlaceField extends FieldBase {
  readonly type: 'place';
}

export interface ConsentField extends FieldBase {
  readonly type: 'consent';
  /** Version of the sentence, kept with the proof. */
  readonly version: string;
}

export type Field =
  | TextField
  | NumberField
  | ChoiceField
  | ChoicesField
  | DateField
  | ScaleField
  | CommuneField
  | PlaceField
  | ConsentField;

export interface Step {
  /** After « Étape 2 sur 4 : »; unique. */
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly Field[];
}

export type LegalBasis = 'consentement' | 'mission-publique' | 'interet-legitime' | 'contrat';

/** What the law asks a form to say, in the words of the model; the page's attributes win over them. */
export interface Notice {
  readonly version: string;
  readonly purpose: string;
  readonly basis: LegalBasis;
  readonly retention: string;
  readonly recipients: string;
  /** Which answers are compulsory, and what happens without them. */
  readonly compulsory: string;
}

/** The days of a form, one place for all the sites that show it; a page's own attributes win. */
export interface FormCalendar {
  /** First and last day, `YYYY-MM-DD` in France, both included. */
  readonly opens?: string;
  readonly closes?: string;
  /** Sentences; `{date}` is replaced by the day. */
  readonly before?: string;
  readonly lastDays?: string;
  readonly after?: string;
  /** Address of the results, offered after the last day. */
  readonly results?: string;
}

export interface FormDefinition {
  readonly schema: DefinitionSchema;
  readonly id: string;
  readonly version: string;
  readonly lang: string;
  readonly title: string;
  readonly intro?: string;
  /** The strong button: it says what happens. */
  readonly submit: string;
  readonly thanks: {
    readonly title: string;
    readonly next: string;
    /** Instead of `next` when the receiver asks for a confirmation by e-mail. */
    readonly confirm?: string;
  };
  readonly calendar?: FormCalendar;
  /** The act of sending is itself the consent: the sentence shown above the button, kept as a proof. */
  readonly consentByAct?: {readonly id: string; readonly text: string; readonly version: string};
  readonly notice?: Notice;
  readonly steps: readonly Step[];
}

export function allFields(definition: FormDefinition): readonly Field[] {
  return definition.steps.flatMap((step) => step.fields);
}

/** Lines that a first screen draws without more code. */
const lines: readonly string[] = ['text', 'email', 'phone', 'postcode'];

/** A form of one screen of plain lines, none of them depending on another: a newsletter. */
export function isPlain({steps}: FormDefinition): boolean {
  const [step, ...more] = steps;
  return (
    !!step &&
    more.length === 0 &&
    step.fields.every(({type, shownIf, from}) => lines.includes(type) && !shownIf && !from)
  );
}

/** True when an answer may say who the person is: the legal notice is then complete, and checked. */
export function asksPersonalData(definition: FormDefinition): boolean {
  return allFields(definition).some(({type, personal}) => personal || type === 'email' || type === 'phone');
}

/**
 * Which fields carry a mark: the optional ones when most are compulsory, the compulsory ones otherwise, none when the
 * form has a single question.
 */
export function markedFields(definition: FormDefinition): 'none' | 'optional' | 'required' {
  const fields = allFields(definition);
  if (fields.length === 1) return 'none';
  return fields.filter(({required}) => required).length * 2 > fields.length ? 'optional' : 'required';
}
