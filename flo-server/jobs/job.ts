import type { Decision } from '#contract/flo-api/decision.ts';
import type { SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { z } from '#contract/zod.ts';
import type { Connection } from '../db/pool.ts';

/** Everything a batch works with. All of it lives in one transaction. */
export interface BatchScope<Cursor> {
  /** The transaction: what is written here and the cursor are committed together, or neither is. */
  readonly db: Connection;
  /** Where the batch before stopped; null in the first. */
  readonly cursor: Cursor | null;
  /** The clock's instant, read once for the batch: when it is recorded. */
  readonly now: Date;
  /** The day the run decides on. Stays the same when the run is started again on a later day. */
  readonly today: CivilDate;
  /** The night, or the 1st, that the run is for. */
  readonly key: CivilDate;
  /** In force on `today`. */
  readonly parameters: SwitchParameters;
  readonly runId: number;
  /**
   * Opens an act of the ledger as the service: from here on every change of a tie points to it and is
   * recorded at `at` (default `now`). May be called again in the same batch. Gives the act's id.
   */
  readonly act: (decision: Decision | null, at?: Date) => Promise<number>;
}

/** What a batch says when it has done its part. */
export interface BatchResult<Cursor> {
  /** Where the next batch goes on; null when the step is finished. */
  readonly cursor: Cursor | null;
  /** How much was done. */
  readonly done: number;
  /** How much there is in all, when it is known: for progress. */
  readonly total?: number;
}

/** One step as the runner sees it: cursors are whatever was stored. */
export interface Step {
  /** Unique in its job, and never changed: it is stored with the runs. */
  readonly name: string;
  readonly batch: (scope: BatchScope<unknown>) => Promise<BatchResult<unknown>>;
}

export interface Job {
  readonly kind: string;
  /** In the order they are done. */
  readonly steps: readonly Step[];
}

/** A step with a cursor of its own shape; `batch` is called until it gives a null cursor. */
export interface StepDefinition<Cursor extends z.ZodType> {
  readonly name: string;
  /** Shape of the cursor, which is stored as JSON between batches. */
  readonly cursor: Cursor;
  /**
   * Does a part of the step. It may run again from the start after a deadlock, so it has no effect
   * outside the transaction. Of the same state and cursor it must make the same.
   */
  readonly batch: (scope: BatchScope<z.output<Cursor>>) => Promise<BatchResult<z.input<Cursor>>>;
}

/** Makes a step of a job. */
export function defineStep<Cursor extends z.ZodType>({
  name,
  cursor: shape,
  batch,
}: StepDefinition<Cursor>): Step {
  return {
    name,
    batch: ({ cursor, ...scope }) =>
      batch({ ...scope, cursor: cursor === null ? null : shape.parse(cursor) }),
  };
}

/** Makes a job of steps. */
export function defineJob(job: Job): Job {
  const names = new Set(job.steps.map(({ name }) => name));
  if (names.size < job.steps.length) throw new Error(`${job.kind}: two steps of the same name`);
  return job;
}
