import {icon} from '../symbols.js';

export const target = icon('M12 2v4M12 18v4M2 12h4M18 12h4M18 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0');
export const glass = icon('M20 20l-4.5-4.5M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0');
export const cross = icon('M6 6l12 12M18 6L6 18');
export const funnel = icon('M4 6h16M7 12h10M10 18h4');
