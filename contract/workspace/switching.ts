import { Decision } from '../flo-api/decision.ts';
import { SwitchReceipt } from '../flo-api/switching.ts';
import { CitizenId, GPContractId, SwitchId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** Revision of the person's ties that the adviser saw; goes to the central service as `If-Match`. */
const tiesRevision = z.string().min(1);

/** Switching GP. The frame's idempotency key goes through to the central service unchanged. */
export const switchOperations = {
  'switch.preview': query(
    z.strictObject({ citizenId: CitizenId, gpContractId: GPContractId }),
    Decision,
  ),
  'switch.request': command(
    z.strictObject({ citizenId: CitizenId, gpContractId: GPContractId, tiesRevision }),
    SwitchReceipt,
  ),
  'switch.withdraw': command(
    z.strictObject({ citizenId: CitizenId, switchId: SwitchId, tiesRevision }),
    SwitchReceipt,
  ),
} as const;
