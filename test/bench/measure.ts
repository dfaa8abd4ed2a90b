/** How the bench measures and prints. The ratio is the figure to quote: the machine's speed drifts, in a run it is one. */

/** The median time of single calls, in microseconds, once warm. */
export function median(run: () => unknown, times: number): number {
  for (let warm = 0; warm < Math.min(200, times); warm++) run();
  const taken = Array.from({length: times}, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) * 1000;
  });
  return middle(taken);
}

export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The title of a table, and who is in its columns: ours, then each other with its ratio. */
export function header(title: string, ...others: readonly string[]) {
  const names = others.map((name) => `${name.padStart(22)} ${'ratio'.padStart(8)}`).join('');
  console.log(`\n${title.padEnd(40)} ${'relais'.padStart(10)}${names}`);
}

/** One figure of each; nothing where the other cannot do it. */
export function row(what: string, ours: number, ...others: readonly (number | undefined)[]) {
  const beside = others
    .map((value) => (value === undefined ? '–'.padStart(31) : `${round(value).padStart(22)} ${ratio(value / ours)}`))
    .join('');
  console.log(`${what.padEnd(40)} ${round(ours).padStart(10)}${beside}`);
}

const round = (value: number) => (value < 100 ? value.toFixed(1) : String(Math.round(value)));
const ratio = (value: number) => `${value.toFixed(1)} ×`.padStart(8);
