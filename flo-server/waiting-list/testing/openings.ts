import { expect } from 'vitest';
import type { SimulatedOpening } from '#contract/flo-api/waiting-list.ts';
import type { ListName } from '../../testing/register/lists.ts';
import type { TestService } from '../../testing/service.ts';

/** What an opening of a list would lead to, asked by a supervisor unless another is named. */
export async function simulate(
  service: TestService,
  list: ListName,
  places: number | null,
  who = 'supervisor',
) {
  const reply = await service.signedIn(who).call('waitingList.simulate', {
    params: { gpContractId: service.lists[list] },
    body: { places },
  });
  expect(reply.status, reply.text).toBe(200);
  return reply.json<SimulatedOpening>();
}

/** An opening, as the nightly run keeps it. */
export async function keepOpening(
  service: TestService,
  list: ListName,
  passed?: { entryId: string; reason: string },
) {
  const { rows } = await service.pool.query<{ id: number }>(
    `with act as (insert into ledger_act (at, operation, principal) values ($2, 'nightly', '{}')
        returning id)
      insert into list_opening (gp_contract_id, opened_on, effective_date, outcome, free_before,
        free_after, to_unallocated, to_waiting, passed_over, act_id)
      select $1, '2026-06-10', '2026-07-01', 'opens', 10, 0, 3, 7, 1, act.id from act returning id`,
    [service.lists[list], service.clock.now()],
  );
  if (passed === undefined) return;
  await service.pool.query('insert into waiting_list_pass values ($1, $2, $3)', [
    passed.entryId,
    rows[0]?.id,
    passed.reason,
  ]);
}
