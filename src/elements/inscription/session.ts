import {type Answer, answerFor, fieldsOf, type ReadForm, readForm} from '../../domain/form/answers.js';
import {allFields, type Field, type FormDefinition, type Step} from '../../domain/form/definition.js';
import type {RefusalReason} from '../../domain/form/delivery.js';
import {type FormAct, nextPhase, type Phase} from '../../domain/form/machine.js';
import type {VisitorInputs} from '../../shared/contexts.js';

/** A field to correct, and the sentence written beside it. */
export interface FlaggedField {
  readonly field: string;
  readonly message: string;
  /** The receiver's word: it stands until the answer changes. */
  readonly refused?: boolean;
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
  /** What the service said with its refusal, in its words. */
  told = '';
  /** The receiver asks to confirm by e-mail. */
  confirm = false;
  /** Handed over to a service whose reply cannot be read. */
  unheard = false;
  /** The person's mail program has the answers; nobody knows what becomes of the letter. */
  byMail = false;
  /** The answers wait on the device, because the person asked for it. */
  isKept = false;
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

  /** The steps, and the questions of the one that is on the screen. */
  screen(): {readonly steps: readonly Step[]; readonly fields: readonly Field[]} {
    const read = this.read();
    const steps = this.steps(read);
    return {steps, fields: fieldsOf(steps[this.step], read.shown)};
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

  /** Checks these fields; true when nothing is to be corrected there. Faults found elsewhere stay, and the receiver's. */
  check(fields: readonly Field[]): boolean {
    const found = this.checker(fields, this.read());
    const elsewhere = ({field}: FlaggedField) => fields.every(({id}) => id !== field);
    const kept = this.#stillAsked().filter((fault) => fault.refused || elsewhere(fault));
    this.flag([...found, ...kept.filter(({field}) => found.every((fault) => fault.field !== field))]);
    return found.length === 0;
  }

  flag(faults: readonly FlaggedField[]) {
    this.faults = faults;
    this.summary = faults;
  }

  /** Goes to a step. What is left to correct is listed again on the last one, before anything is sent. */
  goTo(step: number) {
    this.step = step;
    this.flag(this.#stillAsked());
    if (!this.isLast()) this.summary = [];
  }

  /** The faults of questions that are shown: an answer may have hidden one since. */
  #stillAsked(): readonly FlaggedField[] {
    const {shown} = this.read();
    return this.faults.filter(({field}) => shown.some(({id}) => id === field));
  }

  /** The step that asks this, from 0; -1 when none does. */
  stepOf(field: string): number {
    return this.steps().findIndex((step) => step.fields.some(({id}) => id === field));
  }

  /** Goes to the first step that has something to correct. */
  goToFirstFault() {
    const steps = this.faults.map(({field}) => this.stepOf(field)).filter((at) => at >= 0);
    if (steps.length > 0) this.step = Math.min(...steps);
  }

  /** Takes what a browser wrote by itself, without a word. */
  takeSilently(readBack: (field: Field) => Answer | undefined, now: number) {
    for (const field of this.read().shown) {
      const answer = readBack(field);
      if (typeof answer === 'string' && answer !== (this.#answers[field.id] ?? '')) this.take(field, answer, now);
    }
  }

  /** Keeps the answers of another session: the definition changed under the person's hands. */
  inherit({answers, startedAt}: Pick<FormSession, 'answers' | 'startedAt'>) {
    this.#answers = {...answers};
    this.#touched = new Set(Object.keys(answers));
    this.startedAt = startedAt;
  }

  /** Takes back what was kept on the device. */
  restore(answers: Readonly<Record<string, Answer>>, step: number, now: number) {
    for (const [id, answer] of Object.entries(answers)) {
      this.#answers[id] = answer;
      this.#touched.add(id);
    }
    this.startedAt ||= now;
    this.act('input');
    this.step = Math.min(step, this.steps().length - 1);
  }

  /** Once received, what was typed has no reason to stay on a machine that others may use. */
  forget() {
    this.#answers = {};
    this.#touched.clear();
    this.flag([]);
  }
}
