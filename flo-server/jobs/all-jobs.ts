import type { JobKind } from '#contract/flo-api/jobs.ts';
import type { Job } from './job.ts';
import { monthly } from './monthly.ts';
import { nightly } from './nightly.ts';

/** Every job there is, by its kind. */
export const allJobs: Readonly<Record<JobKind, Job>> = { nightly, monthly };
