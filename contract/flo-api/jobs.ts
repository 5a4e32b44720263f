import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** What runs by itself. */
export const jobKinds = ['nightly', 'monthly'] as const;
export type JobKind = (typeof jobKinds)[number];

/**
 * How far a run or a step has come. `interrupted`: begun, and no process is at it: it goes on when it is
 * started again.
 */
export const jobStates = ['waiting', 'running', 'interrupted', 'finished', 'failed'] as const;
export type JobState = (typeof jobStates)[number];

/** One step of a run. */
export const JobStep = z.strictObject({
  name: z.string(),
  state: z.enum(jobStates),
  /** How much is done, and of how much when that is known. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** What went wrong, as a code. */
  error: z.string().nullable(),
});
export type JobStep = z.infer<typeof JobStep>;

/** A run and its steps, in their order. */
export const JobRun = z.strictObject({
  runId: z.number().int().positive(),
  kind: z.enum(jobKinds),
  /** The night, or the 1st, that it is for. */
  key: CivilDate,
  /** The day it decides on. */
  onDay: CivilDate,
  state: z.enum(jobStates),
  attempts: z.number().int(),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  error: z.string().nullable(),
  steps: z.array(JobStep),
});
export type JobRun = z.infer<typeof JobRun>;

/** The newest runs first. */
export const listJobRuns = operation({
  name: 'job.runs',
  method: 'GET',
  path: '/jobs/runs',
  summary: 'Runs and their steps with progress, newest first',
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  responses: { 200: z.strictObject({ items: z.array(JobRun) }), 403: Problem },
});

/** Starts a run, or goes on with it. Answers at once; the run goes on by itself. */
export const startJob = operation({
  name: 'job.start',
  method: 'POST',
  path: '/jobs/:kind/runs',
  summary: 'Start a run, or go on with it where it stopped',
  params: z.strictObject({ kind: z.enum(jobKinds) }),
  body: z.strictObject({
    /** The night, or the 1st, it is for; null: the one that is due. Never one in the future. */
    key: CivilDate.nullable(),
  }),
  command: { ifMatch: false },
  responses: { 201: JobRun, 403: Problem, 422: Problem },
});
