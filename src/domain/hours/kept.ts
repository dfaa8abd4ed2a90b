/** How many answers are kept in mind. */
const remembered = 900;

/** The same answers, each worked out once, about days, years or words. */
export function kept<Q, A>(answer: (question: Q) => A): (question: Q) => A {
  const known = new Map<Q, A>();
  return (question) => {
    if (!known.has(question)) {
      if (known.size > remembered) known.clear();
      known.set(question, answer(question));
    }
    return known.get(question) as A;
  };
}
