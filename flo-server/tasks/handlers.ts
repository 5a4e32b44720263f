import { handOver } from '#contract/flo-api/tasks.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { createTask } from './hand-over.ts';
import { openTasks } from './open-tasks.ts';

type Names = 'task.handOver' | 'task.list';

/** Leaving work about a person to a colleague, and what waits for one's own unit. */
export function taskHandlers(services: Services): HandlersOf<Names> {
  return {
    'task.handOver': async ({ params, body }, context) => {
      const { citizenId } = params;
      const command = { operation: 'task.handOver', input: [citizenId, body], citizenId } as const;
      const answer = await runCommand(services, context, command, (scope) =>
        createTask(scope, citizenId, body),
      );
      const task = handOver.responses[201].parse(answer.body);
      return { status: 201, headers: answer.headers, body: task };
    },
    'task.list': async ({ query }, context) => {
      const at = { db: services.pool, ...momentOf(services) };
      return { status: 200, body: { items: await openTasks(context, at, query.limit) } };
    },
  };
}
