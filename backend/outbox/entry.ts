import { CivilDate } from '#contract/time/civil-date.ts';
import { WorkspaceErrorDetails } from '#contract/workspace/errors.ts';
import { keptOperations } from '#contract/workspace/outbox.ts';
import { outboxStates } from '#contract/workspace/outbox-states.ts';
import { z } from '#contract/zod.ts';

/** A command as it lies on the disk, sealed. */
export const Entry = z.strictObject({
  version: z.literal(1),
  key: z.uuid(),
  operation: z.enum(keptOperations),
  input: z.json(),
  /** What goes along with every send, as it was when the wish was received. */
  sendWith: z.strictObject({
    /** Proof of when it was received: the header's value. */
    received: z.string().nullable(),
    /** On whose behalf, as it was declared in that call. */
    standing: z.string().nullable(),
    /** In which call, where one was on. */
    callId: z.string().nullable(),
  }),
  receivedAt: z.iso.datetime(),
  /** The day of `receivedAt` in Norway. */
  day: CivilDate,
  state: z.enum(outboxStates),
  undoUntil: z.iso.datetime().nullable(),
  attempts: z.int().min(0),
  sentAt: z.iso.datetime().nullable(),
  failure: z.strictObject({ code: z.string(), details: WorkspaceErrorDetails }).nullable(),
  result: z.json().nullable(),
  taskId: z.uuid().nullable(),
  /** When it came to an end: what is kept too long is counted from here. */
  endedOn: CivilDate.nullable(),
});
export type Entry = z.output<typeof Entry>;

export type EntryChange = Partial<
  Pick<
    Entry,
    'state' | 'undoUntil' | 'attempts' | 'sentAt' | 'failure' | 'result' | 'taskId' | 'endedOn'
  >
>;

/** The entry in a row; undefined when it is of a shape we do not know. */
export function readEntry(text: string): Entry | undefined {
  try {
    return Entry.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const ended: readonly Entry['state'][] = ['accepted', 'visible', 'rejected', 'expired'];

/** True when nothing more will be sent of it. */
export function hasEnded({ state }: Pick<Entry, 'state'>): boolean {
  return ended.includes(state);
}

/** True when the service may have carried it out, and nobody here knows. */
export function mayHaveArrived({ state }: Pick<Entry, 'state'>): boolean {
  return state === 'sent' || state === 'unknown';
}
