import {allFields, type Field, type FormDefinition, type Step} from '../../domain/form/definition.js';
import {holds} from '../../domain/form/conditions.js';
import {fr, type RichWords} from '../../texts/fr/inscription-rich.js';
import {type FieldView, renderLine} from './fields.js';
import {createCommunes} from './fields/commune.js';
import type {FormHost} from './fields/form-host.js';
import {renderOptions} from './fields/options.js';
import {addStyles} from './late-styles.js';
import {renderProgress} from './progress.js';
import {richStyles} from './rich-styles.js';

/** What draws the forms that ask more than lines of text, in one language. */
export interface Rich {
  readonly words: RichWords;
  renderField(view: FieldView): unknown;
  renderProgress(steps: readonly Step[], at: number, level: number): unknown;
  /** The steps and the questions on the screen before any answer. */
  first(definition: FormDefinition): {readonly steps: readonly Step[]; readonly fields: readonly Field[]};
  /** Brings what the later steps need. */
  complete(): Promise<unknown>;
}

type Draw = (view: FieldView) => unknown;

/** Beyond this, a list to unroll takes less room than a column of buttons. */
const mostRadios = 7;

/** How a field is drawn: by code that is here, or by a file of its own. */
function kindOf(field: Field): 'line' | 'options' | 'commune' | 'date' | 'place' | 'other' {
  switch (field.type) {
    case 'text':
    case 'email':
    case 'phone':
    case 'postcode':
      return 'line';
    case 'choices':
      return 'options';
    case 'choice':
      return field.options.length > mostRadios ? 'other' : 'options';
    case 'commune':
    case 'date':
    case 'place':
      return field.type;
    default:
      return 'other';
  }
}

type Kind = ReturnType<typeof kindOf>;

const later: Partial<Record<Kind, (host: FormHost, words: RichWords) => Promise<Draw>>> = {
  date: async (host) => (await import('./fields/date.js')).createDates(host),
  place: async (host) => (await import('./fields/place.js')).createPlaces(host),
  other: async (host, words) => (await import('./fields/others.js')).createOthers(host, words),
};

/**
 * Prepares an element for a rich form: its styles, its words, and the kinds of fields of its first screen; `complete`
 * brings those of the others.
 */
export async function enrich(definition: FormDefinition, host: FormHost, words: RichWords = fr): Promise<Rich> {
  const drawers = new Map<Kind, Draw>([
    ['line', renderLine],
    ['options', (view) => renderOptions(view as Parameters<typeof renderOptions>[0])],
    ['commune', createCommunes(host, words)],
  ]);
  const load = (fields: readonly Field[]) => {
    const missing = [...new Set(fields.map(kindOf))].filter((kind) => !drawers.has(kind));
    return Promise.all(
      missing.map(async (kind) => {
        const draw = await later[kind]?.(host, words);
        if (draw) drawers.set(kind, draw);
      }),
    );
  };
  addStyles(host, richStyles);
  await load(definition.steps[0]?.fields ?? []);
  return {
    words,
    renderField: (view) => (drawers.get(kindOf(view.field)) ?? renderLine)(view),
    renderProgress: (steps, at, level) => renderProgress(steps, at, level, words),
    first: ({steps}) => {
      const shown = (step: Step) => step.fields.filter(({shownIf}) => !shownIf || holds(shownIf, {}));
      const left = steps.filter((step) => shown(step).length > 0);
      return {steps: left, fields: left[0] ? shown(left[0]) : []};
    },
    complete: () => load(allFields(definition)),
  };
}
