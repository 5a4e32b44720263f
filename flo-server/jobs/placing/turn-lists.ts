import type { ListStatus } from '#rules/list-status/list-status.ts';
import type { Connection } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

const turn = statement(
  'runs.turnLists',
  `update gp_contract c set status = t.status, revision = c.revision + 1
    from unnest($1::bigint[], $2::text[]) t (id, status)
    where c.id = t.id and c.status <> t.status and c.status <> 'locked'`,
);

/** Remembers which way lists turned. Locked lists stay locked, ended ones as they were. */
export async function turnLists(
  db: Connection,
  statuses: ReadonlyMap<number, ListStatus>,
): Promise<void> {
  const turned = [...statuses].filter(([, status]) => status === 'open' || status === 'closed');
  if (turned.length === 0) return;
  await turn(
    db,
    turned.map(([id]) => id),
    turned.map(([, status]) => status),
  );
}
