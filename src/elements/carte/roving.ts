const stopsOf = (event: Event): HTMLElement[] => [
  ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button, a[href]'),
];

const next = (key: string, at: number, last: number): number | undefined => {
  if (key === 'ArrowRight' || key === 'ArrowDown') return at === last ? 0 : at + 1;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return at === 0 ? last : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
};

/** Arrows go from one to the other of a row of buttons or links, which is one stop for the Tab key. */
export function rove(event: KeyboardEvent) {
  const stops = stopsOf(event);
  const target = next(event.key, stops.indexOf(event.target as HTMLElement), stops.length - 1);
  if (target === undefined) return;
  event.preventDefault();
  stops[target]?.focus();
}

/** Tab comes back to the one that was used last. The first of a row is written with `tabindex="0"`, the others `-1`. */
export function keepStop(event: Event) {
  const used = (event.target as Element).closest('button, a[href]');
  if (used) for (const stop of stopsOf(event)) stop.tabIndex = stop === used ? 0 : -1;
}
