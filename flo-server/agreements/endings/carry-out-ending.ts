import { decideEndByLaw, losesGP } from '#rules/agreement/ends-by-law.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import type { Queryable } from '../../db/pool.ts';
import { onlyRow, statement } from '../../db/statement.ts';
import type { BatchScope } from '../../jobs/job.ts';
import { bumpAgreement } from '../agreement-source.ts';
import { giveExtraSwitch } from '../carry-out/extra-switch.ts';
import { lockLeaving } from '../carry-out/leaving.ts';
import type { Leaving } from '../carry-out/leaving.ts';
import { closeEnding, findEndings } from './ending-rows.ts';
import type { DueEnding } from './ending-rows.ts';

type Scope = Pick<BatchScope<unknown>, 'db' | 'now' | 'act'>;

const cutPeriod = statement(
  'endings.cutPeriod',
  `update gp_on_contract_association set valid = daterange(lower(valid), $3::date)
    where gp_contract_id = $1 and hpr_number = $2 and relationship = 'LPFL'
      and lower(valid) < $3::date and (upper(valid) is null or upper(valid) > $3::date)`,
);

const leftOn = statement<{ hasGP: boolean; commonList: boolean }>(
  'endings.leftOn',
  `select c.participates_on_common_list as "commonList",
      exists (select from gp_on_contract_association a where a.gp_contract_id = c.id
        and a.relationship = 'LPFL' and a.hpr_number <> $2 and a.valid @> $3::date) as "hasGP"
    from gp_contract c where c.id = $1`,
);

const tellPeople = statement(
  'endings.tellPeople',
  `insert into notice (citizen_id, kind, due_on, ending_id, from_contract_id, act_id, created_at)
    select distinct t.id, 'listWithoutGP', $4::date, $2::bigint, $3::bigint,
      current_setting('flo.act_id')::bigint, flo_instant() from unnest($1::uuid[]) as t (id)
    on conflict do nothing`,
);

const tellMunicipality = statement(
  'endings.tellMunicipality',
  `insert into notice (municipality_number, kind, due_on, ending_id, from_contract_id, act_id, created_at)
    values ($1, 'agreementEndedByLaw', $4, $2, $3, current_setting('flo.act_id')::bigint, flo_instant())
    on conflict do nothing`,
);

async function stillEnds(db: Queryable, ending: DueEnding): Promise<boolean> {
  const { contractId, hprNumber, endsOn } = ending;
  const found = await findEndings(db, endsOn, endsOn, contractId);
  return found.some((other) => other.hprNumber === hprNumber && other.endsOn === endsOn);
}

/** People who have a tie to the list on the day, or come to it later: each once. */
const peopleOf = (leaving: readonly Leaving[]): string[] => [
  ...new Set(leaving.map(({ citizenId }) => citizenId)),
];

/**
 * Carries out that an agreement is over by law (FOR-2025-12-02-2405 § 12 third paragraph): the GP's time on the
 * list ends, and everybody keeps the place. Whoever loses their GP has a switch beyond the year's, and where nobody
 * else has the list, they are told. What has been decided since it was noted goes before.
 */
export async function carryOutEnding({ db, now, act }: Scope, ending: DueEnding): Promise<void> {
  const { id, contractId, hprNumber, municipalityNumber, endsOn } = ending;
  const where = { contractId, toContractId: null, from: endsOn, only: null };
  const { leaving, recordAt } = await lockLeaving(db, { ...where, now });
  if (!(await stillEnds(db, ending))) return closeEnding(db, id, now, null);
  const left = onlyRow(await leftOn(db, contractId, hprNumber, endsOn));
  const people = peopleOf(leaving);
  const facts = { people: people.length, ...left };
  const actId = await act(decideEndByLaw(ending, facts, agreementParametersOn(endsOn)), recordAt);
  await cutPeriod(db, contractId, hprNumber, endsOn);
  // Of another GP they are told when that agreement begins.
  if (!left.hasGP) await tellPeople(db, people, id, contractId, endsOn);
  if (losesGP(left)) {
    const switching = people.map((citizenId) => ({ citizenId }));
    await giveExtraSwitch(db, switching, 'gpLeaves', endsOn);
  }
  await tellMunicipality(db, municipalityNumber, id, contractId, endsOn);
  await bumpAgreement(db, contractId);
  await closeEnding(db, id, now, actId);
}
