import type { changeTie, TieChangePreview } from '#contract/flo-api/ledger.ts';
import type { TieChange } from '#contract/flo-api/ledger.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import { decideChange, takesPlace } from '#rules/ledger/decide-change.ts';
import { applyChange } from '#rules/ledger/timeline.ts';
import type { Timeline } from '#rules/ledger/timeline.ts';
import { revisionTag } from '../citizens/revision.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { CommandScope } from '../idempotency/run-command.ts';
import type { StoredAnswer } from '../idempotency/store.ts';
import { openCitizen } from '../persons/gate.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { countList, lockLists, noteAdmission, noteDeparture } from '../switching/list-facts.ts';
import type { CountedList } from '../switching/list-facts.ts';
import { beginAct } from './act.ts';
import { listsOf, readChangeCase } from './change-facts.ts';
import { bumpCitizen } from './citizen-lock.ts';
import { storeEvent } from './event.ts';
import { lockOpened } from './guard.ts';
import { tieLines } from './tie-lines.ts';
import { readTimeline, rewriteTies } from './timeline-rows.ts';

type Asked = z.output<typeof changeTie.body>;

// A switch that led to what never happened has not happened either, and is given back.
const closeCancelled = statement(
  'ledger.closeCancelledSwitch',
  `update gp_switch set state = 'withdrawn', closed_at = $4, closing_act_id = $5,
      quota_year = null, quota_slot = null
    where citizen_id = $1 and to_contract_id = $2 and effective_date = $3::date and state = 'standing'`,
);

/** What a change would do, and the decision. Nothing is locked, nothing is changed. */
export async function previewTieChange(
  services: Services,
  context: RequestContext,
  id: string,
  change: TieChange,
): Promise<TieChangePreview> {
  const { pool: db } = services;
  const moment = momentOf(services);
  const { citizenId } = await openCitizen(context, id, { db, ...moment });
  const item = await readChangeCase(db, citizenId, change, moment.today);
  const decision = decideChange(item, change);
  const after = applyChange(item.timeline, change) ?? item.timeline;
  const shown = decision.outcome === 'allowed' ? after : item.timeline;
  return {
    decision,
    before: await tieLines(db, item.timeline),
    after: await tieLines(db, shown),
  };
}

/** Lists that the person takes a place on, now or to come. */
function placesIn(timeline: Timeline, today: CivilDate): Set<number> {
  const taking = timeline.filter((tie) => takesPlace(tie, today));
  return new Set(taking.map(({ gpContractId }) => gpContractId));
}

async function countAll(scope: CommandScope, ids: readonly number[]): Promise<CountedList[]> {
  const counted: CountedList[] = [];
  for (const id of ids) {
    const list = await countList(scope.db, id, scope.today);
    if (list !== undefined) counted.push(list);
  }
  return counted;
}

/**
 * Puts a tie right, or refuses with the decision. What was believed until now is kept in the history,
 * with who changed it and why.
 */
export async function changeTieOf(
  scope: CommandScope,
  id: string,
  { change, reason }: Asked,
): Promise<StoredAnswer> {
  const { db, context, today, parameters } = scope;
  const locked = await lockOpened(scope, id);
  const ids = listsOf(await readTimeline(db, locked.id), change);
  await lockLists(db, ids);
  const item = await readChangeCase(db, locked.id, change, today);
  const decision = decideChange(item, change);
  const before = item.timeline;
  const after = applyChange(before, change);
  if (decision.outcome === 'refused' || after === undefined) {
    throw new ProblemError('decision.refused', { decision });
  }
  const at = locked.recordAt;
  const { principal } = context;
  const counted = await countAll(scope, ids);
  const actId = await beginAct(db, { at, operation: 'tie.change', principal, decision });
  const had = placesIn(before, today);
  const has = placesIn(after, today);
  await rewriteTies(db, locked.id, { before, after }, 'corrected', had);
  const target = before.find((tie) => tie.id === change.tieId);
  if (change.kind === 'cancellation' && target !== undefined) {
    await closeCancelled(db, locked.id, target.gpContractId, target.from, at, actId);
  }
  const { openingThreshold } = parameters;
  for (const list of counted) {
    if (has.has(list.id) && !had.has(list.id)) await noteAdmission(db, list, openingThreshold);
    if (had.has(list.id) && !has.has(list.id)) {
      await noteDeparture(db, list.id, { today, openingThreshold });
    }
  }
  const { kind, tieId, ...facts } = change;
  const event = { kind, citizenId: locked.id, reason, at, actId, facts: { tieId, ...facts } };
  const eventId = await storeEvent(db, event);
  const tiesRevision = revisionTag(await bumpCitizen(db, locked));
  const body = { eventId, citizenId: locked.id, decision, tiesRevision };
  return { status: 201, headers: { etag: tiesRevision }, body };
}
