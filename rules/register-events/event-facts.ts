import type { personStatuses } from '#contract/codes/code-lists.ts';
import type { RegisterParent } from '#contract/flo-api/register-event.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

/** What the register knows of somebody whom an event names. */
export interface KnownPerson {
  readonly citizenId: string;
  readonly birthDate: CivilDate;
  readonly deathDate: CivilDate | null;
  readonly status: (typeof personStatuses)[number];
  /** Since when the status holds, when that is known. */
  readonly statusSince: CivilDate | null;
  /** First day at the address of today; null when there is none. */
  readonly addressSince: CivilDate | null;
  /** The address of today as `street|postal code`; null when there is none. */
  readonly address: string | null;
  /** The newest event of the person that was carried out. */
  readonly newestSequence: number | null;
  /** First day of the newest responsibility. */
  readonly responsibilitySince: CivilDate | null;
  /** Who holds responsibility today, as `kind:NIN`; the register's order does not matter. */
  readonly holders: readonly string[];
  /** Who is registered as a parent of the person. */
  readonly parents: readonly {
    readonly citizenId: string;
    readonly role: RegisterParent['role'];
  }[];
}

/** Everything an event is held against. `null` for people whom the register does not know. */
export interface EventFacts {
  readonly today: CivilDate;
  /** Whom the event is about. */
  readonly person: KnownPerson | null;
  /** Parents and holders that the event names, by NIN. */
  readonly relatives: Readonly<Record<string, KnownPerson | null>>;
  /** The other number of a change or a merge: whose it is, and under whom that record lives on. */
  readonly other: { readonly citizenId: string; readonly mergedInto: string | null } | null;
  /** People registered at the address that the event names. */
  readonly atAddress: number;
  /** Whether the municipality (and the district, when named) exists. */
  readonly placeKnown: boolean;
}
