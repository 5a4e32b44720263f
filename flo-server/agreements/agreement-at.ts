import type { Role } from '#contract/codes/access.ts';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import type { At, Moment } from '#contract/flo-api/moment.ts';
import { statement } from '../db/statement.ts';
import { waitedAt } from '../gp-contracts/json.ts';
import { ProblemError } from '../http/problem-error.ts';
import { askedMoment, momentView } from '../ledger/moment.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { agreementJson } from './agreement-source.ts';
import type { AgreementSource, AgreementSources } from './agreement-source.ts';
import { agreementView } from './view.ts';

/** An instant of the draw of a plan had come. */
const drawn = (column: string): string =>
  `exists (select from reduction_draw r where r.plan_id = p.id and r.${column} <= $4)`;

/** As known at an instant ($3); what has no day of its own, as it was at $4. */
const then: AgreementSources = {
  status: `coalesce((select s.status from gp_contract_at(c.id, $4) s), c.status)`,
  ties: 'list_ties_at(c.id, $3)',
  occupied: `(select count(*) from list_ties_at(c.id, $3) t where counts_on(t.valid, $2::date, $3))`,
  waiting: `(select count(*) from waiting_list_entry w
    where w.gp_contract_id = c.id and ${waitedAt('w', '$4', '$3::timestamptz')})`,
  doctors: 'gp_on_contract_at(c.id, $3)',
  plan: {
    state: `case when p.closed_at <= $4 then p.state when ${drawn('drawn_at')} then 'drawn'
      when ${drawn('frozen_at')} then 'frozen' else 'planned' end`,
    // What was answered when it was planned stands on the act, also when the plan was stopped later.
    decision: `case when p.closed_at <= $4 then p.decision
      else coalesce((select a.decision from ledger_act a where a.id = p.act_id), p.decision) end`,
    closed: (column) => `case when p.closed_at <= $4 then ${column} end`,
  },
  planned: 'p.planned_at <= $4',
};

interface AgreementThen {
  readonly source: AgreementSource;
  readonly agreementKept: boolean;
  readonly statusKept: boolean;
  readonly doctorsKept: boolean;
}

const findAt = statement<AgreementThen>(
  'agreements.at',
  `select ${agreementJson(then)} as source,
      was_kept('gp_contract', c.id::text, $3) as "agreementKept",
      was_kept('gp_contract', c.id::text, $4) as "statusKept",
      not exists (select from gp_on_contract_at(c.id, $3) a
        where not was_kept('gp_on_contract_association', a.id::text, $3)) as "doctorsKept"
    from gp_contract_at($1, $3) c`,
);

function notKnownOf(kept: AgreementThen): Moment['notKnown'] {
  return [
    ...(kept.agreementKept ? [] : (['agreement'] as const)),
    ...(kept.doctorsKept ? [] : (['doctors'] as const)),
    ...(kept.statusKept ? [] : (['listStatus'] as const)),
  ];
}

/** No revision: nothing that is sent on such a view can be accepted. */
const NO_REVISION = '"0"';

/**
 * An agreement with its plans as they stood on a day, as FLO knew it at an instant, as a role sees it.
 *
 * @throws ProblemError `gpContract.unknown`, or not a moment that can be looked back to.
 */
export async function agreementAt(
  services: Services,
  id: number,
  at: At,
  role: Role,
): Promise<Agreement> {
  const present = momentOf(services);
  const asked = await askedMoment(services.pool, at, present.now);
  const { asOf, knownAt, until } = asked;
  const [row] = await findAt(services.pool, id, asOf, knownAt, until);
  if (row === undefined) throw new ProblemError('gpContract.unknown');
  const view = agreementView(row.source, { ...present, today: asOf }, role);
  return { ...view, revision: NO_REVISION, moment: momentView(asked, notKnownOf(row)) };
}
