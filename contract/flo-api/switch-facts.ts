import { callerRequests, standings } from '../codes/access.ts';
import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';
import {
  addressProtections,
  eligibilityGrounds,
  listStatuses,
  personStatuses,
} from '../codes/code-lists.ts';

/** Who is on the line, as far as the rules need to know. */
export const CallerFacts = z.strictObject({
  kind: z.enum(standings),
  mayAsk: z.array(z.enum(callerRequests)),
});
export type CallerFacts = z.infer<typeof CallerFacts>;

/** Why a person has a switch beyond the year's (practice). */
export const extraSwitchGrounds = ['moved', 'gpLeaves', 'listCut'] as const;

/** By what somebody belongs to those whom § 3 keeps the university's lists for. */
export const membershipGrounds = ['student', 'employee', 'pensioner'] as const;

/** The named rights to a closed list (FOR-2012-08-29-843 § 4), as the ledger stores them. */
export const closedListRights = ['childOfListed', 'returning'] as const;

/**
 * The citizen's half of what the switching rule reads: exactly this goes in, on the server when it
 * decides and in the workspace when it previews. Already blanked for the reader.
 */
export const CitizenSwitchFacts = z.strictObject({
  today: CivilDate,
  personStatus: z.enum(personStatuses),
  eligibility: z.enum(eligibilityGrounds),
  addressProtection: z.enum(addressProtections),
  ageYears: z.number().int().min(0),
  /** The list the person is on today. */
  currentContractId: z.number().int().positive().nullable(),
  /** Whether that list has no GP of its own today. */
  currentListVacant: z.boolean(),
  /** The switch that has not taken effect yet. */
  pending: z
    .strictObject({
      switchId: z.uuid(),
      toContractId: z.number().int().positive(),
      effectiveDate: CivilDate,
    })
    .nullable(),
  /** A list the person comes to by something else than that switch: allocated, say. */
  coming: z.strictObject({ gpContractId: z.number().int().positive(), from: CivilDate }).nullable(),
  /** Switches that count against the calendar year of `today`. */
  switchesUsed: z.number().int().min(0),
  /** Grounds for a switch beyond the year's that are not used, the oldest first. */
  extraGrounds: z.array(
    z.strictObject({ groundId: z.uuid(), ground: z.enum(extraSwitchGrounds), since: CivilDate }),
  ),
  /**
   * Lists of the doctors whom a municipality has moved the person away from for threats or violence
   * (§§ 38–39): it is the doctor who cannot be chosen again, wherever the doctor has a list.
   */
  excludedContractIds: z.array(z.number().int().positive()),
  /** Lists the parents are on; none for whoever is sixteen or older. */
  parentContractIds: z.array(z.number().int().positive()),
  /** The last move away from the municipality the person has come back to, with the lists left then. */
  movedBack: z
    .strictObject({
      awayOn: CivilDate,
      backOn: CivilDate,
      contractIds: z.array(z.number().int().positive()),
    })
    .nullable(),
  /** Evidence in force today that opens the university's lists, the person's own or a parent's. */
  memberships: z.array(
    z.strictObject({
      ground: z.enum(membershipGrounds),
      of: z.enum(['oneself', 'parent']),
    }),
  ),
  /** Whether the duty to have the scheme is suspended where the person lives. */
  dutySuspended: z.boolean(),
  /** The person's standing in the scheme. */
  optedOut: z.boolean(),
  /** Who asks. Null while nobody has said who calls for a child under sixteen. */
  caller: CallerFacts.nullable(),
});
export type CitizenSwitchFacts = z.infer<typeof CitizenSwitchFacts>;

/** The list's half. */
export const ListSwitchFacts = z.strictObject({
  gpContractId: z.number().int().positive(),
  status: z.enum(listStatuses),
  validFrom: CivilDate,
  /** First day after the contract's life, null when it has no end. */
  validTo: CivilDate.nullable(),
  maxPatients: z.number().int().min(0),
  /** People with a tie now or pending. */
  occupied: z.number().int().min(0),
  waiting: z.number().int().min(0),
  /** Only open to certain people (FOR-2012-08-29-843 § 3). */
  requiresMembership: z.boolean(),
});
export type ListSwitchFacts = z.infer<typeof ListSwitchFacts>;

/** Which day a switch takes effect. */
export const effectiveDatePolicies = ['firstOfNextMonth', 'nextWorkingDay'] as const;

/** Which days of the week the administration works. */
export const workingWeeks = ['mondayToFriday', 'mondayToSaturday'] as const;

/** Parameters of switching, as in force on the day of the decision. */
export const SwitchParameters = z.strictObject({
  effectiveDatePolicy: z.enum(effectiveDatePolicies),
  /** Days that can be working days; public holidays never are. */
  workingWeek: z.enum(workingWeeks),
  /** Counted switches allowed in a calendar year. */
  switchesPerYear: z.number().int().min(0),
  /** Free places at which a closed list opens again. */
  openingThreshold: z.number().int().min(1),
  /** Whether a switch that was withdrawn before it took effect still counts. */
  withdrawnSwitchCounts: z.boolean(),
  /** Whether a switch that replaces a pending one counts (the replaced one does in any case). */
  replacementCounts: z.boolean(),
  /** Whether choosing a GP without being on a list counts. */
  firstChoiceCounts: z.boolean(),
  /** Whether a switch made for a child counts among the child's. */
  childSwitchCounts: z.boolean(),
  /** Whether a switch away from a list without a GP counts. */
  vacantListSwitchCounts: z.boolean(),
  /** Whether being moved by the municipality, with the list or out of it, counts. */
  municipalMoveCounts: z.boolean(),
  /** Whether a place that a waiting list gives counts. */
  waitingListHitCounts: z.boolean(),
  /** Whether a parent may put a child in a queue only when both live at the same address. */
  waitingChildAtSameAddress: z.boolean(),
  /** Whether reporting a move gives a switch beyond the year's. */
  extraSwitchMoved: z.boolean(),
  /** Whether a GP who leaves gives one. */
  extraSwitchGPLeaves: z.boolean(),
  /** Whether being drawn out of a list that is cut gives one. */
  extraSwitchListCut: z.boolean(),
  /** Months during which an extra switch can be used. */
  extraSwitchMonths: z.number().int().min(0),
  /** Whether a right to a closed list (FOR-2012-08-29-843 § 4) holds above the ceiling too. */
  closedListRightExceedsCeiling: z.boolean(),
  /** Whether it holds above the highest ceiling a list may have too (FOR-2025-12-02-2405 § 10). */
  closedListRightExceedsHighest: z.boolean(),
  /** Months after the registered move during which the right to come back can be used. */
  moveBackMonths: z.number().int().min(0),
  /** The longest time away, in years, that leaves the right to come back. */
  moveBackMaxYears: z.number().int().min(0),
  /** For how many minutes a change of a queue can be taken back. */
  queueUndoMinutes: z.number().int().min(0),
});
export type SwitchParameters = z.infer<typeof SwitchParameters>;
