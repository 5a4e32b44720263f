import { randomUUID } from 'node:crypto';
import { revisionTag } from '../citizens/revision.ts';
import type { OptingOutReceipt, OptingOutReport } from '#contract/flo-api/opting-out.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { decideOptingOut } from '#rules/opting-out/decide-opting-out.ts';
import { effectiveDate } from '#rules/switching/effective-date.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpCitizen } from '../ledger/citizen-lock.ts';
import { guardCitizen } from '../switching/guarded.ts';
import type { GuardedCitizen } from '../switching/guarded.ts';
import { lockLists, noteDeparture } from '../switching/list-facts.ts';
import { closeWithdrawn } from '../switching/switch-rows.ts';
import { closePlace } from '../waiting-list/entry-rows.ts';
import { readOptingOut } from './read-facts.ts';
import { dropComing, endCurrent, restoreCurrent, setOptedOut, storeReport } from './report-rows.ts';

/** Takes away what leaving the scheme takes away. */
async function leave(
  { db, today, parameters }: CommandScope,
  { facts, locked }: GuardedCitizen,
  entryId: string | null,
  actId: number,
): Promise<void> {
  const { effectiveDatePolicy, workingWeek, withdrawnSwitchCounts, openingThreshold } = parameters;
  const { pending } = facts;
  const at = locked.recordAt;
  await dropComing(db, locked.id, today);
  await endCurrent(db, locked.id, today, effectiveDate(today, effectiveDatePolicy, workingWeek));
  if (pending !== null) {
    await closeWithdrawn(db, pending.switchId, at, actId, withdrawnSwitchCounts);
    await noteDeparture(db, pending.toContractId, { today, openingThreshold });
  }
  if (entryId !== null) await closePlace(db, entryId, at, 'optedOut', actId);
}

/**
 * Registers what a municipality reports of somebody who leaves the scheme or is in it again, or refuses
 * with the decision. Nobody on the line asks for it, so no standing is asked about.
 *
 * @throws ProblemError `municipality.unknown`.
 */
export async function registerReport(
  scope: CommandScope,
  citizenId: string,
  report: OptingOutReport,
): Promise<StoredAnswer> {
  const { db, context, today, parameters } = scope;
  const citizen = await guardCitizen(scope, citizenId, null);
  const { locked } = citizen;
  const { pending, currentContractId } = citizen.facts;
  const lists = [pending?.toContractId, currentContractId].filter((id) => typeof id === 'number');
  await lockLists(db, lists);
  const { municipalityNumber, direction } = report;
  const stored = await readOptingOut(db, locked.id, citizen.facts, municipalityNumber);
  if (!stored.municipalityKnown) throw new ProblemError('municipality.unknown');
  const decision = decideOptingOut(stored.facts, report, parameters);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });

  const at = locked.recordAt;
  const operation = 'optingOut.register';
  const actId = await beginAct(db, { at, operation, principal: context.principal, decision });
  const reportId = randomUUID();
  await storeReport(db, { ...report, id: reportId, citizenId: locked.id, at, actId });
  if (direction === 'out') await leave(scope, citizen, stored.entryId, actId);
  else await restoreCurrent(db, locked.id, today);
  await setOptedOut(db, locked.id, direction === 'out' ? report.reportedOn : null);
  const receipt: OptingOutReceipt = {
    reportId,
    citizenId: CitizenId.parse(locked.id),
    direction,
    registeredAt: at.toISOString(),
    decision,
    tiesRevision: revisionTag(await bumpCitizen(db, locked)),
  };
  return { status: 201, headers: { etag: receipt.tiesRevision }, body: receipt };
}
