import type { offices } from '../../testing/register/places.ts';

/** A list of a random register. Numbers are 2001, 2002, … in the order of the register. */
export interface RandomList {
  readonly office: keyof typeof offices;
  readonly max: number;
  readonly status: 'open' | 'closed' | 'locked';
  readonly members: boolean;
  /** Ends before anybody could come to it. */
  readonly ends: boolean;
}

/** Somebody in it. Lists and people are given as places in the register. */
export interface RandomPerson {
  readonly municipality: '0301' | '3407' | '4640' | '5610' | null;
  readonly district: '030103' | '030105' | null;
  /** Years of age; the day of birth tells people apart. */
  readonly age: number;
  readonly kind: 'resident' | 'dead' | 'emigrated' | 'noRight' | 'asylumSeeker' | 'optedOut';
  /** List the person is on, if there is room on it when it is their turn. */
  readonly on: number | null;
  /** List the person waits for. */
  readonly waitsFor: number | null;
  readonly switchesUsed: 0 | 1 | 2;
  readonly excludedFrom: number | null;
  /** Of a child: its mother, alone with the responsibility. */
  readonly mother: number | null;
  /** Days since the register last learnt of a move. */
  readonly since: number;
}

export interface RandomRegister {
  readonly lists: readonly RandomList[];
  readonly people: readonly RandomPerson[];
  /** Municipalities with allocation off, and who sends people to whom. */
  readonly off: readonly string[];
  /** Municipalities whose duty to have the scheme is suspended. */
  readonly suspended: readonly string[];
  readonly cooperation: readonly (readonly [home: string, near: string])[];
}
