import { CollectedWish } from '#contract/flo-api/outages.ts';
import { SwitchReceipt } from '#contract/flo-api/switching.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { unlessCollected } from '../outages/collect.ts';
import type { Services } from '../services.ts';
import { expectedRevision } from './guarded.ts';
import { previewSwitch } from './preview.ts';
import { switchGP } from './request.ts';
import { withdrawSwitch } from './withdraw.ts';

type Names = 'switch.preview' | 'switch.request' | 'switch.withdraw';

/** Switching GP: what would be answered, the switch itself, and taking it back. */
export function switchingHandlers(services: Services): HandlersOf<Names> {
  return {
    'switch.preview': async ({ params, body }, context) => ({
      status: 200,
      body: await previewSwitch(services, context, params.citizenId, body.gpContractId),
    }),
    'switch.request': async ({ params, body }, context) => {
      expectedRevision(context);
      const { citizenId } = params;
      const command = { operation: 'switch.request', input: [citizenId, body], citizenId } as const;
      const wish = { operation: 'switch.request', citizenId, ...body } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        unlessCollected(scope, wish, () => switchGP(scope, citizenId, body.gpContractId)),
      );
      const { status, headers } = answer;
      if (status === 202) return { status, headers, body: CollectedWish.parse(answer.body) };
      return { status: 201, headers, body: SwitchReceipt.parse(answer.body) };
    },
    'switch.withdraw': async ({ params }, context) => {
      expectedRevision(context);
      const { citizenId, switchId } = params;
      const command = {
        operation: 'switch.withdraw',
        input: [citizenId, switchId],
        citizenId,
      } as const;
      const { headers, body: receipt } = await runCommand(services, context, command, (scope) =>
        withdrawSwitch(scope, citizenId, switchId),
      );
      return { status: 200, headers, body: SwitchReceipt.parse(receipt) };
    },
  };
}
