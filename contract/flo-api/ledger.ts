import { beginReasons, endReasons } from '../codes/code-lists.ts';
import { CitizenId, GPContractId, HprNumber } from '../identifiers/ids.ts';
import { Nin } from '../identifiers/nin.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { PersonName } from './citizen-view.ts';
import { Decision } from './decision.ts';
import { At, at, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Period } from './period.ts';
import { Problem } from './problem.ts';

const citizen = z.strictObject({ citizenId: CitizenId });
const tieId = z.number().int().positive();
const reason = z.string().trim().min(3).max(500);
const refusals = {
  403: Problem,
  404: Problem,
  409: Problem,
  412: Problem,
  422: Problem,
  428: Problem,
} as const;

/** What is to be believed of a tie instead. */
export const TieChange = z.discriminatedUnion('kind', [
  /** Its list, period or reasons were wrong; what is left out stays. `to` is the first day off the list. */
  z.strictObject({
    kind: z.literal('correction'),
    tieId,
    gpContractId: GPContractId.optional(),
    from: CivilDate.optional(),
    to: CivilDate.nullable().optional(),
    beginReason: z.enum(beginReasons).optional(),
    endReason: z.enum(endReasons).nullable().optional(),
  }),
  /** It never happened; the tie before it may have gone on. */
  z.strictObject({ kind: z.literal('cancellation'), tieId, previousWentOn: z.boolean() }),
  /** It began earlier; the tie before it gives way. */
  z.strictObject({ kind: z.literal('backDating'), tieId, from: CivilDate }),
]);
export type TieChange = z.infer<typeof TieChange>;

/** A tie in a preview: what is believed, or would be. */
export const TieLine = z.strictObject({
  gpContractId: GPContractId,
  gpName: PersonName.nullable(),
  valid: Period,
  beginReason: z.enum(beginReasons),
  endReason: z.enum(endReasons).nullable(),
});
export type TieLine = z.infer<typeof TieLine>;

/** What a change would do: the decision, and the ties before and after it, the earliest first. */
export const TieChangePreview = z.strictObject({
  decision: Decision,
  before: z.array(TieLine),
  after: z.array(TieLine),
});
export type TieChangePreview = z.infer<typeof TieChangePreview>;

/** That something was put right. */
export const LedgerReceipt = z.strictObject({
  eventId: z.uuid(),
  citizenId: CitizenId,
  decision: Decision,
  /** ETag of the ties after the write. */
  tiesRevision: z.string(),
});
export type LedgerReceipt = z.infer<typeof LedgerReceipt>;

export const previewTieChange = operation({
  name: 'tie.preview',
  method: 'POST',
  path: '/citizens/:citizenId/tie-changes/preview',
  summary:
    'What a correction, cancellation or back-dating of a tie would change; nothing is changed',
  params: citizen,
  body: TieChange,
  responses: { 200: TieChangePreview, 403: Problem, 404: Problem },
});

export const changeTie = operation({
  name: 'tie.change',
  method: 'POST',
  path: '/citizens/:citizenId/tie-changes',
  summary: 'Correct, cancel or back-date a tie; what was believed before is kept',
  params: citizen,
  body: z.strictObject({ change: TieChange, reason }),
  command: { ifMatch: true },
  responses: { 201: LedgerReceipt, ...refusals },
});

/** What came of a question about who a record is about. `done` is false for a preview. */
export const IdentityAnswer = z.strictObject({
  done: z.boolean(),
  decision: Decision,
  eventId: z.uuid().nullable(),
  tiesRevision: z.string(),
  before: z.array(TieLine),
  after: z.array(TieLine),
});
export type IdentityAnswer = z.infer<typeof IdentityAnswer>;

export const changeNin = operation({
  name: 'citizen.changeNin',
  method: 'POST',
  path: '/citizens/:citizenId/nin-changes',
  summary: 'Give a person a new national identity number; the old one still leads to the person',
  params: citizen,
  body: z.strictObject({ nin: Nin, validFrom: CivilDate, reason, preview: z.boolean() }),
  command: { ifMatch: true },
  responses: { 200: IdentityAnswer, ...refusals },
});

export const mergeCitizens = operation({
  name: 'citizen.merge',
  method: 'POST',
  path: '/citizens/:citizenId/merges',
  summary: 'Make another record, by its number, one with this person; nothing is erased',
  params: citizen,
  body: z.strictObject({ nin: Nin, reason, preview: z.boolean() }),
  command: { ifMatch: true },
  responses: { 200: IdentityAnswer, ...refusals },
});

/** Something the ledger learnt of a person. */
export const LedgerEntry = z.strictObject({
  at: z.iso.datetime(),
  operation: z.string(),
  role: z.string(),
  organization: z.string(),
  /** The decision behind it; null where a register or a seed brought it. */
  decision: Decision.nullable(),
  kind: z.enum(['correction', 'cancellation', 'backDating', 'ninChange', 'merge']).nullable(),
  reason: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const listLedger = operation({
  name: 'ledger.list',
  method: 'GET',
  path: '/citizens/:citizenId/ledger',
  summary: 'When the ledger learnt something of a person, who wrote it and why, newest first',
  params: citizen,
  responses: {
    200: z.strictObject({ entries: z.array(LedgerEntry), more: z.boolean() }),
    403: Problem,
    404: Problem,
  },
});

export const listPeople = operation({
  name: 'gpContract.people',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/people',
  summary:
    'The people on a list on a day, as known at an instant: how many, and those who are open',
  params: z.strictObject({ gpContractId: z.coerce.number().pipe(GPContractId) }),
  body: z.strictObject({
    ...at,
    page: z.number().int().min(1).max(100_000).default(1),
    pageSize: z.number().int().min(1).max(100).default(50),
  }),
  responses: {
    200: z.strictObject({
      moment: Moment,
      /** People on the list, open to the reader or not. */
      total: z.number().int().min(0),
      people: z.array(
        z.strictObject({
          /** Null, and nothing told, when the record is not open to the reader. */
          citizenId: CitizenId.nullable(),
          name: PersonName.nullable(),
          valid: Period.nullable(),
          responsibleHprNumber: HprNumber.nullable(),
        }),
      ),
    }),
    404: Problem,
    422: Problem,
  },
});

/** Somebody who is on a list at one of two moments and not at the other, and why. */
export const ListChange = z.strictObject({
  change: z.enum(['came', 'left']),
  /** Null, and nothing else told, when the record is not open to the reader. */
  citizenId: CitizenId.nullable(),
  name: PersonName.nullable(),
  /** First day on the list, or off it; null where the tie is not believed any more. */
  on: CivilDate.nullable(),
  /** Why the tie began, or ended; null where no reason was written down. */
  beginReason: z.enum(beginReasons).nullable(),
  endReason: z.enum(endReasons).nullable(),
  /** When the ledger learnt it, by what operation, and by which decision. */
  recordedAt: z.iso.datetime().nullable(),
  operation: z.string().nullable(),
  decision: Decision.nullable(),
});
export type ListChange = z.infer<typeof ListChange>;

export const listPeopleChanges = operation({
  name: 'gpContract.peopleChanges',
  method: 'POST',
  path: '/gp-contracts/:gpContractId/people/changes',
  summary: 'Who came to a list and who left it between two moments, and why',
  params: z.strictObject({ gpContractId: z.coerce.number().pipe(GPContractId) }),
  body: z.strictObject({
    /** Two moments in any order; what is told goes from the earlier day to the later. */
    one: At,
    other: At,
    page: z.number().int().min(1).max(100_000).default(1),
    pageSize: z.number().int().min(1).max(100).default(50),
  }),
  responses: {
    200: z.strictObject({
      from: Moment,
      to: Moment,
      /** People on the list at the two moments. */
      before: z.number().int().min(0),
      after: z.number().int().min(0),
      came: z.number().int().min(0),
      left: z.number().int().min(0),
      changes: z.array(ListChange),
    }),
    404: Problem,
    422: Problem,
  },
});
