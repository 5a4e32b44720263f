import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';
import { CitizenId, GPContractId, SwitchId } from '../identifiers/ids.ts';
import { PersonName } from './citizen-view.ts';
import { Decision } from './decision.ts';
import { operation } from './operation.ts';
import { CollectedWish } from './outages.ts';
import { Problem } from './problem.ts';

const citizen = { citizenId: CitizenId };

/** Proof of a switch, and all that is needed to read it aloud. */
export const SwitchReceipt = z.strictObject({
  switchId: SwitchId,
  citizenId: CitizenId,
  state: z.enum(['pending', 'inEffect', 'withdrawn', 'replaced']),
  requestedAt: z.iso.datetime(),
  effectiveDate: CivilDate,
  /** Last day on which it can be withdrawn (the day before it takes effect). */
  withdrawableUntil: CivilDate,
  toContractId: GPContractId,
  gpName: PersonName.nullable(),
  listName: z.string().nullable(),
  officeName: z.string(),
  officePhone: z.string(),
  /** The person stays here until the effective date; null when there was no list. */
  fromGPName: PersonName.nullable(),
  switchesUsed: z.number().int().min(0),
  switchLimit: z.number().int().min(0),
  decision: Decision,
  /** ETag of the ties after the write. */
  tiesRevision: z.string(),
});
export type SwitchReceipt = z.infer<typeof SwitchReceipt>;

export const previewSwitch = operation({
  name: 'switch.preview',
  method: 'POST',
  path: '/citizens/:citizenId/switches/preview',
  summary: 'What the rules would answer now; nothing is changed',
  params: z.strictObject(citizen),
  body: z.strictObject({ gpContractId: GPContractId }),
  responses: { 200: Decision, 403: Problem, 404: Problem },
});

export const requestSwitch = operation({
  name: 'switch.request',
  method: 'POST',
  path: '/citizens/:citizenId/switches',
  summary: 'Switch GP',
  params: z.strictObject(citizen),
  body: z.strictObject({ gpContractId: GPContractId }),
  command: { ifMatch: true },
  responses: {
    201: SwitchReceipt,
    /** During a registered outage: it is settled afterwards, in order. */
    202: CollectedWish,
    403: Problem,
    404: Problem,
    409: Problem,
    412: Problem,
    422: Problem,
    428: Problem,
  },
});

export const withdrawSwitch = operation({
  name: 'switch.withdraw',
  method: 'POST',
  path: '/citizens/:citizenId/switches/:switchId/withdraw',
  summary: 'Take a switch back before it takes effect',
  params: z.strictObject({ ...citizen, switchId: SwitchId }),
  body: z.strictObject({}),
  command: { ifMatch: true },
  responses: {
    200: SwitchReceipt,
    403: Problem,
    404: Problem,
    409: Problem,
    412: Problem,
    422: Problem,
    428: Problem,
  },
});

export const getIdempotencyKey = operation({
  name: 'idempotencyKey.get',
  method: 'GET',
  path: '/idempotency-keys/:key',
  summary: 'What became of a command',
  params: z.strictObject({ key: z.uuid() }),
  responses: {
    200: z.strictObject({
      key: z.uuid(),
      operation: z.string(),
      answeredAt: z.iso.datetime(),
      status: z.number().int(),
      body: z.json(),
    }),
    404: Problem,
  },
});
