import {territoryOf} from './territory.js';

/** IANA zone by territory; anything else is in mainland France. */
const overseas: Readonly<Record<string, string>> = {
  971: 'America/Guadeloupe',
  972: 'America/Martinique',
  973: 'America/Cayenne',
  974: 'Indian/Reunion',
  975: 'America/Miquelon',
  976: 'Indian/Mayotte',
  977: 'America/St_Barthelemy',
  978: 'America/Marigot',
  986: 'Pacific/Wallis',
  987: 'Pacific/Tahiti',
  988: 'Pacific/Noumea',
};

/** Fatu-Hiva, Hiva-Oa, Nuku-Hiva, Tahuata, Ua-Huka and Ua-Pou: half an hour ahead of Tahiti. */
const marquesas = /^987(18|23|31|46|5[67])/;

/** The time zone of a commune, by its INSEE code. A postcode of Polynesia is none: Punaauia's is Fatu-Hiva's code. */
export function zoneOf(commune: string): string {
  if (marquesas.test(commune)) return 'Pacific/Marquesas';
  if (commune === '98719') return 'Pacific/Gambier';
  return overseas[territoryOf(commune)] ?? 'Europe/Paris';
}
