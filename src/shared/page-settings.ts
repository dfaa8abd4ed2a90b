/** What the script tag says for the whole page (`data-commune`, `data-chargement`); elements win over it. */
export interface PageSettings {
  commune: string;
  chargement: string;
}

export const pageSettings: PageSettings = {commune: '', chargement: ''};
