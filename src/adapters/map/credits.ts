import type {Credit} from '../../shared/map-engine.js';

/** No credit is longer; a text that is takes very long to read. */
const longest = 2000;

/** Text and links of an attribution, which is HTML written by others: nothing else of it is kept. */
export function readCredits(html: string): Credit[] {
  const text = html
    .slice(0, longest)
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .replace(/©\s*(<a\b[^>]*>)/giu, '$1© ');
  const parts = text.matchAll(/<a\b[^>]*?href=["']?(https?:[^"'\s>]+)[^>]*>(.*?)<\/a>|([^<]+)/giu);
  return [...parts]
    .map(([, href, linkText, plainText]) => ({
      href,
      text: (linkText ?? plainText ?? '').replace(/<[^>]*>/gu, '').trim(),
    }))
    .filter((credit) => /\p{L}/u.test(credit.text));
}
