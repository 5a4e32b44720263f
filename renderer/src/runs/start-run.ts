import type { JobKind } from '#contract/flo-api/jobs.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { explainError } from '#texts/error-text.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { readFailure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';

/** Which run somebody wants to start: asked about before it is done. */
export const wanted: StoreApi<{ readonly kind: JobKind | undefined }> = createStore(() => ({
  kind: undefined,
}));

/** Starts the run that is due, or goes on with one that stopped; says how it went. */
export async function startRun(
  app: AppServices,
  kind: JobKind,
  key: CivilDate | null = null,
): Promise<void> {
  const { language } = app.preferences.getState();
  const t = translator(language);
  try {
    await app.connection.command('job.start', { kind, key });
    announce(app.announcer, t('runs.started'));
  } catch (error) {
    const { title } = explainError(readFailure(error).code, language);
    announce(app.announcer, t('runs.notStarted', { reason: title }));
  }
  await app.queryClient.invalidateQueries({ queryKey: ['job.runs'] });
}
