import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { yearOf } from '#contract/time/civil-date.ts';
import type { Connection } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { candidateColumns, instantText } from '../../waiting-list/candidates.ts';
import type { OpeningDay } from './openings.ts';
import type { Queued } from './plan.ts';

/** A list, and how many of its queue are read: the longest wait first. */
export interface QueueDepth {
  readonly gpContractId: number;
  readonly depth: number;
}

const findQueues = statement<Queued>(
  'waiting.queues',
  `select e.id, e.gp_contract_id as "gpContractId", ${instantText('e.joined_at')} as "joinedAt",
      ${candidateColumns}
    from unnest($1::bigint[], $5::integer[]) l (list, depth),
      lateral (select * from waiting_list_entry w
        where w.gp_contract_id = l.list and w.left_at is null
        order by w.joined_at, w.id limit l.depth) e
      join citizen p on p.id = e.citizen_id
    order by e.gp_contract_id, e.joined_at, e.id`,
);

/** Those who have waited longest for some lists, as many for each as is asked. */
export function readQueues(
  db: Connection,
  depths: readonly QueueDepth[],
  { today }: Pick<OpeningDay, 'today'>,
  { switchesPerYear }: SwitchParameters,
): Promise<readonly Queued[]> {
  return findQueues(
    db,
    depths.map(({ gpContractId }) => gpContractId),
    today,
    yearOf(today),
    switchesPerYear,
    depths.map(({ depth }) => depth),
  );
}
