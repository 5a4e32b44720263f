import type { Decision } from '#contract/flo-api/decision.ts';
import { z } from '#contract/zod.ts';
import { law } from '#rules/law/law.ts';
import { practice } from '#rules/law/practice.ts';
import { onlyRow, statement } from '../../db/statement.ts';
import { defineStep } from '../job.ts';
import { settledSql } from './settled-sql.ts';

const FULL_AT_CEILING = law('FOR-2025-12-02-2405', '§ 10', 1);

// In the order that everybody locks lists in.
const lockTurned = statement<{ id: number }>(
  'monthly.lockTurned',
  `select c.id from gp_contract c join list_month m on m.gp_contract_id = c.id
    where m.month = $1 and c.status <> m.status order by c.id for no key update of c`,
);

// Counted again under the lock: $1 the 1st, $2 free places that open a closed list.
const turn = statement<{ turned: number }>(
  'monthly.turn',
  `with now as materialized (
      select id, max_patients - list_occupied(id, $1::date) as free from gp_contract
        where id = any($3::bigint[])),
    turned as (
      update gp_contract c set revision = c.revision + 1,
        status = ${settledSql('c.status', 'now.free', '$2::integer')}
      from now where now.id = c.id
        and c.status <> ${settledSql('c.status', 'now.free', '$2::integer')}
      returning c.id)
    select count(*)::integer as turned from turned`,
);

/**
 * Notes which way every list has turned by the 1st, from the month's picture. What a list is follows from
 * its places and the day whether this runs or not.
 */
export const statusesStep = defineStep({
  name: 'statuses',
  cursor: z.null(),
  batch: async ({ db, key, parameters, act }) => {
    const { openingThreshold } = parameters;
    const lists = (await lockTurned(db, key)).map(({ id }) => id);
    if (lists.length === 0) return { cursor: null, done: 0, total: 0 };
    const decision: Decision = {
      outcome: 'allowed',
      code: 'opening.turned',
      rule: 'list-status/settled',
      basis: [practice('rightToGp'), FULL_AT_CEILING],
      facts: { openingThreshold, month: key },
      alternatives: [],
      parameters: { openingThreshold },
      decidedOn: key,
    };
    await act(decision);
    const { turned } = onlyRow(await turn(db, key, openingThreshold, lists));
    return { cursor: null, done: turned, total: turned };
  },
});
