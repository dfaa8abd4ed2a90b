/** What a webmaster may write: the tags, the markers and the links. */
export const tags = ['relais-carte', 'relais-groupe', 'relais-horaires', 'relais-inscription', 'relais-simulateur'];
export const written = '[data-relais],a[href*="cadre.html?"]';

/** What the loader leaves for the main module, under `Symbol.for('relais')` of the window. */
export interface Started {
  readonly version: string;
  /** Absolute address of the folder of the script. */
  readonly base: string;
  readonly tag: Element | null;
}
