import { Decision } from '#contract/flo-api/decision.ts';
import type { LedgerEntry } from '#contract/flo-api/ledger.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';

/** As many as a screen can show; the access report has them all. */
const MOST = 200;

interface EntryRow extends Omit<LedgerEntry, 'at' | 'decision'> {
  readonly at: Date;
  readonly decision: unknown;
}

const findEntries = statement<EntryRow>(
  'ledger.entries',
  `with own as (select $1::uuid as id union all select id from citizen where merged_into = $1),
    acts as (
      select act_id from patient_to_gp_contract_association where citizen_id in (select id from own)
      union select act_id from patient_to_gp_contract_association_history
        where citizen_id in (select id from own)
      union select superseded_by_act_id from patient_to_gp_contract_association_history
        where citizen_id in (select id from own)
      union select act_id from ledger_event where citizen_id in (select id from own)
      union select act_id from register_history where entity = 'citizen' and before is not null
        and owner in (select id::text from own))
  select a.at, a.operation, a.principal ->> 'role' as role,
      a.principal -> 'organization' ->> 'name' as organization, a.decision, e.kind, e.reason
    from ledger_act a left join ledger_event e on e.act_id = a.id
      and e.citizen_id in (select id from own)
    where a.id in (select act_id from acts) order by a.at desc, a.id desc limit $2::integer`,
);

/** When the ledger learnt something of a person, who wrote it and why; the newest first. */
export async function ledgerEntries(services: Services, context: RequestContext, id: string) {
  const db = services.pool;
  const { citizenId } = await openCitizen(context, id, { db, ...momentOf(services) });
  const rows = await findEntries(db, citizenId, MOST + 1);
  const entries = rows.slice(0, MOST).map(({ at, decision, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    // What was decided in another shape, long ago, is told by its act alone.
    decision: Decision.safeParse(decision).data ?? null,
  }));
  return { entries, more: rows.length > MOST };
}
