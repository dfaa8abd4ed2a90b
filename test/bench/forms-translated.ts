import {allFields, type Condition, type Field, type FormDefinition} from '../../src/domain/form/definition.js';

/** The same survey in the words of SurveyJS: same pages, questions, choices, bounds and conditions. */
export function forSurveyJs({title, intro, submit, steps}: FormDefinition): unknown {
  return {
    title,
    description: intro,
    showProgressBar: true,
    completeText: submit,
    pages: steps.map((step) => ({
      title: step.title,
      description: step.intro,
      elements: step.fields.map((field) => ({
        name: field.id,
        title: field.label,
        description: field.hint,
        isRequired: field.required ?? false,
        ...(field.shownIf && {visibleIf: inSurveyJs(field.shownIf)}),
        ...questionOf(field),
      })),
    })),
  };
}

function questionOf(field: Field): object {
  const choices = (options: readonly {value: string; label: string}[]) =>
    options.map(({value, label}) => ({value, text: label}));
  switch (field.type) {
    case 'choice':
      return {type: 'radiogroup', choices: choices(field.options)};
    case 'choices':
      return {type: 'checkbox', choices: choices(field.options)};
    case 'longtext':
      return {type: 'comment', maxLength: field.maxLength};
    case 'consent':
      return {type: 'boolean', renderAs: 'checkbox'};
    case 'scale':
      return {type: 'rating', rateMin: field.min, rateMax: field.max};
    case 'email':
      return {type: 'text', inputType: 'email', autocomplete: 'email'};
    case 'number':
      return {type: 'text', inputType: 'number', min: field.min, max: field.max};
    case 'date':
      return {type: 'text', inputType: 'date'};
    default:
      return {type: 'text'};
  }
}

function inSurveyJs(condition: Condition): string {
  if ('and' in condition) return condition.and.map((one) => `(${inSurveyJs(one)})`).join(' and ');
  if ('or' in condition) return condition.or.map((one) => `(${inSurveyJs(one)})`).join(' or ');
  if ('not' in condition) return `!(${inSurveyJs(condition.not)})`;
  if ('answered' in condition) return `{${condition.field}} ${condition.answered ? 'notempty' : 'empty'}`;
  if ('eq' in condition) return `{${condition.field}} = '${condition.eq}'`;
  return `{${condition.field}} anyof [${condition.in.map((one) => `'${one}'`).join(', ')}]`;
}

/** The same for form.io: a wizard, one panel by step. */
export function forFormio(definition: FormDefinition): unknown {
  return {
    display: 'wizard',
    components: definition.steps.map((step) => ({
      type: 'panel',
      key: step.title.replace(/\W/gu, ''),
      title: step.title,
      components: step.fields.map((field) => ({
        key: field.id,
        label: field.label,
        description: field.hint,
        input: true,
        validate: {required: field.required ?? false},
        ...(field.shownIf && {customConditional: `show = ${inJavaScript(field.shownIf)}`}),
        ...componentOf(field),
      })),
    })),
  };
}

function componentOf(field: Field): object {
  switch (field.type) {
    case 'choice':
      return {type: 'radio', values: field.options};
    case 'choices':
      return {type: 'selectboxes', values: field.options};
    case 'longtext':
      return {type: 'textarea'};
    case 'consent':
      return {type: 'checkbox'};
    case 'scale': {
      const marks = [...Array(field.max - field.min + 1).keys()].map((at) => String(field.min + at));
      return {type: 'radio', inline: true, values: marks.map((mark) => ({value: mark, label: mark}))};
    }
    case 'email':
    case 'number':
      return {type: field.type};
    case 'date':
      return {type: 'day'};
    default:
      return {type: 'textfield'};
  }
}

function inJavaScript(condition: Condition): string {
  if ('and' in condition) return condition.and.map((one) => `(${inJavaScript(one)})`).join(' && ');
  if ('or' in condition) return condition.or.map((one) => `(${inJavaScript(one)})`).join(' || ');
  if ('not' in condition) return `!(${inJavaScript(condition.not)})`;
  const value = `data[${JSON.stringify(condition.field)}]`;
  if ('answered' in condition) return `${condition.answered ? '!!' : '!'}${value}`;
  const accepted = 'eq' in condition ? [condition.eq] : condition.in;
  return `${JSON.stringify(accepted)}.includes(${value})`;
}

export const questionCount = (definition: FormDefinition) => allFields(definition).length;
