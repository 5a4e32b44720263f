import { AllocationSetting } from '#contract/flo-api/allocation.ts';
import { MunicipalDuty } from '#contract/flo-api/duty.ts';
import { allocationDecision } from '#rules/allocation/allocation-decision.ts';
import type { AllocationRecord } from '#rules/allocation/allocation-decision.ts';
import { statement } from '../db/statement.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { runCommand } from '../idempotency/run-command.ts';
import { isOfMoment } from '../ledger/moment.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { allocationsAt, dutyAt, settingAt } from './at-moment.ts';
import { changeDuty, findDuty } from './duty.ts';
import { changeSetting, findSetting } from './settings.ts';

type Names =
  | 'allocation.setting'
  | 'allocation.changeSetting'
  | 'allocation.duty'
  | 'allocation.changeDuty'
  | 'allocation.ofCitizen';

const recordsOf = statement<{ record: AllocationRecord }>(
  'allocation.records',
  `select record from allocation_outcome where citizen_id = $1 order by id desc limit 50`,
);

/** What municipalities ask of allocation, and what the nights have decided for a person. */
export function allocationHandlers(services: Services): HandlersOf<Names> {
  return {
    'allocation.setting': async ({ params: { municipalityNumber }, query }) => {
      if (isOfMoment(query)) {
        const { now } = momentOf(services);
        return {
          status: 200,
          body: await settingAt(services.pool, municipalityNumber, query, now),
        };
      }
      const setting = await findSetting(services.pool, municipalityNumber);
      if (setting === undefined) throw new ProblemError('municipality.unknown');
      return { status: 200, headers: { etag: setting.revision }, body: setting };
    },
    'allocation.changeSetting': async ({ params: { municipalityNumber }, body }, context) => {
      expectedRevision(context);
      const command = {
        operation: 'allocation.changeSetting',
        input: [municipalityNumber, body],
        citizenId: null,
      } as const;
      const answer = await runCommand(services, context, command, async (scope) => {
        const setting = await changeSetting(scope, municipalityNumber, body);
        return { status: 201, headers: { etag: setting.revision }, body: setting };
      });
      return {
        status: 201,
        headers: answer.headers,
        body: AllocationSetting.parse(answer.body),
      };
    },
    'allocation.duty': async ({ params: { municipalityNumber }, query }) => {
      const { today, now } = momentOf(services);
      if (isOfMoment(query)) {
        return { status: 200, body: await dutyAt(services.pool, municipalityNumber, query, now) };
      }
      const duty = await findDuty(services.pool, municipalityNumber, today);
      if (duty === undefined) throw new ProblemError('municipality.unknown');
      return { status: 200, headers: { etag: duty.revision }, body: duty };
    },
    'allocation.changeDuty': async ({ params: { municipalityNumber }, body }, context) => {
      expectedRevision(context);
      const command = {
        operation: 'allocation.changeDuty',
        input: [municipalityNumber, body],
        citizenId: null,
      } as const;
      const answer = await runCommand(services, context, command, async (scope) => {
        const duty = await changeDuty(scope, municipalityNumber, body);
        return { status: 201, headers: { etag: duty.revision }, body: duty };
      });
      return { status: 201, headers: answer.headers, body: MunicipalDuty.parse(answer.body) };
    },
    'allocation.ofCitizen': async ({ params: { citizenId }, query }, context) => {
      const moment = momentOf(services);
      await openCitizen(context, citizenId, { db: services.pool, ...moment });
      if (isOfMoment(query)) {
        const body = await allocationsAt(services.pool, citizenId, query, moment.now);
        return { status: 200, body };
      }
      const rows = await recordsOf(services.pool, citizenId);
      return {
        status: 200,
        body: { citizenId, items: rows.map(({ record }) => allocationDecision(record)) },
      };
    },
  };
}
