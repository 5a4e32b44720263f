/** A GP of a common list, and how many of its people the GP answers for. */
export interface ListDoctor {
  readonly hprNumber: number;
  /** Id of the GP's period on the list: the earliest is first among equals. */
  readonly associationId: number;
  readonly answersFor: number;
}

/**
 * Who answers for the next person on a common list (FOR-2025-12-02-2405 § 20 third paragraph): the GP
 * who answers for the fewest. Null when the list has no GP.
 */
export function responsibleDoctor(doctors: readonly ListDoctor[]): number | null {
  const [first] = doctors.toSorted(
    (a, b) => a.answersFor - b.answersFor || a.associationId - b.associationId,
  );
  return first?.hprNumber ?? null;
}
