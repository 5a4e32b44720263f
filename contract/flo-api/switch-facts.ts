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
  /** The switch that has not taken effect yet. */
  pending: z
    .strictObject({
      switchId: z.uuid(),
      toContractId: z.number().int().positive(),
      effectiveDate: CivilDate,
    })
    .nullable(),
  /** Switches that count against the calendar year of `today`. */
  switchesUsed: z.number().int().min(0),
  /** Lists a municipality has moved the person from for threats or violence (§§ 38–39). */
  excludedContractIds: z.array(z.number().int().positive()),
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

/** Parameters of switching, as in force on the day of the decision. */
export const SwitchParameters = z.strictObject({
  effectiveDatePolicy: z.enum(effectiveDatePolicies),
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
});
export type SwitchParameters = z.infer<typeof SwitchParameters>;
