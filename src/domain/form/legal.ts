import {asksPersonalData, type FormDefinition, type LegalBasis} from './definition.js';

/** What a page says about the data; an empty text leaves the model's own words. */
export interface LegalSettings {
  readonly responsable: string;
  readonly finalite: string;
  readonly baseLegale: LegalBasis | '';
  readonly conservation: string;
  readonly destinataires: string;
  readonly contact: string;
  readonly politique: string;
}

export interface LegalCheck {
  /** Attributes that the law wants and that neither the page nor the definition gives, in the order of the notice. */
  readonly missing: readonly string[];
  /** True when a page must not be published so: a configurator refuses it. The form itself still shows. */
  readonly refused: boolean;
}

/**
 * Checks that a form that asks who people are says all that the law wants said at collection (CNIL, developer guide,
 * sheets 12 and 15). Nothing is missing in a form that asks nothing personal.
 */
export function checkLegal(definition: FormDefinition, settings: Partial<LegalSettings>): LegalCheck {
  if (!asksPersonalData(definition)) return {missing: [], refused: false};
  const {notice} = definition;
  const wanted: readonly (readonly [string, string | undefined])[] = [
    ['responsable', settings.responsable],
    ['contact', settings.contact],
    ['finalite', settings.finalite || notice?.purpose],
    ['base-legale', settings.baseLegale || notice?.basis],
    ['conservation', settings.conservation || notice?.retention],
    ['destinataires', settings.destinataires || notice?.recipients],
  ];
  const missing = wanted.flatMap(([name, value]) => (value?.trim() ? [] : [name]));
  return {missing, refused: missing.length > 0};
}
