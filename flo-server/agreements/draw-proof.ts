import type { DrawProof } from '#contract/flo-api/agreements.ts';
import type { PlanState } from '#contract/codes/agreements.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';

interface DrawRow {
  readonly state: PlanState;
  readonly seedHash: string;
  readonly hashPublishedAt: Date;
  readonly frozenAt: Date | null;
  readonly frozenHash: string | null;
  readonly need: number | null;
  /** Null until it has been drawn: until then the seed is nobody's. */
  readonly seed: string | null;
}

const drawOf = statement<DrawRow>(
  'agreements.draw',
  `select p.state, d.seed_hash as "seedHash", d.hash_published_at as "hashPublishedAt",
      d.frozen_at as "frozenAt", d.frozen_hash as "frozenHash", d.need,
      case when d.drawn_at is not null then d.seed end as seed
    from reduction_draw d join agreement_plan p on p.id = d.plan_id
    where d.plan_id = $1 and p.gp_contract_id = $2`,
);

const unitsOfDraw = statement<{ tickets: string[]; drawn: boolean }>(
  'agreements.drawUnits',
  `select array_agg(ticket order by ticket) as tickets, bool_or(drawn) as drawn
    from reduction_draw_person where plan_id = $1 group by unit order by min(ticket)`,
);

/** Everything needed to draw again. Throws `plan.unknown` when the list has no such draw. */
export async function drawProof(
  db: Queryable,
  contractId: number,
  planId: string,
): Promise<DrawProof> {
  const [row] = await drawOf(db, planId, contractId);
  if (row === undefined) throw new ProblemError('plan.unknown');
  const units = await unitsOfDraw(db, planId);
  const { frozenAt, hashPublishedAt, seed } = row;
  return {
    ...row,
    planId,
    hashPublishedAt: hashPublishedAt.toISOString(),
    frozenAt: frozenAt?.toISOString() ?? null,
    units: frozenAt === null ? null : units.map(({ tickets }) => tickets),
    drawn: seed === null ? null : units.flatMap(({ tickets, drawn }) => (drawn ? tickets : [])),
  };
}
