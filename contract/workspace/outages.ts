import {
  changeOutage,
  getCurrentOutage,
  listOutages,
  listWishes,
  registerOutage,
  withdrawWish,
} from '../flo-api/outages.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** Outages as they are registered, and what people wished for in them. */
export const outageOperations = {
  'outage.current': query(z.strictObject({}), getCurrentOutage.responses[200]),
  'outage.list': query(listOutages.query, listOutages.responses[200]),
  'outage.register': command(registerOutage.body, registerOutage.responses[201]),
  /** `revision` is the one the supervisor saw. */
  'outage.change': command(
    z.strictObject({
      ...changeOutage.params.shape,
      ...changeOutage.body.shape,
      revision: z.string(),
    }),
    changeOutage.responses[201],
  ),
  'wish.list': query(z.strictObject({ citizenId: CitizenId }), listWishes.responses[200]),
  /** `wish` is the key of the command that was collected. */
  'wish.withdraw': command(
    z.strictObject({ citizenId: CitizenId, wish: z.uuid() }),
    withdrawWish.responses[201],
  ),
} as const;
