import { expect } from 'vitest';
import type { Agreement, AgreementPlan } from '#contract/flo-api/agreements.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { addPeople } from '../../testing/fixtures.ts';
import type { FixturePerson } from '../../testing/register/person.ts';
import type { TestService } from '../../testing/service.ts';
import { addList, carryOutDue, plan, putOn } from './plans.ts';

const PLANNED = '2026-06-10T10:00:00Z';
/** The night that what is planned for 1 July is carried out. */
export const NIGHT = '2026-07-01T00:30:00Z';

/** What tests of carried-out plans do to a service, which is started later. */
export function plannedWorld(service: () => TestService) {
  let batch = 100;
  async function people(count: number, on: 'open' | null = null): Promise<FixturePerson[]> {
    batch += 1;
    return addPeople(service().pool, count, on, batch);
  }

  async function listWith(count: number, options: Parameters<typeof addList>[1] = {}) {
    const list = await addList(service(), options);
    const crowd = await people(count);
    await putOn(service(), crowd, list);
    return { list, crowd, ids: crowd.map(({ id }) => id).toSorted() };
  }

  const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await service().pool.query<Row>(sql, values)).rows;

  const ties = (id: string) =>
    rows<{ list: number; valid: string; begin: string; end: string | null; above: string | null }>(
      `select gp_contract_id as list, valid::text as valid, begin_reason as begin, end_reason as "end",
          above_ceiling_right as above
        from patient_to_gp_contract_association where citizen_id = $1 order by lower(valid)`,
      id,
    );

  async function planned(list: number, body: object): Promise<AgreementPlan> {
    service().clock.set(PLANNED);
    const reply = await plan(service(), list, body);
    expect(reply.status, reply.text).toBe(201);
    const [newest] = reply.json<Agreement>().plans;
    if (newest === undefined) throw new Error('a plan that was made is there');
    return newest;
  }

  async function agreement(gpContractId: number): Promise<Agreement> {
    return (
      await service().signedIn('caseworker').call('agreement.get', { params: { gpContractId } })
    ).json();
  }

  /** The decision of the act that carried a plan out. */
  async function decisionOf(planId: string): Promise<Decision | undefined> {
    const [act] = await rows<{ decision: Decision }>(
      `select a.decision from agreement_plan p join ledger_act a on a.id = p.closing_act_id
        where p.id = $1 and p.state = 'carriedOut'`,
      planId,
    );
    return act?.decision;
  }

  async function tonight(): Promise<void> {
    service().clock.set(NIGHT);
    expect(await carryOutDue(service())).toBe('finished');
    // Another night in the next test: a run of one night is made once.
    await service().pool.query('delete from job_step');
    await service().pool.query('delete from job_run');
  }

  return { people, listWith, rows, ties, planned, agreement, decisionOf, tonight };
}
