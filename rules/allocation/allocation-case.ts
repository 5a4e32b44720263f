import type { ListSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { CeilingParameters } from '../switching/closed-list.ts';
import type { AllocationParameters } from '../parameters/allocation-table.ts';
import type { Candidate } from '../waiting-list/candidate.ts';
import type { WithoutList } from '../waiting-list/queue-order.ts';
import type { Tier } from './codes.ts';

/** Whose list a child under sixteen comes to (`rules/children`): a list, or somebody in the same queue. */
export type Follows =
  | { readonly kind: 'list'; readonly gpContractId: number }
  | { readonly kind: 'person'; readonly citizenId: string };

/**
 * From whom a child is kept: the parents it may not share a list with, because whose list it comes to is not
 * for this run to say.
 */
export interface KeptFrom {
  /** Parents in the same queue. */
  readonly citizenIds: readonly string[];
  /** Lists parents are on, or come to. */
  readonly contractIds: readonly number[];
}

/** Somebody who might be given a list. */
export interface Unallocated
  extends
    WithoutList,
    Pick<Candidate, 'personStatus' | 'eligibility' | 'optedOut' | 'excludedContractIds'> {
  readonly ageYears: number;
  /** Whether the person is on a list, or comes to one, on the day an allocation would take effect. */
  readonly hasList: boolean;
  /** Home municipality; null for those who have none. */
  readonly municipalityNumber: string | null;
  readonly districtNumber: string | null;
  /** Only of children under sixteen; null where § 5 gives no list. */
  readonly follows: Follows | null;
  /** Only of children under sixteen; null of everybody who may share a list with anybody. */
  readonly keptFrom: KeptFrom | null;
}

/** A list that people might be placed on. */
export interface AllocationList extends Omit<ListSwitchFacts, 'waiting'> {
  readonly municipalityNumber: string;
  /** District of the list's office. */
  readonly districtNumber: string | null;
}

/** What a municipality has asked of allocation. */
export interface MunicipalitySetting {
  readonly municipalityNumber: string;
  /** False: it has asked for allocation to be off (practice). */
  readonly automatic: boolean;
  /** Whether its duty to have the scheme is suspended on the day a place would be had from. */
  readonly dutySuspended: boolean;
  /** Municipalities whose lists its inhabitants may be placed on, the nearest first. */
  readonly cooperatesWith: readonly string[];
}

/** Everything that decides, beside the people. */
export interface AllocationFrame {
  readonly lists: readonly AllocationList[];
  readonly settings: ReadonlyMap<string, MunicipalitySetting>;
  readonly parameters: AllocationParameters &
    CeilingParameters &
    Pick<SwitchParameters, 'effectiveDatePolicy' | 'workingWeek' | 'openingThreshold'>;
  /** The day that is decided on. */
  readonly today: CivilDate;
}

/** How a list was found, and what there was to choose between. */
export interface Placement {
  readonly gpContractId: number;
  readonly tier: Tier;
  /** Free places on the list before this person. */
  readonly freeBefore: number;
  /** Only beside a parent: the list would have let in nobody without a right to it (§ 4). */
  readonly closed?: true;
  /** Lists of the same tier that had a place. */
  readonly choices: number;
}

/** What became of one person. `order`: 1 = the first to be asked. */
export type AllocationOutcome = {
  readonly citizenId: string;
  readonly order: number;
} & (
  | { readonly code: 'allocation.placed'; readonly placement: Placement }
  | { readonly code: `allocation.${NotPlaced}`; readonly placement: null }
);

/** Why somebody is not given a list tonight. */
export type NotPlaced =
  | 'hasList'
  | 'dead'
  | 'numberNotInUse'
  | 'emigrated'
  | 'notEligible'
  | 'optedOut'
  | 'byHand'
  | 'noMunicipality'
  | 'dutySuspended'
  | 'municipalityOff'
  | 'noPlace';

/** A list and how many places are left of it while a plan is made. */
export interface OpenPlaces {
  readonly list: AllocationList;
  /** Places for anybody: none unless the list is open. */
  free: number;
  /** People who count on it, with those the plan has placed. */
  occupied: number;
}
