/** Domains that French people mistype most, by what they meant. */
const typos: readonly (readonly [RegExp, string])[] = [
  [/@(?:gmial|gmai|gamil|gmal|gnail|gmaill)\./u, '@gmail.'],
  [/@(?:hotmial|hotmal|hotmai|hormail|hotmil)\./u, '@hotmail.'],
  [/@(?:wanado|wandoo|wanadou|wannadoo)\./u, '@wanadoo.'],
  [/@(?:orage|ornage|orang)\./u, '@orange.'],
  [/@(?:yaho|yhaoo|yahou)\./u, '@yahoo.'],
  [/@(?:outlok|outllok|oulook)\./u, '@outlook.'],
  [/\.con$/u, '.com'],
];

/** The address that was probably meant, when it looks mistyped: a suggestion, never a refusal. */
export function likelyEmail(email: string): string | undefined {
  const meant = typos.reduce((text, [typo, right]) => text.replace(typo, right), email);
  return meant === email ? undefined : meant;
}
