/**
 * The drawing takes the arrow keys, as an application does, and has a name. The library calls it a region: several maps
 * in one page would be landmarks of one name.
 */
export function nameCanvas(canvas: HTMLCanvasElement) {
  canvas.setAttribute('role', 'application');
}
