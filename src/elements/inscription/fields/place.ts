import {html, nothing} from 'lit';
import {knownNear, readLocated, writeLocated} from '../../../domain/form/located.js';
import type {Place, Position} from '../../../domain/places/place.js';
import {fr} from '../../../texts/fr/inscription-place.js';
import {controlId, describedBy, type FieldView, invalid, renderLabelled} from '../fields.js';
import {addStyles} from '../late-styles.js';
import type {FormHost} from './form-host.js';
import {specialStyles} from './styles.js';

/** What is found so far for one question. */
interface Search {
  readonly position?: Position;
  /** Addresses that the words may mean, to choose from. */
  readonly addresses: readonly {readonly label: string; readonly position: Position}[];
  /** Name of a place already known on that spot. */
  readonly known: string;
  /** Said to everybody: what happens, or why nothing does. */
  readonly said: string;
}

const nothingYet: Search = {addresses: [], known: '', said: ''};

/**
 * Draws the questions about where something is: words always do; the visitor's own position, an address found by the
 * IGN or the point shown on the group's map add a position, each at a click that says what it does.
 */
export function createPlaces(host: FormHost) {
  addStyles(host, specialStyles);
  const searches = new Map<string, Search>();
  const searchOf = (id: string) => searches.get(id) ?? nothingYet;
  const field = (id: string) => host.renderRoot.querySelector<HTMLInputElement>(`#${controlId(id)}`);

  const set = (id: string, search: Search) => {
    searches.set(id, search);
    host.requestUpdate();
  };

  /** Writes the answer, position included, as if it had been typed. */
  const write = (id: string, words: string, position: Position | undefined) => {
    const input = field(id);
    if (!input) return;
    input.value = words;
    keep(input, position);
    input.dispatchEvent(new CustomEvent('change', {bubbles: true}));
  };

  const locate = async (id: string, position: Position, words = field(id)?.value ?? '') => {
    write(id, words, position);
    set(id, {...nothingYet, position});
    const known = knownNear(await knownPlaces(host), position);
    if (known && searchOf(id).position === position) set(id, {...searchOf(id), known: known.name});
  };

  const whereIAm = async (id: string) => {
    set(id, {...searchOf(id), said: fr.locating});
    try {
      const {locate: ask} = await import('./locate.js');
      await locate(id, await ask());
    } catch {
      set(id, {...searchOf(id), said: fr.noPosition});
    }
  };

  const search = async (id: string) => {
    const words = field(id)?.value.trim() ?? '';
    if (!words) return field(id)?.focus();
    set(id, {...searchOf(id), addresses: [], said: fr.searching});
    try {
      const {findAddresses} = await import('../../../adapters/geocode.js');
      const addresses = await findAddresses(words);
      set(id, {...searchOf(id), addresses, said: addresses.length > 0 ? fr.choose : fr.notFound});
    } catch (error) {
      set(id, {...searchOf(id), said: error instanceof Error ? error.message : fr.notFound});
    }
  };

  const remove = (id: string) => {
    write(id, field(id)?.value ?? '', undefined);
    set(id, nothingYet);
    field(id)?.focus();
  };

  return (view: FieldView) => {
    const {id} = view.field;
    const found = searchOf(id);
    const {words, position = found.position} = readLocated(typeof view.answer === 'string' ? view.answer : '');
    const onMap = host.visitorPosition;
    return renderLabelled(
      view,
      html`<div class="place">
        <input
          id=${controlId(id)}
          name=${id}
          type="text"
          autocomplete="off"
          enterkeyhint=${view.last ? 'send' : 'next'}
          .value=${words}
          data-choice=${position ? writeLocated({words, position}) : nothing}
          ?required=${view.field.required}
          aria-invalid=${invalid(view)}
          aria-describedby=${describedBy(view)}
          @input=${(event: InputEvent) => keep(event.target as HTMLInputElement, position)}
        />
        <div class="actions">
          ${button(fr.here, () => void whereIAm(id))}
          ${onMap ? button(fr.ofMap, () => void locate(id, onMap)) : nothing}
          ${button(fr.search, () => void search(id), `s-${id}`)}
        </div>
        <p class="hint" id="s-${id}">${fr.sent}</p>
        <p class="said" role="status">
          ${found.said}${position ? keptSentence(position) : ''} ${found.known ? fr.known(found.known) : ''}
        </p>
        ${
          found.addresses.length > 0
            ? html`<ul class="addresses">
                ${found.addresses.map(
                  (one) => html`<li>${button(one.label, () => void locate(id, one.position, one.label))}</li>`,
                )}
                <li>${button(fr.none, () => set(id, {...found, addresses: [], said: ''}))}</li>
              </ul>`
            : nothing
        }
        ${position ? button(fr.remove, () => remove(id)) : nothing}
      </div>`,
    );
  };
}

/** Places already on the map: those of the group, else those of `src`. */
async function knownPlaces({groupPlaces, src}: FormHost): Promise<readonly Place[]> {
  if (groupPlaces.length > 0 || !src) return groupPlaces;
  try {
    const {loadPlaces} = await import('../../../adapters/load-places.js');
    return (await loadPlaces(src)).places;
  } catch {
    return [];
  }
}

/** The answer of the field: its words, with the position that was found. */
function keep(input: HTMLInputElement, position: Position | undefined) {
  if (position) input.dataset['choice'] = writeLocated({words: input.value, position});
  else delete input.dataset['choice'];
}

const keptSentence = ({latitude, longitude}: Position): string => fr.kept(latitude.toFixed(5), longitude.toFixed(5));

const button = (text: string, onClick: () => void, describedById?: string) =>
  html`<button type="button" class="link" aria-describedby=${describedById ?? nothing} @click=${onClick}>
    ${text}
  </button>`;
