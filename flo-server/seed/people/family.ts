import type { Slot } from './age-pool.ts';

/** Who holds the responsibility for the children of a family. */
export type Responsibility = 'joint' | 'mother' | 'father' | 'other';

/** A person in a family: age and sex, which of its homes, and which parents in the family. */
export interface Member extends Slot {
  /** Index of the home in `Family.homes`. */
  readonly home: number;
  readonly role: 'adult' | 'child';
  /** Indexes of the parents among the members; null when not known. */
  readonly mother: number | null;
  readonly father: number | null;
}

/** People who belong together, in one home or (parents apart) in two. */
export interface Family {
  readonly kind: 'single' | 'couple' | 'parents' | 'foster' | 'institution';
  readonly homes: number;
  readonly members: readonly Member[];
  readonly responsibility: Responsibility;
  /** The second parent is a co-mother rather than a father. */
  readonly coMother: boolean;
  /** Adults share a last name. */
  readonly sharedName: boolean;
}
