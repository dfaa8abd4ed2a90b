import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Place} from '../../../domain/places/place.js';
import * as fr from '../../../texts/fr/carte-take.js';

type Host = ReactiveControllerHost & {readonly renderRoot: ParentNode};
type Format = 'csv' | 'geojson';

const kept = 60_000;

/** The places that are found, as files: written in the page at a click, no server sees them. */
export class ExportMenu {
  #host: Host;
  #say: (sentence: string) => void;
  #problem = '';

  constructor(host: Host, say: (sentence: string) => void) {
    this.#host = host;
    this.#say = say;
  }

  render(places: readonly Place[]): TemplateResult {
    const button = (format: Format, words: string) =>
      html`<button type="button" class="link" @click=${() => void this.#give(places, format)}>${words}</button>`;
    return html`<p class="take screen-only">
      <span>${fr.download(places.length)}</span> ${button('csv', fr.csv)} ${button('geojson', fr.geojson)}
      <span class="quiet">${this.#problem}</span>
    </p>`;
  }

  async #give(places: readonly Place[], format: Format) {
    this.#problem = '';
    try {
      save(await fileOf(places, format), `${fr.fileName}.${format}`);
    } catch {
      this.#problem = fr.downloadFailed;
      this.#say(fr.downloadFailed);
    }
    this.#host.requestUpdate();
  }
}

async function fileOf(places: readonly Place[], format: Format): Promise<Blob> {
  if (format === 'csv') {
    const {placesToCsv} = await import('../../../domain/places/export-csv.js');
    return new Blob([placesToCsv(places)], {type: 'text/csv;charset=utf-8'});
  }
  const {placesToGeoJson} = await import('../../../domain/places/export-geojson.js');
  return new Blob([placesToGeoJson(places)], {type: 'application/geo+json'});
}

/** The address of the file lives long enough for a browser that asks where to put it. */
function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
}
