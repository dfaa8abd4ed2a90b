/** How many answers are kept in mind. */
const remembered = 900;

/** The same answers, each worked out once, about days or years. */
export function kept<T>(answer: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const old = known.get(number);
    if (old !== undefined) return old;
    if (known.size > remembered) known.clear();
    const found = answer(number);
    known.set(number, found);
    return found;
  };
}
