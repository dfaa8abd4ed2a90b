import {type Answer, answerFor, fieldsOf, type ReadForm, readForm} from '../../domain/form/answers.js';
import {allFields, type Field, type FormDefinition, type Step} from '../../domain/form/definition.js';
import type {RefusalReason} from '../../domain/form/delivery.js';
import {type FormAct, nextPhase, type Phase} from '../../domain/form/machine.js';
import type {VisitorInputs} from '../../shared/contexts.js';

/** A field to correct, and the sentence written beside it. */
export interface FlaggedField {
  readonly field: string;
  readonly message: string;
}

/** Finds what is to be corrected; arrives with the code of the sending. */
export type Checker = (fields: readonly Field[], read: ReadForm) => readonly FlaggedField[];

/** One person filling in one form: everything that must survive a render, a failure or a move in the page. */
export class FormSession {
  phase: Phase = 'idle';
  /** Place in `steps`, from 0. */
  step = 0;
  faults: readonly FlaggedField[] = [];
  /** Faults found at the last press of the button: the list on top keeps them until the next one. */
  summary: readonly FlaggedField[] = [];
  refusal: RefusalReason | undefined;
  /** The receiver asks to confirm by e-mail. */
  confirm = false;
  /** Milliseconds since 1970, at the first answer. */
  startedAt = 0;
  checker: Checker = () => [];
  readonly prefilled = new Set<string>();
  #answers: Record<string, Answer> = {};
  #touched = new Set<string>();

  constructor(readonly definition: FormDefinition) {}

  get answers(): Readonly<Record<string, Answer>> {
    return this.#answers;
  }

  read(): ReadForm {
    return readForm(this.definition, this.#answers);
  }

  /** The steps that have something to ask. */
  steps({shown} = this.read()): readonly Step[] {
    return this.definition.steps.filter((step) => fieldsOf(step, shown).length > 0);
  }

  act(act: FormAct) {
    this.phase = nextPhase(this.phase, act);
  }

  /** Takes what the person answered; a flagged field is checked again at once. */
  take(field: Field, answer: Answer, now: number) {
    this.#answers[field.id] = answer;
    this.#touched.add(field.id);
    this.prefilled.delete(field.id);
    this.startedAt ||= now;
    this.act('input');
    if (!this.faults.some((fault) => fault.field === field.id)) return;
    const [again] = this.checker([field], this.read());
    this.faults = this.faults.flatMap((fault) => (fault.field === field.id ? (again ?? []) : fault));
  }

  /** Proposes what the visitor said elsewhere on the page, never over an answer of theirs. */
  prefill(visitor: VisitorInputs) {
    for (const field of allFields(this.definition)) {
      const amount = field.from && visitor[field.from];
      if (amount === undefined || this.#touched.has(field.id)) continue;
      const answer = answerFor(field, amount);
      if (answer === undefined) continue;
      this.#answers[field.id] = answer;
      this.prefilled.add(field.id);
    }
  }

  isLast(): boolean {
    return this.step >= this.steps().length - 1;
  }

  /** What must be right before going on: the questions of the step; all of them when sending. */
  asked(): readonly Field[] {
    const read = this.read();
    return this.isLast() ? read.shown : fieldsOf(this.steps(read)[this.step], read.shown);
  }

  /** Checks these fields; true when nothing is to be corrected. */
  check(fields: readonly Field[]): boolean {
    this.flag(this.checker(fields, this.read()));
    return this.faults.length === 0;
  }

  flag(faults: readonly FlaggedField[]) {
    this.faults = faults;
    this.summary = faults;
  }

  /** Goes to the first step that has something to correct. */
  goToFirstFault() {
    const flagged = new Set(this.faults.map(({field}) => field));
    const at = this.steps().findIndex((step) => step.fields.some(({id}) => flagged.has(id)));
    if (at >= 0) this.step = at;
  }

  /** Takes what a browser wrote by itself, without a word. */
  takeSilently(readBack: (field: Field) => Answer | undefined, now: number) {
    for (const field of this.read().shown) {
      const answer = readBack(field);
      if (typeof answer === 'string' && answer !== (this.#answers[field.id] ?? '')) this.take(field, answer, now);
    }
  }

  /** Keeps the answers of another session: the definition changed under the person's hands. */
  inherit({answers, startedAt}: FormSession) {
    this.#answers = {...answers};
    this.#touched = new Set(Object.keys(answers));
    this.startedAt = startedAt;
  }

  /** Once received, what was typed has no reason to stay on a machine that others may use. */
  forget() {
    this.#answers = {};
    this.#touched.clear();
    this.flag([]);
  }
}
