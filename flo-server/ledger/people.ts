import type { listPeople } from '#contract/flo-api/ledger.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { HprNumber } from '#contract/identifiers/ids.ts';
import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { Period } from '#contract/flo-api/period.ts';
import type { z } from '#contract/zod.ts';
import { allOverridesInForce } from '../access/override-rows.ts';
import { onlyRow, statement } from '../db/statement.ts';
import { contractsAt } from '../gp-contracts/queries-at.ts';
import { nameJson, periodJson } from '../gp-contracts/json.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { wouldOpen } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { askedMoment, momentView } from './moment.ts';

type Answer = z.output<(typeof listPeople.responses)[200]>;
type Asked = z.output<typeof listPeople.body>;

interface PersonRow {
  readonly subject: Subject;
  readonly name: PersonName;
  readonly valid: Period;
  readonly responsibleHprNumber: HprNumber | null;
}

const countAt = statement<{ total: number }>(
  'ledger.countPeople',
  `select count(*)::integer as total from list_ties_at($1, $3) t where counts_on(t.valid, $2::date, $3)`,
);

const pageAt = statement<PersonRow>(
  'ledger.people',
  `select ${subjectJson('p')} as subject, ${nameJson('p')} as name, ${periodJson('t.valid')} as valid,
      t.responsible_hpr_number as "responsibleHprNumber"
    from (select * from list_ties_at($1, $3) t where counts_on(t.valid, $2::date, $3)
        order by lower(t.valid), t.citizen_id limit $4::integer offset $5::integer) t
      join citizen f on f.id = t.citizen_id
      join citizen p on p.id = coalesce(f.merged_into, f.id)
    order by lower(t.valid), t.citizen_id`,
);

/** Whom the reader may not see takes a line, so that the count is right, and says nothing. */
const NOTHING_TOLD = { citizenId: null, name: null, valid: null, responsibleHprNumber: null };

/** The people on a list on a day, as FLO knew it at an instant, a page at a time. */
export async function peopleAt(
  services: Services,
  context: RequestContext,
  gpContractId: number,
  { page, pageSize, ...at }: Asked,
): Promise<Answer> {
  const { pool } = services;
  const { now, today } = momentOf(services);
  const asked = await askedMoment(pool, at, now);
  const { asOf, knownAt, until } = asked;
  const [known] = await contractsAt(pool, [gpContractId], asOf, knownAt, until);
  if (known === undefined) throw new ProblemError('gpContract.unknown');
  const { total } = onlyRow(await countAt(pool, gpContractId, asOf, knownAt));
  const rows = await pageAt(pool, gpContractId, asOf, knownAt, pageSize, (page - 1) * pageSize);
  const overrides = await allOverridesInForce(pool, context.principal.id, now);
  const people = rows.map(({ subject, name, valid, responsibleHprNumber }) => {
    const open = wouldOpen(context, subject, today, overrides.get(subject.citizenId));
    if (!open) return NOTHING_TOLD;
    return { citizenId: CitizenId.parse(subject.citizenId), name, valid, responsibleHprNumber };
  });
  return {
    moment: momentView(asked, known.agreementKept ? [] : ['agreement']),
    total,
    people,
  };
}
