import type { Decision } from '#contract/flo-api/decision.ts';
import { practice } from '#rules/law/practice.ts';
import { statement } from '../../db/statement.ts';
import type { BatchScope } from '../job.ts';

const someEnded = statement(
  'waiting.someEnded',
  `select from waiting_list_entry w join gp_contract c on c.id = w.gp_contract_id
    where w.left_at is null and upper(c.valid) <= $1::date limit 1`,
);

const drop = statement(
  'waiting.dropEnded',
  `update waiting_list_entry w set left_at = $2, left_reason = 'listEnded', closing_act_id = $3
    from gp_contract c
    where c.id = w.gp_contract_id and w.left_at is null and upper(c.valid) <= $1::date`,
);

/** Ends the queues for lists that are no more: nothing can come of a place in them. */
export async function dropEnded({
  db,
  now,
  today,
  act,
  parameters,
}: BatchScope<unknown>): Promise<void> {
  if ((await someEnded(db, today)).length === 0) return;
  const decision: Decision = {
    outcome: 'refused',
    code: 'opening.listEnded',
    rule: 'waiting-list/list',
    basis: [practice('installation')],
    facts: {},
    alternatives: [{ code: 'findAnotherGP' }],
    parameters: { ...parameters },
    decidedOn: today,
  };
  await drop(db, today, now, await act(decision));
}
