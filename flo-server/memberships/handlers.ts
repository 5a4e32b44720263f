import { Membership } from '#contract/flo-api/memberships.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { add, end, listOf } from './memberships.ts';

/** Who may be on the university's lists (FOR-2012-08-29-843 § 3). */
export function membershipHandlers(
  services: Services,
): HandlersOf<'membership.list' | 'membership.add' | 'membership.end'> {
  return {
    'membership.list': async ({ params, query }, context) => {
      const moment = { db: services.pool, ...momentOf(services) };
      return { status: 200, body: await listOf(context, params.citizenId, moment, query) };
    },
    'membership.add': async ({ params: { citizenId }, body }, context) => {
      const operation = 'membership.add';
      const command = { operation, input: [citizenId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        add(scope, citizenId, body),
      );
      return { status: 201, headers: answer.headers, body: Membership.parse(answer.body) };
    },
    'membership.end': async ({ params: { citizenId, membershipId } }, context) => {
      const operation = 'membership.end';
      const command = { operation, input: [citizenId, membershipId], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        end(scope, citizenId, membershipId),
      );
      return { status: 200, headers: answer.headers, body: Membership.parse(answer.body) };
    },
  };
}
