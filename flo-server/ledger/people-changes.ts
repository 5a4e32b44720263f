import { Decision } from '#contract/flo-api/decision.ts';
import type { ListChange, listPeopleChanges } from '#contract/flo-api/ledger.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { z } from '#contract/zod.ts';
import { allOverridesInForce } from '../access/override-rows.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { contractsAt } from '../gp-contracts/queries-at.ts';
import { nameJson } from '../gp-contracts/json.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { wouldOpen } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { askedMoment, momentView } from './moment.ts';
import type { AskedMoment } from './moment.ts';

type Answer = z.output<(typeof listPeopleChanges.responses)[200]>;
type Asked = z.output<typeof listPeopleChanges.body>;

interface ChangeRow extends Omit<ListChange, 'citizenId' | 'recordedAt' | 'decision'> {
  readonly subject: Subject;
  readonly recordedAt: Date | null;
  readonly decision: unknown;
}

interface Figures {
  readonly before: number;
  readonly after: number;
  readonly came: number;
  readonly left: number;
}

const knownThen = (instant: string): string =>
  `(select coalesce(f.merged_into, f.id) as person, t.* from list_ties_at($1, ${instant}) t
      join citizen f on f.id = t.citizen_id)`;

// Two records that are one person now are one who stayed, whichever of them was on the list.
const sides = `known_before as materialized ${knownThen('$3')},
  known_after as materialized ${knownThen('$5')},
  before as (select distinct on (person) * from known_before
    where counts_on(valid, $2::date, $3) order by person, lower(valid)),
  after as (select distinct on (person) * from known_after
    where counts_on(valid, $4::date, $5) order by person, lower(valid)),
  came as (select * from after a where not exists (select from before b where b.person = a.person)),
  gone as (select * from before b where not exists (select from after a where a.person = b.person))`;

/** $1: the list; $2, $3: the earlier moment; $4, $5: the later. */
const countChanges = statement<Figures>(
  'ledger.countPeopleChanges',
  `with ${sides} select (select count(*)::integer from before) as before,
      (select count(*)::integer from after) as after, (select count(*)::integer from came) as came,
      (select count(*)::integer from gone) as left`,
);

/**
 * Whoever left has a tie that had ended by the later day, with its ground; else the tie was taken back,
 * and the act that did so tells why.
 */
const pageOfChanges = statement<ChangeRow>(
  'ledger.peopleChanges',
  `with ${sides}, changes as (
      select 'came' as change, person, lower(valid) as on_day, begin_reason, null as end_reason, act_id
        from came
      union all
      select 'left', g.person, e.on_day, null, e.end_reason,
          coalesce(e.act_id, (select h.superseded_by_act_id
            from patient_to_gp_contract_association_history h
            where h.id = g.id and h.citizen_id = g.citizen_id and upper(h.recorded) <= $5 limit 1))
        from gone g left join lateral (
          select upper(k.valid) as on_day, k.end_reason, k.act_id from known_after k
            where k.person = g.person and upper(k.valid) <= $4::date
            order by upper(k.valid) desc limit 1) e on true
      order by change, on_day nulls first, person limit $6::integer offset $7::integer)
  select ${subjectJson('p')} as subject, ${nameJson('p')} as name, c.change, c.on_day as "on",
      c.begin_reason as "beginReason", c.end_reason as "endReason", a.at as "recordedAt",
      a.operation, a.decision
    from changes c join citizen p on p.id = c.person left join ledger_act a on a.id = c.act_id
    order by c.change, c.on_day nulls first, c.person`,
);

/** Whom the reader may not see takes a line, so that the figures are right, and says nothing more. */
const NOTHING_TOLD = {
  citizenId: null,
  name: null,
  on: null,
  beginReason: null,
  endReason: null,
  recordedAt: null,
  operation: null,
  decision: null,
} as const;

function inOrder(one: AskedMoment, other: AskedMoment): readonly [AskedMoment, AskedMoment] {
  const key = ({ asOf, knownAt }: AskedMoment): string => `${asOf} ${knownAt.toISOString()}`;
  return key(one) <= key(other) ? [one, other] : [other, one];
}

/** Who came to a list and who left it between two moments, with the ground and the decision. */
export async function peopleChanges(
  services: Services,
  context: RequestContext,
  gpContractId: number,
  { page, pageSize, one, other }: Asked,
): Promise<Answer> {
  const { pool } = services;
  const { now, today } = momentOf(services);
  const [from, to] = inOrder(
    await askedMoment(pool, one, now),
    await askedMoment(pool, other, now),
  );
  const seen = async ({ asOf, knownAt, until }: AskedMoment) =>
    (await contractsAt(pool, [gpContractId], asOf, knownAt, until))[0];
  const [earlier, later] = [await seen(from), await seen(to)];
  if (earlier === undefined || later === undefined) throw new ProblemError('gpContract.unknown');
  const between = [gpContractId, from.asOf, from.knownAt, to.asOf, to.knownAt] as const;
  const figures = onlyRow(await countChanges(pool, ...between));
  const rows = await pageOfChanges(pool, ...between, pageSize, (page - 1) * pageSize);
  const overrides = await allOverridesInForce(pool, context.principal.id, now);
  const changes = rows.map(({ subject, change, recordedAt, decision, ...told }) => {
    const open = wouldOpen(context, subject, today, overrides.get(subject.citizenId));
    if (!open) return { change, ...NOTHING_TOLD };
    const citizenId = CitizenId.parse(subject.citizenId);
    return {
      change,
      citizenId,
      ...told,
      recordedAt: recordedAt?.toISOString() ?? null,
      // What was decided in another shape, long ago, is told by its act alone.
      decision: Decision.safeParse(decision).data ?? null,
    };
  });
  return {
    from: momentView(from, earlier.agreementKept ? [] : ['agreement']),
    to: momentView(to, later.agreementKept ? [] : ['agreement']),
    ...figures,
    changes,
  };
}
