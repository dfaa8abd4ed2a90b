/** IANA zone by the first three digits of the INSEE code; anything else is in mainland France. */
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

/** The time zone of a commune, by its INSEE code. Marquesas and Gambier have their own: say it by name. */
export const zoneOf = (commune: string): string => overseas[commune.slice(0, 3)] ?? 'Europe/Paris';
