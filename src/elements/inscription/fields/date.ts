import {html, nothing} from 'lit';
import type {ChoiceField, DateField} from '../../../domain/form/definition.js';
import type {OfferedDay} from '../../../domain/form/offered-days.js';
import {parisDay} from '../../../domain/form/window.js';
import type {Place} from '../../../domain/places/place.js';
import {fr, offeredDay} from '../../../texts/fr/inscription-days.js';
import {controlId, describedBy, type FieldView, invalid, renderLabelled} from '../fields.js';
import {addStyles} from '../late-styles.js';
import {renderOptions} from './options.js';
import type {FormHost} from './form-host.js';
import {specialStyles} from './styles.js';

/** Draws the questions about a day: the next open days of the place, else the browser's own calendar. */
export function createDates(host: FormHost) {
  addStyles(host, specialStyles);
  let isFree = false;
  let known: {readonly place: Place; readonly today: string; days: readonly OfferedDay[]} | undefined;

  /** The days come after their place; read again only for another place or another day. */
  const daysOf = (place: Place, today: string): readonly OfferedDay[] => {
    if (known?.place === place && known.today === today) return known.days;
    const asked = (known = {place, today, days: []});
    void import('./open-days.js')
      .then(({openDays}) => openDays(place, today))
      .then((days) => {
        if (asked !== known) return;
        known = {place, today, days};
        host.requestUpdate();
      })
      .catch(() => undefined);
    return [];
  };
  const toggle = () => {
    isFree = !isFree;
    host.requestUpdate();
  };

  return (view: FieldView) => {
    const field = view.field as DateField;
    const place = host.aboutPlace;
    const today = parisDay(host.serverNow());
    const days = field.offered && place?.hours ? daysOf(place, today) : [];
    if (days.length === 0) return renderFree({...view, field}, today);
    const isOther = typeof view.answer === 'string' && view.answer !== '' && !days.some(({day}) => day === view.answer);
    return isFree || isOther
      ? renderFree({...view, field}, today, isOther ? nothing : renderToggle(fr.backToList, toggle))
      : html`<div class="offered">
          ${renderOptions({...view, field: asChoice(field, days, place?.name ?? '')})}
          ${renderToggle(fr.another, toggle)}
        </div>`;
  };
}

const renderToggle = (text: string, onClick: () => void) =>
  html`<button type="button" class="link another" @click=${onClick}>${text}</button>`;

const asChoice = (field: DateField, days: readonly OfferedDay[], place: string): ChoiceField => ({
  ...field,
  type: 'choice',
  hint: field.hint ?? fr.openDays(place),
  options: days.map((one) => ({value: one.day, label: offeredDay(one)})),
});

function renderFree(view: FieldView<DateField>, today: string, below: unknown = nothing) {
  const {field, answer} = view;
  const {id, required, min, max, hint = fr.format} = field;
  const shown = {...view, field: {...field, hint}};
  return renderLabelled(
    shown,
    html`<input
        id=${controlId(id)}
        name=${id}
        type="date"
        class="date"
        min=${(min === 'today' ? today : min) ?? nothing}
        max=${max ?? nothing}
        .value=${typeof answer === 'string' ? answer : ''}
        ?required=${required}
        aria-invalid=${invalid(view)}
        aria-describedby=${describedBy(shown)}
      />${below}`,
  );
}
