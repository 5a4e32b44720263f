/** One thing that is known of a person or a list. */
export interface KnownFact {
  /** Stable: the same thing at two moments has the same. */
  readonly key: string;
  readonly heading: string;
  readonly label: string;
  readonly value: string;
  /** Whether the value is about a person, and hidden in anonymise mode. */
  readonly personal: boolean;
}

/** A thing at one moment, or at two; null where it was not there. */
export interface ComparedFact {
  readonly key: string;
  readonly heading: string;
  readonly label: string;
  readonly personal: boolean;
  readonly first: string | null;
  readonly second: string | null;
  readonly differs: boolean;
}

/** Puts what is known at two moments side by side, in the order of the first; what only the other has last under its heading. */
export function compareFacts(
  first: readonly KnownFact[],
  second: readonly KnownFact[],
): readonly ComparedFact[] {
  const other = new Map(second.map((fact) => [fact.key, fact]));
  const own = new Set(first.map(({ key }) => key));
  const headings = [...new Set([...first, ...second].map(({ heading }) => heading))];
  return headings.flatMap((heading) => {
    const here = first.filter((fact) => fact.heading === heading);
    const there = second.filter((fact) => fact.heading === heading && !own.has(fact.key));
    return [
      ...here.map((fact) => pair(fact, fact.value, other.get(fact.key)?.value ?? null)),
      ...there.map((fact) => pair(fact, null, fact.value)),
    ];
  });
}

function pair(
  { key, heading, label, personal }: KnownFact,
  first: string | null,
  second: string | null,
): ComparedFact {
  return { key, heading, label, personal, first, second, differs: first !== second };
}
