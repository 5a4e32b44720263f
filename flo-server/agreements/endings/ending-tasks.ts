import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';
import { servicePrincipal } from '../../http/principal.ts';
import type { FoundEnding } from './ending-rows.ts';

// Where most of the back office is; the service's own unit while nobody works there.
const ask = statement(
  'endings.ask',
  `insert into task (id, gp_contract_id, due_on, kind, reason, unit, state, created_by, created_by_name,
      created_at)
    select e.id, e.list, e.due_on, 'agreementEnds', '', coalesce(
        (select unit from staff_member where active and role = 'caseworker'
          group by unit order by count(*) desc, unit limit 1), $4), 'open', $5, $6, $7
    from unnest($1::uuid[], $2::bigint[], $3::date[]) as e (id, list, due_on)
    on conflict (gp_contract_id, kind, due_on) where gp_contract_id is not null
      do update set state = 'open' where task.state = 'done'`,
);

// A list stays on somebody's desk until it is seen to: planned for, or has a GP, or is no more.
const settle = statement(
  'endings.settle',
  `update task t set state = 'done' where t.kind = 'agreementEnds' and t.state <> 'done'
      and not exists (select from unnest($1::bigint[], $2::date[]) as e (list, due_on)
        where e.list = t.gp_contract_id and e.due_on = t.due_on)
      and (t.due_on > $3::date
        or not exists (select from gp_contract c where c.id = t.gp_contract_id and c.valid @> $3::date)
        or exists (select from agreement_plan p where p.gp_contract_id = t.gp_contract_id
          and p.closed_at is null and p.kind in ('end', 'transfer', 'start'))
        or exists (select from gp_on_contract_association a where a.gp_contract_id = t.gp_contract_id
          and a.relationship = 'LPFL' and a.valid @> $3::date))`,
);

/**
 * Gives the back office a task for every agreement that ends by itself and is not seen to, one for each list
 * and day, and takes away those that have been.
 */
export async function askBackOffice(
  db: Queryable,
  endings: readonly FoundEnding[],
  on: { readonly today: CivilDate; readonly now: Date },
): Promise<void> {
  const left = endings.filter(({ seenTo }) => !seenTo);
  const byDay = new Map(left.map((ending) => [`${ending.contractId} ${ending.endsOn}`, ending]));
  const open = [...byDay.values()];
  const lists = open.map(({ contractId }) => contractId);
  const days = open.map(({ endsOn }) => endsOn);
  const ids = open.map(() => randomUUID());
  const { id, name, unit } = servicePrincipal;
  await ask(db, ids, lists, days, unit, id, name, on.now);
  await settle(db, lists, days, on.today);
}
