import { CitizenId, GPContractId } from '../identifiers/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** Kinds of task that one adviser leaves to another. */
export const handedOverKinds = ['handOver', 'callBack'] as const;
/** What became of a wish that was not carried out on its day; left by the workspace or by FLO itself. */
export const UNSENT_WISH = 'unsentWish';
/** Every kind of task: those, and what FLO itself asks the back office to see to. */
const taskKinds = [...handedOverKinds, UNSENT_WISH, 'agreementEnds'] as const;
export const taskStates = ['open', 'taken', 'done'] as const;

/** The least a task is: about whom or which list, what kind, why, whose, and how far it has come. */
export const Task = z.strictObject({
  taskId: z.uuid(),
  /** The person it is about: opening it asks the gate like any other look-up. Null when it is about a list. */
  citizenId: CitizenId.nullable(),
  /** The list it is about, and the day it must be seen to; null when it is about a person. */
  gpContractId: GPContractId.nullable(),
  dueOn: CivilDate.nullable(),
  kind: z.enum(taskKinds),
  /** The adviser's words; of an unsent wish its operation; empty when FLO itself asks. */
  reason: z.string(),
  unit: z.string(),
  state: z.enum(taskStates),
  createdBy: z.strictObject({ id: z.string(), name: z.string() }),
  createdAt: z.iso.datetime(),
  /** Whether the reader may open the person's record; always of a list. */
  canOpen: z.boolean(),
});
export type Task = z.infer<typeof Task>;

/** Hands a caller over to a colleague; works on a record that is denied, too. */
export const handOver = operation({
  name: 'task.handOver',
  method: 'POST',
  path: '/citizens/:citizenId/tasks',
  summary: 'Leave a task about a person to a colleague',
  params: z.strictObject({ citizenId: CitizenId }),
  body: z.strictObject({
    kind: z.enum([...handedOverKinds, UNSENT_WISH]),
    /** The adviser's words; of an unsent wish the name of its operation, and nothing else. */
    reason: z.string().trim().min(3).max(500),
    /** Null: the unit that handles such people. */
    unit: z.string().min(1).max(100).nullable(),
  }),
  command: { ifMatch: false },
  responses: {
    201: z.strictObject({ taskId: z.uuid(), unit: z.string(), state: z.enum(taskStates) }),
    403: Problem,
    404: Problem,
    422: Problem,
  },
});

/** Open tasks of one's own unit, oldest first. */
export const listTasks = operation({
  name: 'task.list',
  method: 'GET',
  path: '/tasks',
  summary: 'Open tasks of the own unit, oldest first',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  responses: { 200: z.strictObject({ items: z.array(Task) }), 403: Problem },
});
