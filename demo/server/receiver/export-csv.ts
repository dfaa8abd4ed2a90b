import Papa from 'papaparse';
import type {StoredSubmission} from './store.js';

/**
 * The answers of a form as a table that spreadsheets open in French: semicolons, byte order mark, one column by
 * question. A text that a spreadsheet would run as a formula is made plain text.
 */
export function exportCsv(submissions: readonly StoredSubmission[]): string {
  const rows = submissions.map(toRow);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return `\ufeff${Papa.unparse({fields: columns, data: rows}, {delimiter: ';', escapeFormulae: true})}\r\n`;
}

function toRow({id, receivedAt, submission}: StoredSubmission): Record<string, string | number> {
  const {form, formVersion, submittedAt, source, data, consents, trap} = submission;
  const row: Record<string, string | number> = {
    numero: id,
    recu_le: receivedAt,
    envoye_le: submittedAt,
    formulaire: form,
    version: formVersion,
    page: source.page,
    site: source.site ?? '',
    piege: trap ? 'oui' : '',
  };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') row[name] = value;
    else if (typeof value === 'boolean') row[name] = value ? 'oui' : 'non';
    else if (Array.isArray(value)) row[name] = value.join(', ');
    else {
      row['lieu_id'] = value.id;
      row['lieu_nom'] = value.name;
    }
  }
  for (const consent of consents) row[`accord_${consent.id}`] = consent.given ? consent.text : 'non';
  return row;
}
