import { CitizenId, GPContractId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';
import { WorkspaceErrorDetails } from './error-details.ts';
import { outboxStates } from './outbox-states.ts';

/**
 * Commands that are kept on disk before they are sent, so that none is lost. Every other command of
 * the workspace is left out for a reason, which `backend/outbox/commands.ts` gives.
 */
export const keptOperations = [
  'switch.request',
  'switch.withdraw',
  'waitingList.join',
  'waitingList.leave',
  'waitingList.undo',
  'optingOut.register',
  'exclusion.register',
  'exclusion.record',
  'membership.add',
  'membership.end',
  'registration.add',
  'registration.end',
  'identityCheck.record',
  'task.handOver',
  'call.record',
  'call.amend',
  'call.retract',
  'callback.create',
  'callback.complete',
  'tie.change',
  'citizen.changeNin',
  'citizen.merge',
  'privacy.rectify',
  'privacy.deidentify',
  'registerEvent.settle',
  'agreement.plan',
  'agreement.openList',
  'agreement.cancelPlan',
  'allocation.changeSetting',
  'allocation.changeDuty',
] as const;
export type KeptOperation = (typeof keptOperations)[number];

/** Why the outbox cannot be relied on as it should. */
export const outboxTroubles = [
  /** Nothing can be written: commands are refused before they are sent. */
  'unwritable',
  /** The file was damaged and is set aside; what it held cannot be read. */
  'damaged',
  /** Some of what was kept does not open: the sealing key is another, or somebody changed it. */
  'unopened',
] as const;

/** Fields that a user types in by hand. */
export const outboxWordFields = [
  'note',
  'reason',
  'words',
  'phone',
  'unit',
  /** The number of a letter or a case. */
  'reference',
  /** The number of the municipality's decision. */
  'decision',
] as const;
export type OutboxWordField = (typeof outboxWordFields)[number];

/** What was typed in a command, field by field. */
export const OutboxWords = z.array(
  z.strictObject({ field: z.enum(outboxWordFields), text: z.string() }),
);
export type OutboxWords = z.infer<typeof OutboxWords>;

/** A command of the one who is signed in, and honestly how far it has come. */
export const OutboxItem = z.strictObject({
  /** The command's key; the same all the way to the register. */
  key: z.uuid(),
  operation: z.enum(keptOperations),
  /** Whom it is about; null when it is about a list or a municipality. */
  citizenId: CitizenId.nullable(),
  /** The list it is about, or that was wished for. */
  gpContractId: GPContractId.nullable(),
  state: z.enum(outboxStates),
  /** Changes somebody's rights: until the register has accepted it, it has not been carried out. */
  legal: z.boolean(),
  /** When it was received from the caller, by the central service's time as well as it is known. */
  receivedAt: z.iso.datetime(),
  /** While `held`: until when it can be taken back before it is sent. */
  undoUntil: z.iso.datetime().nullable(),
  /** How often it has been sent, and when it will be next; null when nothing is planned. */
  attempts: z.int().min(0),
  nextTryAt: z.iso.datetime().nullable(),
  /** Why it was rejected, or why the last try came to nothing. Texts come from the catalogue. */
  failure: z.strictObject({ code: z.string(), details: WorkspaceErrorDetails }).nullable(),
  /** The register's answer, in the shape of the operation's output; null until there is one. */
  result: z.json().nullable(),
  /** When `expired`: the task it became; null when there is nobody to leave one about. */
  taskId: z.uuid().nullable(),
  /**
   * When `rejected` or `expired`: what the user had typed, which stands nowhere else any more. Empty
   * otherwise, and never more of the command's content than this.
   */
  words: OutboxWords,
  canUndo: z.boolean(),
  canRetry: z.boolean(),
  canDismiss: z.boolean(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

/** The own outbox: oldest first. */
export const Outbox = z.strictObject({
  items: z.array(OutboxItem),
  trouble: z.enum(outboxTroubles).nullable(),
  /** Rows that do not open, with `unopened`. Whose they were is not known. */
  unopened: z.int().min(0),
});
export type Outbox = z.infer<typeof Outbox>;

const ofKey = z.strictObject({ key: z.uuid() });
const done = z.strictObject({ done: z.boolean() });

/** What is on its way to the register. Other users' commands are never shown. */
export const outboxOperations = {
  'outbox.list': query(z.strictObject({}), Outbox),
  /** Takes back a command that is still held. `done` is false when it has already been sent. */
  'outbox.undo': command(ofKey, done),
  /** Tries now instead of when the waiting is over; under the same key. */
  'outbox.retry': command(ofKey, done),
  /** Puts away a command that has come to its end. */
  'outbox.dismiss': command(ofKey, done),
} as const;
