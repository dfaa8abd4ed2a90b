/** Which drawing a place gets, so that kinds are told by shape and not by colour. */
export type Shape = 'round' | 'square' | 'diamond';

/** Round for coworking, square for a fab lab, a diamond for the rest. */
export function shapeOf(kinds: readonly string[]): Shape {
  if (kinds.includes('coworking')) return 'round';
  return kinds.includes('fablab') ? 'square' : 'diamond';
}
