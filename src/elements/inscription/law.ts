import {asksPersonalData, type FormDefinition, type LegalBasis} from '../../domain/form/definition.js';

/** What the page says about the data; an empty text leaves the model's own words. */
export interface NoticeSettings {
  readonly responsable: string;
  readonly finalite: string;
  readonly baseLegale: LegalBasis | '';
  readonly conservation: string;
  readonly destinataires: string;
  readonly contact: string;
  readonly politique: string;
}

/** The attributes that the law wants and that are missing, for a form that asks who people are. */
export function missingByLaw(definition: FormDefinition, settings: NoticeSettings): readonly string[] {
  if (!asksPersonalData(definition)) return [];
  const {notice} = definition;
  const wanted: [string, string | undefined][] = [
    ['responsable', settings.responsable],
    ['contact', settings.contact],
    ['finalite', settings.finalite || notice?.purpose],
    ['base-legale', settings.baseLegale || notice?.basis],
    ['conservation', settings.conservation || notice?.retention],
    ['destinataires', settings.destinataires || notice?.recipients],
  ];
  return wanted.flatMap(([name, value]) => (value ? [] : [name]));
}
