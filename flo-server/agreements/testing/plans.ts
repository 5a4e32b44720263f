import { randomUUID } from 'node:crypto';
import type { Agreement, PlanRequest } from '#contract/flo-api/agreements.ts';
import { runJob } from '../../jobs/run-job.ts';
import type { RunOptions, RunOutcome } from '../../jobs/run-job.ts';
import { defineJob } from '../../jobs/job.ts';
import { civilDate, osloDate } from '#contract/time/civil-date.ts';
import type { Reply, TestService } from '../../testing/service.ts';
import { agreementsStep } from '../carry-out/step.ts';

const decided = { number: '2026/117', decidedOn: '2026-06-01' };

/** What a caseworker sends; what is left out is what is usual on 10 June 2026. */
export function order(kind: PlanRequest['kind'], more: Record<string, unknown> = {}): object {
  const ending = { ground: 'noticeByGP', noticeGivenOn: '2026-01-01', lockNow: false };
  const usual: Record<PlanRequest['kind'], object> = {
    end: { ...ending, toContractId: null },
    transfer: { ...ending },
    reduction: {
      noticeGivenOn: '2026-01-01',
      lowAgreed: true,
      shorterAgreed: false,
      lockNow: false,
      toContractId: null,
    },
    ceiling: { lowAgreed: true },
    lock: {},
    unlock: {},
    extension: { until: '2046-01-01' },
    fill: { count: 10, groups: ['newlyRegistered', 'reducedList'] },
    start: { hprNumber: 9_000_005, ceiling: 1000, lowAgreed: false, endsOn: null },
  };
  return {
    kind,
    effectiveDate: '2026-07-01',
    municipalDecision: decided,
    ...usual[kind],
    ...more,
  };
}

/** Plans as the caseworker, on the revision the agreement has now unless another is given. */
export async function plan(
  service: TestService,
  gpContractId: number,
  body: object,
  ifMatch?: string,
): Promise<Reply> {
  const caseworker = service.signedIn('caseworker');
  const seen = await caseworker.call('agreement.get', { params: { gpContractId } });
  return caseworker.call('agreement.plan', {
    params: { gpContractId },
    body,
    headers: {
      'idempotency-key': randomUUID(),
      'if-match': ifMatch ?? seen.json<Agreement>().revision,
    },
  });
}

/** Only this step, as a job: what else a night does has tests of its own. */
const job = defineJob({ kind: 'nightly', steps: [agreementsStep] });

/** Carries out what is due on the clock's day, or another. */
export function carryOutDue(
  service: TestService,
  key = osloDate(service.clock.now()),
  options: RunOptions = {},
): Promise<RunOutcome> {
  const { pool, clock } = service;
  return runJob({ pool, clock, parameterOverrides: {} }, job, civilDate(key), options);
}

/** Everybody with a tie on a list on a day. */
export async function onList(service: TestService, list: number, on: string): Promise<string[]> {
  const { rows } = await service.pool.query<{ id: string }>(
    `select citizen_id as id from patient_to_gp_contract_association
      where gp_contract_id = $1 and valid @> $2::date order by 1`,
    [list, on],
  );
  return rows.map(({ id }) => id);
}

let made = 2000;

/** A new list in Oslo, open, of a doctor who has it from 2020, or of none; gives its id. */
export async function addList(
  service: TestService,
  { max = 100, common = false, valid = '[2020-01-01,)', vacant = false } = {},
): Promise<number> {
  made += 1;
  await service.pool.query(
    `insert into gp_contract (id, municipality_number, office_organization_number, agreement_date,
        valid, max_patients, status, participates_on_common_list, is_fixed_salary, accessible)
      select $1, municipality_number, office_organization_number, '2019-12-01', $2, $3, 'open', $4,
        is_fixed_salary, accessible from gp_contract where id = $5`,
    [made, valid, max, common, service.lists.open],
  );
  const doctors = vacant ? [] : common ? [9_000_003, 9_000_004] : [9_000_003];
  for (const hpr of doctors) {
    await service.pool.query(
      `insert into gp_on_contract_association (id, gp_contract_id, hpr_number, relationship, valid)
        values ($1, $2, $3, 'LPFL', $4)`,
      [made * 10 + (hpr % 10), made, hpr, valid],
    );
  }
  return made;
}

/** Puts people who are without a list on one, since 2021. */
export async function putOn(
  service: TestService,
  people: readonly { readonly id: string }[],
  list: number,
): Promise<void> {
  const client = await service.pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('flo.instant', '2021-03-01T00:00:00Z', true),
        set_config('flo.act_id', (select min(id)::text from ledger_act), true)`,
    );
    await client.query(
      `insert into patient_to_gp_contract_association
          (citizen_id, gp_contract_id, valid, begin_reason, recorded_from, act_id)
        select id, $2, '[2021-03-01,)', 'switch', flo_instant(), 0 from unnest($1::uuid[]) id`,
      [people.map(({ id }) => id), list],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}
