/** What the script tag says for the whole page (`data-commune`, `data-lang`, `data-chargement`); elements win over it. */
export interface PageSettings {
  commune: string;
  lang: string;
  chargement: string;
}

export const pageSettings: PageSettings = {commune: '', lang: '', chargement: ''};
