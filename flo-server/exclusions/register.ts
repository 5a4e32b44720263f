import { randomUUID } from 'node:crypto';
import type { ExclusionDecision, ExclusionReceipt } from '#contract/flo-api/exclusions.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { Decision } from '#contract/flo-api/decision.ts';
import { decideExclusion } from '#rules/exclusions/decide-exclusion.ts';
import type { ExclusionCase } from '#rules/exclusions/decide-exclusion.ts';
import { effectiveDate } from '#rules/switching/effective-date.ts';
import { revisionTag } from '../citizens/revision.ts';
import { onlyRow } from '../db/statement.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { beginAct } from '../ledger/act.ts';
import { bumpCitizen } from '../ledger/citizen-lock.ts';
import { guardCitizen } from '../switching/guarded.ts';
import type { GuardedCitizen } from '../switching/guarded.ts';
import { lockLists, noteDeparture } from '../switching/list-facts.ts';
import {
  comingTo,
  doctorOfList,
  dropComing,
  exclusionOf,
  insertExclusion,
  strikeFromList,
} from './exclusion-rows.ts';
import type { DoctorOfList } from './exclusion-rows.ts';

/** Proof of what was registered, with the ties' new revision. */
export async function receiptOf(
  { db }: CommandScope,
  { locked }: GuardedCitizen,
  exclusionId: string,
  decision: Decision,
): Promise<{ headers: { etag: string }; body: ExclusionReceipt }> {
  const tiesRevision = revisionTag(await bumpCitizen(db, locked));
  const exclusion = onlyRow(await exclusionOf(db, locked.id, exclusionId));
  const citizenId = CitizenId.parse(locked.id);
  return {
    headers: { etag: tiesRevision },
    body: { citizenId, exclusion, decision, tiesRevision },
  };
}

/** Why it is not known which doctor a decision is about. */
function unknownDoctor(
  { hprNumber }: ExclusionDecision,
  { doctors }: DoctorOfList,
): 'noDoctor' | 'whichDoctor' | 'notOnList' {
  if (doctors === 0) return 'noDoctor';
  return hprNumber === undefined || hprNumber === null ? 'whichDoctor' : 'notOnList';
}

/**
 * Registers a municipality's decision to move a person away from a doctor, or refuses with the
 * decision. The person leaves the doctor's list on the day a switch asked for today would take effect; a
 * place there that is still to come falls away, and the next allocation finds another.
 *
 * @throws ProblemError `municipality.unknown`.
 */
export async function registerExclusion(
  scope: CommandScope,
  citizenId: string,
  body: ExclusionDecision,
): Promise<StoredAnswer> {
  const { db, context, today, parameters } = scope;
  const citizen = await guardCitizen(scope, citizenId, null);
  const { facts, locked } = citizen;
  const { gpContractId, decidedOn, municipalityNumber, reference } = body;
  const doctor = await doctorOfList(db, locked.id, body, today);
  if (!doctor.municipalityKnown) throw new ProblemError('municipality.unknown');
  const { contractIds, hprNumber, already } = doctor;
  const from = effectiveDate(today, parameters.effectiveDatePolicy, parameters.workingWeek);
  const { currentContractId, pending } = facts;
  const coming = await comingTo(db, locked.id, contractIds, today);
  const asked: ExclusionCase = {
    today,
    decidedOn,
    doctor: hprNumber === null ? unknownDoctor(body, doctor) : 'known',
    already,
    pendingToDoctor: pending !== null && contractIds.includes(pending.toContractId),
    leavesOn: currentContractId !== null && contractIds.includes(currentContractId) ? from : null,
    notComingFrom: coming[0]?.from ?? null,
  };
  const decision = decideExclusion(asked, parameters);
  if (decision.outcome === 'refused') throw new ProblemError('decision.refused', { decision });
  const operation = 'exclusion.register';
  const { principal } = context;
  const given = coming.map((tie) => tie.gpContractId);
  await lockLists(db, given);
  const actId = await beginAct(db, { at: locked.recordAt, operation, principal, decision });
  const id = randomUUID();
  await insertExclusion(
    db,
    id,
    locked.id,
    gpContractId,
    hprNumber,
    decidedOn,
    municipalityNumber,
    reference,
    actId,
  );
  await strikeFromList(db, locked.id, contractIds, today, from);
  await dropComing(db, locked.id, contractIds, today);
  const { openingThreshold } = parameters;
  for (const list of given) await noteDeparture(db, list, { today, openingThreshold });
  return { status: 201, ...(await receiptOf(scope, citizen, id, decision)) };
}
