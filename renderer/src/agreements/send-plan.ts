import type { StoreApi } from 'zustand/vanilla';
import type { PlanKind } from '#contract/codes/agreements.ts';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { readFailure, type Failure } from '../rpc/failure.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault } from '../ui/focus.ts';
import { requestOf, type PlanForm } from './plan-form.ts';

async function follow(app: AppServices): Promise<void> {
  await app.queryClient.invalidateQueries({ queryKey: ['agreement.get'] });
}

/** Plans what was typed, under a key that stays the same as long as the content does. */
export async function sendPlan(
  app: AppServices,
  { gpContractId, revision }: Agreement,
  kind: PlanKind,
  form: StoreApi<PlanForm>,
): Promise<boolean> {
  const state = form.getState();
  const order = requestOf(kind, state);
  if (order === undefined) {
    form.setState({ incomplete: true, failure: undefined });
    focusFault();
    return false;
  }
  const input = { gpContractId, order, revision };
  const planned = await sendOnce(app, form, input, (key) => {
    form.setState({ incomplete: false });
    return app.connection.command('agreement.plan', input, { key });
  });
  await follow(app);
  if (planned === undefined) return false;
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t('agreements.planned'));
  return true;
}

/** Cancels a plan; gives what went wrong, or undefined. */
export async function sendCancellation(
  app: AppServices,
  { gpContractId, revision }: Agreement,
  planId: string,
  key: string,
): Promise<Failure | undefined> {
  try {
    await app.connection.command(
      'agreement.cancelPlan',
      { gpContractId, planId, revision },
      { key },
    );
    const t = translator(app.preferences.getState().language);
    announce(app.announcer, t('agreements.cancelled'));
    return undefined;
  } catch (error) {
    return readFailure(error, key);
  } finally {
    await follow(app);
  }
}
