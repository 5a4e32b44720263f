import { CitizenId } from '#contract/identifiers/ids.ts';
import type { Colleague } from '#contract/flo-api/presence.ts';
import { allOverridesInForce } from '../access/override-rows.ts';
import { revisionTag } from '../citizens/revision.ts';
import { statement } from '../db/statement.ts';
import type { HandlersOf, RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { openCitizen, wouldOpen } from '../persons/gate.ts';
import type { Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';
import { momentOf } from '../services.ts';
import type { Services } from '../services.ts';
import { changeOf } from './change-source.ts';
import type { Pokes } from './pokes.ts';
import { HOLD_SECONDS, readAmong, readState, removeHolds, writeHold } from './presence-rows.ts';

type Names = 'presence.hold' | 'presence.leave' | 'presence.among' | 'live.events';

const findSubjects = statement<{ named: string; subject: Subject }>(
  'presence.subjects',
  `select f.id as named, ${subjectJson('p')} as subject
    from citizen f join citizen p on p.id = coalesce(f.merged_into, f.id)
    where f.id = any($1::uuid[])`,
);

/** Whom colleagues have open, of the people in a list; of those alone whose records would open. */
async function among(services: Services, context: RequestContext, citizenIds: readonly string[]) {
  const { pool: db } = services;
  const { now, today } = momentOf(services);
  const reader = context.principal.id;
  const subjects = await findSubjects(db, citizenIds);
  const overrides = await allOverridesInForce(db, reader, now);
  const open = subjects.filter(({ subject }) =>
    wouldOpen(context, subject, today, overrides.get(subject.citizenId)),
  );
  const living = [...new Set(open.map(({ subject }) => subject.citizenId))];
  const rows = await readAmong(db, living, reader, now);
  const others = new Map(rows.map((row) => [row.id, row.others]));
  return open.flatMap(({ named, subject }) => {
    const [first, ...rest] = others.get(subject.citizenId) ?? [];
    if (first === undefined) return [];
    const there: [Colleague, ...Colleague[]] = [first, ...rest];
    return [{ citizenId: CitizenId.parse(named), others: there }];
  });
}

/** Who has whose record open, and pokes when that or the record changes. */
export function liveHandlers(services: Services, pokes: Pokes): HandlersOf<Names> {
  const { pool: db } = services;
  return {
    'presence.hold': async ({ params, body }, context) => {
      const moment = momentOf(services);
      const { citizenId } = await openCitizen(context, params.citizenId, { db, ...moment });
      const staffId = context.principal.id;
      await writeHold(db, { ...body, staffId, citizenId }, moment.now);
      const state = await readState(db, citizenId, staffId, moment.now);
      if (state === undefined) throw new ProblemError('citizen.unknown');
      return {
        status: 200,
        body: {
          citizenId: CitizenId.parse(citizenId),
          tiesRevision: revisionTag(state.revision),
          change: changeOf(state, staffId),
          others: [...(state.others ?? [])],
          forSeconds: HOLD_SECONDS,
        },
      };
    },
    'presence.leave': async ({ body }, { principal }) => ({
      status: 200,
      body: { left: await removeHolds(db, principal.id, body.holdIds) },
    }),
    'presence.among': async ({ body }, context) => ({
      status: 200,
      body: { items: await among(services, context, body.citizenIds) },
    }),
    'live.events': async ({ query }, { principal }) => ({
      status: 200,
      contentType: 'text/event-stream; charset=utf-8',
      stream: pokes.listen(principal.id, query.deskId),
    }),
  };
}
