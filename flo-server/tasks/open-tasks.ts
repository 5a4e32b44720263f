import type { Task } from '#contract/flo-api/tasks.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { allOverridesInForce } from '../access/override-rows.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { wouldOpen } from '../persons/gate.ts';
import type { GateMoment, Subject } from '../persons/gate.ts';
import { subjectJson } from '../persons/subject-sql.ts';

interface TaskRow extends Omit<Task, 'createdAt' | 'canOpen'> {
  readonly createdAt: Date;
  readonly subject: Subject | null;
}

const findOpen = statement<TaskRow>(
  'tasks.open',
  `select t.id as "taskId", t.citizen_id as "citizenId", t.gp_contract_id as "gpContractId",
      t.due_on as "dueOn", t.kind, t.reason, t.unit, t.state,
      json_build_object('id', t.created_by, 'name', t.created_by_name) as "createdBy",
      t.created_at as "createdAt", case when p.id is not null then ${subjectJson('p')} end as subject
    from task t left join citizen f on f.id = t.citizen_id
      left join citizen p on p.id = coalesce(f.merged_into, f.id)
    where t.unit = $1 and t.state = 'open' order by t.created_at, t.id limit $2::integer`,
);

/** Open tasks of the reader's unit, oldest first. What was written about a shut record is left out. */
export async function openTasks(
  context: RequestContext,
  { db, now, today }: GateMoment,
  limit: number,
): Promise<Task[]> {
  const { id, unit } = context.principal;
  const rows = await findOpen(db, unit, limit);
  const overrides = await allOverridesInForce(db, id, now);
  return rows.map(({ subject, createdAt, ...task }) => {
    const createdAtText = createdAt.toISOString();
    if (subject === null) return { ...task, createdAt: createdAtText, canOpen: true };
    const canOpen = wouldOpen(context, subject, today, overrides.get(subject.citizenId));
    return {
      ...task,
      citizenId: CitizenId.parse(subject.citizenId),
      reason: canOpen ? task.reason : '',
      createdAt: createdAtText,
      canOpen,
    };
  });
}
