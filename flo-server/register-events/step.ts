import { z } from '#contract/zod.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { defineStep } from '../jobs/job.ts';
import { servicePrincipal } from '../http/principal.ts';
import { carryOut } from './carry-out.ts';
import type { StoredEvent } from './carry-out.ts';
import { holdBatch } from './hold-batch.ts';

/** Events carried out in one transaction: few, because everybody they name is locked till it ends. */
export const EVENTS_PER_BATCH = 20;

const OPERATION = 'job.nightly.registerEvents';

const next = statement<StoredEvent & { sequence: number }>(
  'registerEvents.next',
  `select id, sequence, payload, left_to_do as "leftToDo", citizen_id as "citizenId", reason
    from register_event where state = 'received' and sequence > $1 order by sequence limit $2
    for update`,
);

const count = statement<{ waiting: number }>(
  'registerEvents.count',
  `select count(*)::integer as waiting from register_event where state = 'received'`,
);

/**
 * Carries out what the population register has told of, in the register's own order. What comes while it
 * runs with a lower number than those already done waits for the next night.
 */
export const registerEventsStep = defineStep({
  name: 'registerEvents',
  cursor: z.strictObject({ after: z.number().int() }),
  batch: async ({ db, cursor, now, today, parameters }) => {
    const total = cursor === null ? onlyRow(await count(db)).waiting : undefined;
    const events = await next(db, cursor?.after ?? 0, EVENTS_PER_BATCH);
    const scope = { db, now, today, parameters, principal: servicePrincipal, operation: OPERATION };
    await holdBatch(
      db,
      events.map(({ id }) => id),
      today,
    );
    for (const event of events) await carryOut(scope, event);
    const last = events.at(-1);
    const more = last !== undefined && events.length === EVENTS_PER_BATCH;
    return {
      cursor: more ? { after: last.sequence } : null,
      done: events.length,
      ...(total !== undefined && { total }),
    };
  },
});
