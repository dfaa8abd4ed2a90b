/** Windows-1252 characters of the bytes 0x80-0x9F, in order; a dot where the byte means nothing. */
const windows1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

function byteOf(character: string): number {
  const index = character === '.' ? -1 : windows1252.indexOf(character);
  return index < 0 ? character.charCodeAt(0) : 0x80 + index;
}

const continuation = `[\\u0080-\\u00bf${windows1252.replaceAll('.', '')}]`;
const twoBytes = new RegExp(`([ÂÃÅ])(${continuation})`, 'gu');
/** Nearly every text is whole: one look tells. */
const mayBeBroken = /[ÂÃÅâ<]/u;
const threeBytes = new RegExp(`â(${continuation})(${continuation})`, 'gu');

/**
 * Repairs UTF-8 that was once read as Windows-1252 (`ThÃ©Ã¢tre`) and letters written as escapes (`Ren<e9>`).
 * Only the leading letters that French texts produce are looked at, so that « CAFÉ» keeps its É.
 */
export function repairText(text: string): string {
  if (!mayBeBroken.test(text)) return text;
  return text
    .replace(threeBytes, (_, second: string, third: string) =>
      String.fromCharCode(0x2000 + ((byteOf(second) & 0x3f) << 6) + (byteOf(third) & 0x3f)),
    )
    .replace(twoBytes, (_, lead: string, next: string) =>
      String.fromCharCode(((byteOf(lead) & 0x1f) << 6) + (byteOf(next) & 0x3f)),
    )
    .replace(/<([a-f][\da-f])>/gu, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
}

/** Most texts are tidy: one look tells. */
const mayBeUntidy = /[^\S ]|[\u200b\ufeff]| {2}/u;

/** One line of plain text: repaired, spaces of every kind reduced to one, trimmed. */
export function cleanText(text: string): string {
  const repaired = repairText(text);
  return (mayBeUntidy.test(repaired) ? repaired.replace(/[\s\u200b\ufeff]+/gu, ' ') : repaired).trim();
}

/** Several lines of plain text: each one cleaned, empty ones left out. */
export function cleanLines(text: string): string {
  if (!/[\r\n]/u.test(text)) return cleanText(text);
  return text
    .split(/\r\n?|\n/u)
    .map(cleanText)
    .filter(Boolean)
    .join('\n');
}

/** Text reduced to what people compare: lower case, no accent, no ligature, words and figures only, one space between. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<= |^)st(e?)(?= |$)/gu, 'saint$1')
    .trim();
}
