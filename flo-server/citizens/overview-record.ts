import type {
  CitizenOverview,
  Person,
  Relative,
  TieDetail,
} from '#contract/flo-api/citizen-view.ts';
import type { CitizenSwitchFacts } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { FormerList, Residence } from '#rules/switching/moved-back.ts';
import type { Subject } from '../persons/gate.ts';

/** Somebody close to the person, as stored: not to be shown before the gate has seen it. */
export interface RelativeRecord extends Pick<
  Relative,
  'citizenId' | 'relation' | 'responsibility'
> {
  readonly name: NonNullable<Relative['name']>;
  readonly birthDate: CivilDate | null;
  readonly sameAddress: boolean;
  /** Null for a holder of responsibility who is not in the register. */
  readonly subject: Subject | null;
}

/** A switch as stored. */
export interface SwitchRecord {
  readonly switchId: CitizenOverview['switches']['items'][number]['switchId'];
  readonly requestedAt: string;
  readonly effectiveDate: CivilDate;
  readonly fromContractId: TieDetail['gpContractId'] | null;
  readonly toContractId: TieDetail['gpContractId'];
  readonly state: 'standing' | 'withdrawn' | 'replaced';
  /** Calendar year whose quota it uses; null when it does not count. */
  readonly quotaYear: number | null;
}

/** What switching needs beside the rest. */
export interface SwitchingRecord extends Pick<
  CitizenSwitchFacts,
  'excludedContractIds' | 'parentContractIds' | 'memberships' | 'extraGrounds' | 'dutySuspended'
> {
  /** Where the person has lived, the earliest first; empty for one place alone. */
  readonly residences: readonly Residence[];
  /** Lists the person has left. */
  readonly formerLists: readonly FormerList[];
}

/**
 * Everything the register holds about a person that a call may need, as `overviewByNin` gives it.
 * Nothing is blanked: it goes nowhere but through the gate.
 */
export interface OverviewRecord extends Pick<CitizenOverview, 'citizenId' | 'history' | 'waiting'> {
  /** What the gate asks. */
  readonly subject: Subject;
  readonly tiesRevision: number;
  readonly eligibility: CitizenSwitchFacts['eligibility'];
  readonly optedOut: boolean;
  readonly person: Omit<Person, 'ageYears'>;
  readonly relatives: readonly RelativeRecord[];
  /** Ties in force or coming, the earliest first. */
  readonly live: readonly TieDetail[];
  readonly switches: readonly SwitchRecord[];
  readonly switching: SwitchingRecord;
}
