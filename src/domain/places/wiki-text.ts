const link = /\[\[\s*([^\]|\s]+)\s*(?:\|([^\]]*))?\]\]/gu;

/**
 * The texts of uMap as plain text: `[[https://…|le site]]` keeps its words, images and bold signs go. The first link of
 * the description is the site, when the place has no other.
 */
export function readWiki(cells: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const plain = cells.map(([column, text]) => [column, plainText(text)] as const);
  const [, address] = /\[\[\s*(https?:[^\]|\s]+)/u.exec(cells.map(([, text]) => text).join(' ')) ?? [];
  return address ? [...plain, ['homepage', address]] : plain;
}

const plainText = (text: string): string =>
  text.length > 20_000
    ? text
    : text
        .replace(/\{\{\{?[^{}]*\}?\}\}/gu, '')
        .replace(link, (_, address: string, words?: string) => words?.trim() || address)
        .replace(/\*\*/gu, '')
        .replace(/^#+ /gmu, '')
        .trim();
