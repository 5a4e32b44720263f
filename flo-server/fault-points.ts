/**
 * The steps at which a test lets the process die: before and after everything that a command and the
 * settling of wishes write. A name is never changed: tests and the docs know them.
 */
export const faultPoints = [
  /** The key is held; nothing has been read or written. */
  'command.begun',
  /** The effect is written; its answer is not. */
  'command.effect',
  /** Effect and answer are written, and not committed. */
  'command.saved',
  /** Committed; nobody has been told. */
  'command.committed',
  'settle.begun',
  'settle.effect',
  'settle.saved',
  'settle.committed',
  /** Every wish is settled; that the outage is over is not committed, and is. */
  'settle.closing',
  'settle.closed',
] as const;
export type FaultPointName = (typeof faultPoints)[number];

/** Told of each step as it is reached. In production nobody listens. */
export type AtFaultPoint = (name: FaultPointName) => Promise<void> | void;

/** What happens at the point that was asked for. */
export type FaultKind = 'kill' | 'freeze';

/** A point of the list, with what is to happen: `command.saved`, or `command.saved:freeze`. */
export function readFaultPoint(text: string): [FaultPointName, FaultKind] {
  const [name = '', kind = 'kill'] = text.split(':');
  const known = faultPoints.find((point) => point === name);
  if (known === undefined || (kind !== 'kill' && kind !== 'freeze')) {
    throw new Error(`--fault-at takes a step of flo-server/fault-points.ts, perhaps with :freeze`);
  }
  return [known, kind];
}

/**
 * Kills the process at a point as `kill -9` does, the first time it comes there; or freezes it there
 * (SIGSTOP), until somebody lets it go on. Of several points, parted by commas, each has its turn.
 */
export function faultAt(text: string): AtFaultPoint {
  const left = new Map(text.split(',').map(readFaultPoint));
  return (name) => {
    const kind = left.get(name);
    if (kind === undefined) return;
    left.delete(name);
    process.kill(process.pid, kind === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  };
}
