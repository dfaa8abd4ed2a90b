/** How long a piece of work may keep the page waiting, in milliseconds. */
const budget = 24;

/**
 * Does a long work piece by piece, the page breathing between two: what fits in the first piece is done at once. `step`
 * does one piece and tells if some is left. Returns what stops it.
 */
export function inSlices(step: () => boolean, done: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const end = performance.now() + budget;
    while (step()) {
      if (performance.now() < end) continue;
      timer = setTimeout(go);
      return;
    }
    done();
  };
  go();
  return () => clearTimeout(timer);
}
