/**
 * From where a pattern is shown. LOCAL figures, not law: high enough that a month of ordinary work
 * shows none, low enough that somebody who looks after acquaintances is asked about it.
 */
export const limits = {
  /** Different people with the own name, or in the own street; by chance there may be one. */
  acquaintances: 2,
  /** How many times more often than colleagues come across the same name or street. */
  timesChance: 3,
  /** Colleagues' records asked for and refused; one is a mistake. */
  refusedColleagues: 2,
  /** Look-ups in an hour that are never a burst, however few one usually makes. */
  burstAtLeast: 40,
  /** How many times the usual hour a burst is. */
  burstTimes: 4,
  /** Days before the period that tell what is usual. */
  usualDays: 28,
  /** Hours with look-ups that make a habit; with fewer, everybody's habit counts. */
  usualHours: 5,
  /** Visits to one record without a call. */
  visits: 5,
  /** Different days they are spread over. */
  visitDays: 3,
  /** Minutes after which looking again is another visit. */
  visitMinutes: 30,
  /** Look-ups outside working hours. */
  oddHours: 3,
  /** Whole hours of a working day, in Norway: first, and the one it is over. */
  workBegins: 7,
  workEnds: 18,
} as const;
