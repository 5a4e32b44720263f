import type { AllocationSetting, AllocationSettingChange } from '#contract/flo-api/allocation.ts';
import { readRevisionTag, revisionTag } from '../citizens/revision.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import { beginAct } from '../ledger/act.ts';
import { expectedRevision } from '../switching/guarded.ts';

type Letter = AllocationSetting['letters'][number];
interface Row {
  readonly standard: boolean;
  readonly revision: number;
  readonly letters: readonly Letter[];
}

const find = statement<Row>(
  'allocation.findSetting',
  `select m.allocates_automatically as standard,
      coalesce((select max(a.revision) from municipality_allocation a
        where a.municipality_number = m.number), 1) as revision,
      coalesce((select json_agg(json_build_object('automatic', a.automatic,
          'cooperatesWith', to_json(a.cooperates_with), 'letterDate', a.letter_date,
          'letterReference', a.letter_reference,
          'registeredAt', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by a.revision desc)
        from municipality_allocation a join ledger_act t on t.id = a.act_id
        where a.municipality_number = m.number and ($2::timestamptz is null or t.at <= $2)), '[]')
        as letters
    from municipality m where m.number = $1`,
);

const lock = statement(
  'allocation.lockMunicipality',
  'select from municipality where number = $1 for no key update',
);

const unknownAmong = statement<{ number: string }>(
  'allocation.unknownMunicipalities',
  `select number from unnest($1::text[]) n (number)
    where not exists (select from municipality m where m.number = n.number)`,
);

const insert = statement(
  'allocation.insertSetting',
  `insert into municipality_allocation (municipality_number, revision, automatic, cooperates_with,
      letter_date, letter_reference, act_id) values ($1, $2, $3, $4, $5, $6, $7)`,
);

/**
 * What a municipality has asked of allocation, or had by an instant; undefined when there is no such
 * municipality.
 */
export async function findSetting(
  db: Queryable,
  municipalityNumber: string,
  until: Date | null = null,
): Promise<AllocationSetting | undefined> {
  const [row] = await find(db, municipalityNumber, until);
  if (row === undefined) return undefined;
  const { standard, revision, letters } = row;
  const [newest] = letters;
  return {
    municipalityNumber,
    automatic: newest?.automatic ?? standard,
    cooperatesWith: newest?.cooperatesWith ?? [],
    revision: revisionTag(revision),
    letters: [...letters],
  };
}

const refused = (path: string, reason: string): ProblemError =>
  new ProblemError('request.invalid', { status: 422, fields: [{ path, reason }] });

/**
 * Registers a municipality's letter: it holds from the next night.
 *
 * @throws ProblemError unknown municipality, changed since it was read, a letter from the future.
 */
export async function changeSetting(
  { db, context, now, today }: CommandScope,
  municipalityNumber: string,
  change: AllocationSettingChange,
): Promise<AllocationSetting> {
  await lock(db, municipalityNumber);
  const before = await findSetting(db, municipalityNumber);
  if (before === undefined) throw new ProblemError('municipality.unknown');
  const revision = readRevisionTag(before.revision) ?? 0;
  if (readRevisionTag(expectedRevision(context)) !== revision) {
    throw new ProblemError('precondition.failed', { currentRevision: before.revision });
  }
  const { automatic, cooperatesWith, letterDate, letterReference } = change;
  if (letterDate > today) throw refused('body.letterDate', 'inFuture');
  const strange =
    cooperatesWith.includes(municipalityNumber) ||
    new Set(cooperatesWith).size < cooperatesWith.length ||
    (await unknownAmong(db, cooperatesWith)).length > 0;
  if (strange) throw refused('body.cooperatesWith', 'otherMunicipalitiesOnce');
  const actId = await beginAct(db, {
    at: now,
    operation: 'allocation.changeSetting',
    principal: context.principal,
    decision: null,
  });
  await insert(
    db,
    municipalityNumber,
    revision + 1,
    automatic,
    cooperatesWith,
    letterDate,
    letterReference,
    actId,
  );
  const after = await findSetting(db, municipalityNumber);
  if (after === undefined) throw new ProblemError('municipality.unknown');
  return after;
}
