import { AccessOverride } from '#contract/flo-api/access.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { openRelative } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { newestOverrides } from './override-rows.ts';
import { overrideAccess } from './override.ts';

type Names = 'access.override' | 'access.overrides';

/** Opening what a rule keeps shut, and what supervisors see of it. */
export function accessHandlers(services: Services): HandlersOf<Names> {
  return {
    'access.override': async ({ params, body }, context) => {
      const { citizenId } = params;
      const command = {
        operation: 'access.override',
        input: [citizenId, body],
        citizenId,
      } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        overrideAccess(scope, citizenId, body),
      );
      return { status: 201, headers: answer.headers, body: AccessOverride.parse(answer.body) };
    },
    'access.overrides': async ({ query }, context) => {
      const { principal } = context;
      const { today } = momentOf(services);
      // A supervisor follows up the own unit; those who run or audit the system follow up everybody.
      const unit = principal.role === 'supervisor' ? principal.unit : null;
      const rows = await newestOverrides(services.pool, unit, query.limit);
      const items = rows.map(({ at, until, subject, reason, ...row }) => ({
        ...row,
        citizenId: CitizenId.parse(row.citizenId),
        // The words may be about the reader's own family, or about somebody protected since.
        reason: openRelative(context, subject, today).identity ? reason : '',
        at: at.toISOString(),
        until: until.toISOString(),
      }));
      return { status: 200, body: { items } };
    },
  };
}
