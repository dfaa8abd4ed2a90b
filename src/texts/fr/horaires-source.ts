/** Sentences of `<relais-horaires>` about what a file adds. */
import {NBSP} from './typography.js';

/** What the administration adds in its own words. */
export const remark = (words: string) => `Précision du lieu${NBSP}: «${NBSP}${words}${NBSP}»`;
