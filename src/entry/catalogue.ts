/** Every element of the script: its tag, and where its code is. The code is fetched when the tag is first seen. */
export const catalogue: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'relais-carte': () => import('../elements/relais-carte.js').then((module) => module.RelaisCarte),
  'relais-groupe': () => import('../elements/relais-groupe.js').then((module) => module.RelaisGroupe),
  'relais-horaires': () => import('../elements/relais-horaires.js').then((module) => module.RelaisHoraires),
  'relais-inscription': () => import('../elements/relais-inscription.js').then((module) => module.RelaisInscription),
  'relais-simulateur': () => import('../elements/relais-simulateur.js').then((module) => module.RelaisSimulateur),
};

const asked = new Set<string>();

/** Fetches and registers an element, once. When its code cannot be had, the page keeps its own content. */
export async function define(tag: string): Promise<void> {
  const load = catalogue[tag];
  if (!load || asked.has(tag)) return;
  asked.add(tag);
  if (customElements.get(tag)) {
    console.warn(`relais : <${tag}> est déjà défini par un autre script de la page ; le nôtre ne sert pas.`);
    return;
  }
  try {
    const constructor = await load();
    if (!customElements.get(tag)) customElements.define(tag, constructor);
  } catch (error) {
    console.error(`relais : le code de <${tag}> n’a pas pu être chargé, le contenu de la page reste affiché.`, error);
  }
}
