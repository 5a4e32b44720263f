import type { AccessRule } from '#contract/codes/access.ts';
import type { AccessOverride } from '#contract/flo-api/access.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';

const inForce = statement<{ rule: AccessRule; until: Date }>(
  'access.overridesInForce',
  `select rule, max(until) as until from access_override
    where principal_id = $1 and citizen_id = $2 and until > $3 group by rule order by rule`,
);

/** What somebody has overridden for a person, in force at an instant. */
export async function overridesInForce(
  db: Queryable,
  principalId: string,
  citizenId: string,
  now: Date,
): Promise<AccessOverride[]> {
  const rows = await inForce(db, principalId, citizenId, now);
  return rows.map(({ rule, until }) => ({ rule, until: until.toISOString() }));
}

const allInForce = statement<{ citizenId: string; rules: AccessRule[] }>(
  'access.allOverridesInForce',
  `select citizen_id as "citizenId", array_agg(distinct rule) as rules from access_override
    where principal_id = $1 and until > $2 group by citizen_id`,
);

/** What somebody has overridden, for everybody, in force at an instant: rules by person. */
export async function allOverridesInForce(
  db: Queryable,
  principalId: string,
  now: Date,
): Promise<ReadonlyMap<string, readonly AccessRule[]>> {
  const rows = await allInForce(db, principalId, now);
  return new Map(rows.map(({ citizenId, rules }) => [citizenId, rules]));
}

/** An override to store. */
export interface NewOverride {
  readonly id: string;
  readonly citizenId: string;
  readonly rule: AccessRule;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string; readonly unit: string };
  readonly at: Date;
  readonly until: Date;
}

const insert = statement(
  'access.insertOverride',
  `insert into access_override
      (id, citizen_id, rule, reason, principal_id, principal_name, unit, at, until)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Stores an override. It is never changed afterwards. */
export async function storeOverride(db: Queryable, row: NewOverride): Promise<void> {
  const { id, citizenId, rule, reason, by, at, until } = row;
  await insert(db, id, citizenId, rule, reason, by.id, by.name, by.unit, at, until);
}

/** An override as supervisors read it. */
export interface StoredOverride {
  readonly overrideId: string;
  readonly citizenId: string;
  readonly rule: AccessRule;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string; readonly unit: string };
  readonly at: Date;
  readonly until: Date;
  readonly subject: Subject;
}

/** Overrides of a unit ($1, null: of all units), newest first, so many at most ($2). */
export const newestOverrides = statement<StoredOverride>(
  'access.newestOverrides',
  `select o.id as "overrideId", p.id as "citizenId", o.rule, o.reason,
      json_build_object('id', o.principal_id, 'name', o.principal_name, 'unit', o.unit) as by,
      o.at, o.until, ${subjectJson('p')} as subject
    from access_override o join citizen f on f.id = o.citizen_id
      join citizen p on p.id = coalesce(f.merged_into, f.id)
    where $1::text is null or o.unit = $1
    order by o.at desc, o.id limit $2::integer`,
);
