import type {Shape} from '../../domain/places/kind.js';

/** Colours and font of the page, as the pins are drawn with. */
export interface PinLook {
  readonly accent: string;
  readonly onAccent: string;
  readonly font: string;
}

/** A drawing ready for the map, and how many of its pixels make one. */
export interface PinImage {
  readonly image: ImageData;
  readonly pixelRatio: number;
}

/** Names of the drawings: what the layers ask for, and what `drawPin` understands. */
export const pinPrefix = 'relais-pin';
export const chosenName = (shape: Shape, number: number | undefined): string =>
  `relais-chosen:${shape}:${number ?? ''}`;
export const clusterPrefix = 'relais-cluster:';
export const aimName = 'relais-aim';

/** Draws what a layer asks for; `undefined` when the name is not one of ours. */
export function drawPin(name: string, look: PinLook): PinImage | undefined {
  const [kind, first = '', second = ''] = name.split(':');
  if (kind === 'relais-cluster') return drawCluster(Number(first), look);
  if (kind === pinPrefix) return drawPlace(first, second, look);
  if (kind === 'relais-chosen') return drawChosen(first, second, look);
  if (kind === aimName) return drawAim();
  return undefined;
}

function drawPlace(shape: string, number: string, look: PinLook): PinImage | undefined {
  const radius = number === '' ? 7 : 12;
  return draw(radius + 3, (context) => {
    context.lineWidth = 2;
    outline(context, shape, radius);
    paint(context, look.accent, look.onAccent);
    write(context, number, number.length > 2 ? 10 : 12, look);
  });
}

function drawChosen(shape: string, number: string, look: PinLook): PinImage | undefined {
  return draw(24, (context) => {
    context.lineWidth = 3;
    outline(context, shape, 20);
    paint(context, look.onAccent, look.accent);
    outline(context, shape, 15);
    paint(context, look.accent, look.accent);
    write(context, number === '' ? '•' : number, number.length > 2 ? 12 : 15, look);
  });
}

/** A ring around what the keyboard is at, seen on any basemap: dark, between two pale ones. */
function drawAim(): PinImage | undefined {
  return draw(30, (context) => {
    outline(context, 'round', 25);
    for (const [width, colour] of [
      [9, '#fff'],
      [4, '#111'],
    ] as const) {
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke();
    }
  });
}

/** Round, larger when it holds more, with its count; pale inside, so that a count is never taken for a place's number. */
function drawCluster(count: number, look: PinLook): PinImage | undefined {
  const radius = 14 + Math.min(14, 5 * Math.log10(Math.max(1, count)));
  return draw(radius + 5, (context) => {
    context.globalAlpha = 0.25;
    outline(context, 'round', radius + 4);
    context.fillStyle = look.accent;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 3;
    outline(context, 'round', radius - 1);
    paint(context, look.onAccent, look.accent);
    write(context, String(count), radius > 22 ? 14 : 13, {...look, onAccent: look.accent});
  });
}

/** Draws around the middle of a square; sizes are in CSS pixels, doubled on fine screens. */
function draw(radius: number, act: (context: CanvasRenderingContext2D) => void): PinImage | undefined {
  const pixelRatio = Math.min(3, Math.max(1, Math.ceil(devicePixelRatio)));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(radius * 2) * pixelRatio;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) return undefined;
  context.scale(pixelRatio, pixelRatio);
  context.translate(Math.ceil(radius * 2) / 2, Math.ceil(radius * 2) / 2);
  act(context);
  return {image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio};
}

function outline(context: CanvasRenderingContext2D, shape: string, radius: number) {
  context.beginPath();
  if (shape === 'square') {
    const half = radius * 0.92;
    context.roundRect(-half, -half, half * 2, half * 2, radius * 0.25);
  } else if (shape === 'diamond') {
    const reach = radius * 1.15;
    context.moveTo(0, -reach);
    context.lineTo(reach, 0);
    context.lineTo(0, reach);
    context.lineTo(-reach, 0);
    context.closePath();
  } else {
    context.arc(0, 0, radius, 0, Math.PI * 2);
  }
}

function paint(context: CanvasRenderingContext2D, fill: string, stroke: string) {
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = stroke;
  context.stroke();
}

function write(context: CanvasRenderingContext2D, text: string, size: number, {onAccent, font}: PinLook) {
  context.font = `600 ${size}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = onAccent;
  context.fillText(text, 0, 0.5);
}
