import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';

/** A statute or regulation, quoted by its own paragraph, with the days it is in force. */
const LawBasis = z.strictObject({
  kind: z.literal('law'),
  /** Identifier as in the official gazette, e.g. `FOR-2012-08-29-843`. */
  act: z.string(),
  /** Paragraph with sign, e.g. `§ 6`. */
  paragraph: z.string(),
  /** Part of the paragraph (ledd), 1 = first; absent when the whole paragraph is meant. */
  part: z.number().int().positive().optional(),
  validFrom: CivilDate,
  validTo: CivilDate.optional(),
});

/** What the administration does without a paragraph saying so: source and date, never a paragraph. */
const PracticeBasis = z.strictObject({
  kind: z.literal('practice'),
  /** Who publishes the practice, e.g. `helsenorge.no`. */
  source: z.string(),
  /** The day the source was read. */
  asOf: CivilDate,
});

/** What a decision rests on. */
export const Basis = z.discriminatedUnion('kind', [LawBasis, PracticeBasis]);
export type Basis = z.infer<typeof Basis>;

/** A value that a sentence needs: text, figure, or day. Names of people never appear here. */
export const Fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * What the person can do instead: one code, and where it makes sense the list it concerns. The
 * workspace turns each into an action with a key.
 */
export const Alternative = z.strictObject({
  code: z.enum([
    'findAnotherGP',
    'joinWaitingList',
    'leaveWaitingList',
    /** The list that was to be waited for has a place now. */
    'switchToList',
    'withdrawPendingSwitch',
    'waitForNewYear',
    'contactMunicipality',
    'contactPopulationRegister',
    'contactOffice',
    'useCurrentNin',
    /** Say who is on the line. */
    'declareStanding',
    /** Form 21-00.01, by post or Altinn. */
    'sendAuthorization',
    /** What a municipality decides about a list instead. */
    'chooseLaterDate',
    'chooseEarlierDate',
    'chooseAnotherList',
    'raiseCeiling',
    'changeCeiling',
    'planReduction',
    'agreeShorterNotice',
    'cancelOtherPlan',
  ]),
  gpContractId: z.number().int().positive().optional(),
});
export type Alternative = z.infer<typeof Alternative>;

/**
 * A decision as data. `code` picks the sentences in nb, nn and en; `facts` fills them; nothing in
 * it is prose, so it can be stored, compared and explained again years later.
 */
export const Decision = z.strictObject({
  outcome: z.enum(['allowed', 'refused']),
  /** Stable, e.g. `switch.allowed`, `switch.listFull`. */
  code: z.string(),
  /** The rule that decided, e.g. `switching/places`. */
  rule: z.string(),
  /** Everything the decision leans on, the decisive basis first. */
  basis: z.array(Basis).min(1),
  facts: z.record(z.string(), Fact),
  alternatives: z.array(Alternative),
  /** The parameters used, by name. */
  parameters: z.record(z.string(), Fact),
  /** The day whose law and parameters were used. */
  decidedOn: CivilDate,
});
export type Decision = z.infer<typeof Decision>;
