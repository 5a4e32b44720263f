import type { TieChange, TimelineTie } from '#rules/ledger/timeline.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';

/** A belief as it was written, by which act, and by which it was given up. */
export interface Belief extends Omit<TimelineTie, 'id'> {
  readonly id: number;
  readonly citizenId: string;
  readonly actId: number;
  readonly supersededBy: number | null;
}

/** A switch that an act asked for, put in another's place, or took back. */
export interface LoggedSwitch {
  readonly id: string;
  readonly citizenId: string;
  readonly toContractId: number;
  readonly effectiveDate: CivilDate;
  readonly state: 'standing' | 'withdrawn' | 'replaced';
  readonly replacedBy: string | null;
  readonly actId: number;
  readonly closingActId: number | null;
}

/** What was put right: a change of a tie as it was asked for, or two records that were one person. */
export interface LoggedEvent {
  readonly kind: TieChange['kind'] | 'merge' | 'ninChange';
  readonly citizenId: string;
  readonly otherCitizenId: string | null;
  readonly facts: Readonly<Record<string, unknown>> & { readonly tieId?: number };
}

/** Something that happened, as the ledger keeps it. */
export interface LoggedAct {
  readonly id: number;
  readonly at: Date;
  readonly day: CivilDate;
  readonly operation: string;
  /** The decision behind it. */
  readonly code: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  /** What was put right by it. */
  readonly event: LoggedEvent | null;
}

/** Everything the ledger keeps of some people. */
export interface LifeLog {
  readonly acts: readonly LoggedAct[];
  readonly beliefs: readonly Belief[];
  readonly switches: readonly LoggedSwitch[];
}

const columns = `id, citizen_id as "citizenId", gp_contract_id as "gpContractId", lower(valid) as "from",
  upper(valid) as "to", responsible_hpr_number as "responsibleHprNumber", begin_reason as "beginReason",
  end_reason as "endReason", above_ceiling_right as "aboveCeilingRight", act_id as "actId"`;

/** Reads it, the oldest act first. */
export async function readLog(db: Queryable, citizens: readonly string[]): Promise<LifeLog> {
  const { rows: beliefs } = await db.query<Belief>(
    `select ${columns}, superseded_by_act_id as "supersededBy"
        from patient_to_gp_contract_association_history where citizen_id = any($1)
      union all select ${columns}, null from patient_to_gp_contract_association
        where citizen_id = any($1)`,
    [citizens],
  );
  const { rows: switches } = await db.query<LoggedSwitch>(
    `select id, citizen_id as "citizenId", to_contract_id as "toContractId",
        effective_date as "effectiveDate", state, replaced_by as "replacedBy", act_id as "actId",
        closing_act_id as "closingActId"
      from gp_switch where citizen_id = any($1)`,
    [citizens],
  );
  const ids = [
    ...beliefs.flatMap(({ actId, supersededBy }) => [actId, supersededBy]),
    ...switches.flatMap(({ actId, closingActId }) => [actId, closingActId]),
  ].filter((id) => id !== null);
  const { rows: acts } = await db.query<LoggedAct>(
    `select a.id, a.at, oslo_date(a.at) as day, a.operation, a.decision ->> 'code' as code,
        coalesce(a.decision -> 'facts', '{}') as facts,
        (select json_build_object('kind', e.kind, 'facts', e.facts,
          'citizenId', e.citizen_id, 'otherCitizenId', e.other_citizen_id) from ledger_event e
          where e.act_id = a.id) as event
      from ledger_act a where a.id = any($1) order by a.at, a.id`,
    [[...new Set(ids)]],
  );
  return { acts, beliefs, switches };
}
