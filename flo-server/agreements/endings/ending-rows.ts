import type { EndingGround } from '#contract/codes/agreements.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { endsByLaw } from '#rules/agreement/ends-by-law.ts';
import type { Ending, GPPeriod } from '#rules/agreement/ends-by-law.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import type { Queryable } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

/** A GP's agreement that is over by law on a day that is known. */
export interface FoundEnding extends Ending {
  readonly contractId: number;
  readonly hprNumber: number;
  /** Whether the municipality has planned what becomes of the list, or another GP has it from that day. */
  readonly seenTo: boolean;
}

interface PeriodRow extends GPPeriod {
  readonly contractId: number;
  readonly hprNumber: number;
  readonly listEndsOn: CivilDate | null;
  readonly planned: boolean;
  readonly others: readonly { readonly from: CivilDate; readonly to: CivilDate | null }[];
}

// Whose time or age may end the agreement by $2: the rule says of each. $3 is the age limit, $4 one list or all.
// An extension stands with the GP it was agreed with. A period that ends with its list was made for no time.
const periods = statement<PeriodRow>(
  'endings.periods',
  `select c.id as "contractId", a.hpr_number as "hprNumber",
      nullif(upper(a.valid), upper(c.valid)) as "validTo",
      case when c.participates_on_common_list then null else d.birth_date end as "birthDate",
      (select (p.request ->> 'until')::date from agreement_plan p
        where p.gp_contract_id = c.id and p.kind = 'extension' and p.state = 'carriedOut'
          and p.effective_date >= lower(a.valid)
        order by p.act_id desc limit 1) as "extendedTo",
      upper(c.valid) as "listEndsOn",
      exists (select from agreement_plan p where p.gp_contract_id = c.id and p.closed_at is null
        and p.kind in ('end', 'transfer', 'start', 'extension')) as planned,
      (select coalesce(json_agg(json_build_object('from', lower(o.valid), 'to', upper(o.valid))), '[]')
        from gp_on_contract_association o where o.gp_contract_id = c.id and o.relationship = 'LPFL'
          and o.id <> a.id) as others
    from gp_on_contract_association a join gp_contract c on c.id = a.gp_contract_id
      join doctor d using (hpr_number)
    where a.relationship = 'LPFL' and (upper(c.valid) is null or upper(c.valid) > $1::date)
      and ($4::bigint is null or c.id = $4::bigint)
      and (upper(a.valid) between $1::date and $2::date
        or a.valid @> ($1::date - 1) and (upper(a.valid) is null or upper(a.valid) > $1::date)
          and d.birth_date <= ($2::date - make_interval(years => $3::integer))::date)
    order by c.id, a.id`,
);

/**
 * GPs' agreements that are over by law by a day, and were not before the first; of one list or of all. Those
 * that end on a day that has passed already are told of with that day.
 */
export async function findEndings(
  db: Queryable,
  from: CivilDate,
  until: CivilDate,
  contractId: number | null = null,
): Promise<FoundEnding[]> {
  const parameters = agreementParametersOn(from);
  const rows = await periods(db, from, until, parameters.ageLimit, contractId);
  return rows.flatMap(({ listEndsOn, planned, others, ...period }) => {
    const ending = endsByLaw(period, parameters);
    if (ending === null || ending.endsOn > until) return [];
    // The list is over with it: that was decided about the list.
    if (listEndsOn !== null && listEndsOn <= ending.endsOn) return [];
    const { endsOn } = ending;
    const followed = others.some(
      ({ from: on, to }) => on <= endsOn && (to === null || to > endsOn),
    );
    const { contractId: list, hprNumber } = period;
    return [{ ...ending, contractId: list, hprNumber, seenTo: planned || followed }];
  });
}

const note = statement<{ id: number }>(
  'endings.note',
  `insert into agreement_ending (gp_contract_id, hpr_number, ends_on, ground, state, noted_at)
    select e.list, e.hpr, e.ends_on, e.ground, 'awaited', $5
    from unnest($1::bigint[], $2::integer[], $3::date[], $4::text[]) as e (list, hpr, ends_on, ground)
    on conflict (gp_contract_id, hpr_number, ends_on)
      do update set state = 'awaited', closed_at = null where agreement_ending.state = 'overtaken'
    returning id`,
);

/** Notes which agreements will be over, each once. Gives how many were new. */
export async function noteEndings(
  db: Queryable,
  endings: readonly FoundEnding[],
  at: Date,
): Promise<number> {
  const noted = await note(
    db,
    endings.map(({ contractId }) => contractId),
    endings.map(({ hprNumber }) => hprNumber),
    endings.map(({ endsOn }) => endsOn),
    endings.map(({ ground }) => ground),
    at,
  );
  return noted.length;
}

/** An end that is noted and whose day has come. */
export interface DueEnding {
  readonly id: number;
  readonly contractId: number;
  readonly hprNumber: number;
  readonly municipalityNumber: string;
  readonly endsOn: CivilDate;
  readonly ground: EndingGround;
}

const next = statement<DueEnding>(
  'endings.next',
  `select e.id, e.gp_contract_id as "contractId", e.hpr_number as "hprNumber",
      c.municipality_number as "municipalityNumber", e.ends_on as "endsOn", e.ground
    from agreement_ending e join gp_contract c on c.id = e.gp_contract_id
    where e.state = 'awaited' and e.ends_on <= $1::date order by e.ends_on, e.id limit 1
    for no key update of e`,
);

/** The first end whose day has come and which is not carried out, locked; undefined when there is none. */
export async function nextEnding(db: Queryable, on: CivilDate): Promise<DueEnding | undefined> {
  const [ending] = await next(db, on);
  return ending;
}

const close = statement(
  'endings.close',
  `update agreement_ending set state = $2, closed_at = $3, act_id = $4 where id = $1`,
);

/** Closes an end: carried out by an act, or overtaken by what was decided in between (no act). */
export async function closeEnding(
  db: Queryable,
  id: number,
  at: Date,
  actId: number | null,
): Promise<void> {
  await close(db, id, actId === null ? 'overtaken' : 'carriedOut', at, actId);
}
