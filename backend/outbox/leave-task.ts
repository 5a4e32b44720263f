import { CitizenId } from '#contract/identifiers/ids.ts';
import { UNSENT_WISH } from '#contract/flo-api/tasks.ts';
import type { FloClient } from '../flo-api/client.ts';
import { derivedKey } from './derived-key.ts';
import type { Entry } from './entry.ts';
import { citizenOf } from './live-entry.ts';

/**
 * Leaves a task about a wish whose day was over before it could be carried out; gives the task's id.
 * However often it is asked for, there is one task: its key follows from the command's. The reason is
 * the operation's name alone: words belong to screens.
 */
export async function leaveTask(flo: FloClient, entry: Entry, subject?: string): Promise<string> {
  const { key, operation } = entry;
  const { taskId } = await flo(
    'task.handOver',
    {
      params: { citizenId: CitizenId.parse(citizenOf(entry)) },
      body: { kind: UNSENT_WISH, reason: operation, unit: null },
    },
    {
      correlationId: crypto.randomUUID(),
      idempotencyKey: derivedKey(key, UNSENT_WISH),
      subject,
    },
  );
  return taskId;
}
