/**
 * Spreads an exact share over a stream of people: `due` tells when the next one is to be had, so that
 * the whole comes to the share within one, whatever the order.
 */
export interface Quota {
  /** Counts people who have gone by; true while at least one is owed. */
  due(people: number): boolean;
  /** Takes some of what is owed. */
  spend(people: number): void;
}

/** A quota of `rate` for each person. Half a person is owed from the start. */
export function quota(rate: number): Quota {
  let owed = 0.5;
  return {
    due(people) {
      owed += rate * people;
      return owed >= 1;
    },
    spend(people) {
      owed -= people;
    },
  };
}
