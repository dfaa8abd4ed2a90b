/**
 * The drawing takes the arrow keys, as an application does, and has a name. The library calls it a region: several maps
 * in one page would be landmarks of one name.
 */
export function nameCanvas(canvas: HTMLCanvasElement) {
  canvas.setAttribute('role', 'application');
}

/** Enter, on the drawing, goes through what is in view. */
export function onEnter(canvas: HTMLCanvasElement, act: () => void) {
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    act();
  });
}

/** A copy of a drawing that was just made: its own pixels last no longer than the task. */
export function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement | undefined {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (!context) return undefined;
  context.drawImage(canvas, 0, 0);
  return copy;
}

/** Any CSS colour as the library reads it: the page may write it in ways that are newer than the library. */
export function plainColour(colour: string): string {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!context) return '#0b6e4f';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
