import type { JobRun, JobState } from '#contract/flo-api/jobs.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { sentenceDate, tableDate, timeOfDay } from '#texts/dates.ts';
import type { Language, Translate } from '#texts/index.ts';
import type { nb } from '#texts/nb/index.ts';

/** A run, or one of its steps below it, as it stands in the table. */
export interface RunRow {
  readonly run: JobRun;
  readonly isStep: boolean;
  readonly name: string;
  readonly state: JobState;
  readonly progress: string;
  readonly started: string;
  readonly ended: string;
  readonly note: string;
}

type StepName = keyof typeof nb.runs.steps;

const named = (name: string, names: object): name is StepName => Object.hasOwn(names, name);

/** Whether a run may be started again to go on where it stopped. */
export function canGoOn({ state }: Pick<JobRun, 'state'>): boolean {
  return state === 'failed' || state === 'interrupted' || state === 'waiting';
}

/** Whether a run moves by itself: one that waits was asked for a moment ago, and is about to begin. */
export function isUnderWay({ state }: Pick<JobRun, 'state'>): boolean {
  return state === 'running' || state === 'waiting';
}

function moment(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  return `${tableDate(osloDate(at))} ${timeOfDay(at)}`;
}

function noteOf(run: JobRun, t: Translate): string {
  return [
    t('runs.startedBy', { name: run.startedBy }),
    run.attempts > 1 ? t('runs.attempts', { count: run.attempts }) : '',
    canGoOn(run) ? t('runs.again') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Runs with their steps below them, in words. Steps nobody has named keep the program's own name. */
export function runRows(
  runs: readonly JobRun[],
  names: Readonly<Record<string, string>>,
  t: Translate,
  language: Language,
): RunRow[] {
  return runs.flatMap((run) => {
    const steps = run.steps.map((step): RunRow => ({
      run,
      isStep: true,
      name: named(step.name, names) ? t(`runs.steps.${step.name}`) : step.name,
      state: step.state,
      progress:
        step.total === null || step.total === 0
          ? String(step.done)
          : t('runs.progress', { done: step.done, total: step.total }),
      started: moment(step.startedAt),
      ended: moment(step.endedAt),
      note: step.error === null ? '' : t('runs.failure', { code: step.error }),
    }));
    const whole: RunRow = {
      run,
      isStep: false,
      name: t(`runs.kinds.${run.kind}`, { date: sentenceDate(run.key, language, run.onDay) }),
      state: run.state,
      progress: t('runs.progress', {
        done: run.steps.filter(({ state }) => state === 'finished').length,
        total: run.steps.length,
      }),
      started: moment(run.startedAt),
      ended: moment(run.endedAt),
      note: noteOf(run, t),
    };
    return [whole, ...steps];
  });
}
