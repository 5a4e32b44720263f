import { Decision } from '../flo-api/decision.ts';
import { at } from '../flo-api/moment.ts';
import { OptingOutQuestion, OptingOutReceipt, OptingOutReport } from '../flo-api/opting-out.ts';
import {
  explainWaitingList,
  simulateOpening,
  SimulatedOpening,
  WaitingListReceipt,
} from '../flo-api/waiting-list.ts';
import { CitizenId, GPContractId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** Revision of the person's ties that the adviser saw; goes to the central service as `If-Match`. */
const tiesRevision = z.string().min(1);

/** Queues, and leaving the scheme. Keys go through to the central service unchanged. */
export const waitingListOperations = {
  'waitingList.preview': query(
    z.strictObject({ citizenId: CitizenId, gpContractId: GPContractId.nullable() }),
    Decision,
  ),
  'waitingList.explain': query(
    z.strictObject({ citizenId: CitizenId, ...at }),
    explainWaitingList.responses[200],
  ),
  'waitingList.join': command(
    z.strictObject({ citizenId: CitizenId, gpContractId: GPContractId, tiesRevision }),
    WaitingListReceipt,
  ),
  'waitingList.leave': command(
    z.strictObject({ citizenId: CitizenId, tiesRevision }),
    WaitingListReceipt,
  ),
  'waitingList.undo': command(
    z.strictObject({ citizenId: CitizenId, changeId: z.uuid(), tiesRevision }),
    WaitingListReceipt,
  ),
  'waitingList.simulate': query(
    z.strictObject({ gpContractId: GPContractId, ...simulateOpening.body.shape }),
    SimulatedOpening,
  ),
  'optingOut.preview': query(
    z.strictObject({ citizenId: CitizenId, report: OptingOutQuestion }),
    Decision,
  ),
  'optingOut.register': command(
    z.strictObject({ citizenId: CitizenId, report: OptingOutReport, tiesRevision }),
    OptingOutReceipt,
  ),
} as const;
