/**
 * Where a test lets a run die: `before` the commit of a batch (0, 1, …) of a step, or `after` it. It ends
 * the process, or throws `RunDied`.
 */
export type FaultPoint = (when: 'before' | 'after', step: string, batch: number) => void;

/** The process is as good as dead: nothing more is written, exactly as if it had been killed. */
export class RunDied extends Error {
  constructor() {
    super('the run died');
    this.name = 'RunDied';
  }
}

/** Dies at one batch of one step, the first time it comes there. */
export function dieAt(when: 'before' | 'after', step: string, batch: number): FaultPoint {
  return (...at) => {
    if (at[0] === when && at[1] === step && at[2] === batch) throw new RunDied();
  };
}
