/**
 * Where a workspace may be told to die, by name: before and after each write that must survive. Nothing
 * happens there unless the entry of a process armed one, which no entry does that people start. The
 * central service has points of its own.
 */
export const faultPoints = {
  /** In the local copy of the reference data. */
  cache: [
    'cache.received',
    'cache.rowsWritten',
    'cache.checkpointWritten',
    'cache.committed',
    'cache.doubtNoted',
    'cache.replacementBegun',
    'cache.replacementRows',
    'cache.replacementIndexed',
    'cache.replacementWhole',
    'cache.replacementClosed',
    'cache.replacementAdopted',
  ],
  /** In the outbox of the backend, in the order a command passes them. */
  outbox: [
    'outbox.received',
    'outbox.kept',
    'outbox.changing',
    'outbox.changed',
    'outbox.markedSent',
    'outbox.answered',
    'outbox.settled',
    'outbox.removing',
    'outbox.removed',
  ],
  /** In what is being written. */
  draft: ['draft.writing', 'draft.written', 'draft.dropping', 'draft.dropped'],
} as const;
export type FaultPoint = (typeof faultPoints)[keyof typeof faultPoints][number];

/** How long a signal may take to arrive, in milliseconds. */
const STRUCK_MS = 150;

interface Armed {
  readonly name: string;
  readonly strike: () => void;
  left: number;
}

let armed: Armed | undefined;

/** Ends the process here, when this is the point it was armed with. */
export function faultPoint(name: FaultPoint): void {
  if (armed?.name !== name) return;
  armed.left -= 1;
  if (armed.left > 0) return;
  const { strike } = armed;
  armed = undefined;
  strike();
  // A signal may take a moment to arrive, and not one more line may run until it has.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STRUCK_MS);
}

/**
 * Arms one point: its name, or `name#3` for the third passing; nothing disarms. `strike` ends the process.
 *
 * @throws Error when there is no such point.
 */
export function armFaultPoint(text: string | undefined, strike: () => void): void {
  armed = undefined;
  if (text === undefined || text === '') return;
  const [name = '', passing = '1'] = text.split('#');
  const known: readonly string[] = Object.values(faultPoints).flat();
  if (!known.includes(name)) throw new Error(`there is no fault point ${name}`);
  armed = { name, strike, left: Number(passing) };
}
