import type { ExceptionItem, Settlement } from '#contract/flo-api/register-events.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { notSending, sendOnce, type Sending } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault } from '../ui/focus.ts';

/** What is typed and sent about one exception. What is typed stays when the dialog is left. */
export interface Settling extends Sending {
  readonly how: Settlement;
  readonly words: string;
  readonly tooShort: boolean;
}

export const LEAST_WORDS = 3;
export const MOST_WORDS = 500;

/** An empty form about an exception. */
export function createSettling(): StoreApi<Settling> {
  return createStore(() => ({
    ...notSending,
    how: 'retry',
    words: '',
    tooShort: false,
  }));
}

/** Settles an event, under a key that stays the same as long as the content does. */
export async function sendSettlement(
  app: AppServices,
  { eventId }: ExceptionItem,
  form: StoreApi<Settling>,
): Promise<boolean> {
  const { how, words } = form.getState();
  const input = { eventId, how, words: words.trim() };
  if (input.words.length < LEAST_WORDS) {
    form.setState({ tooShort: true, failure: undefined });
    focusFault();
    return false;
  }
  const settled = await sendOnce(app, form, input, (key) =>
    app.connection.command('registerEvent.settle', input, { key }),
  );
  if (settled === undefined) return false;
  const { reason } = settled;
  const t = translator(app.preferences.getState().language);
  const why = reason === null ? '' : t(`runs.exceptions.reasons.${reason}`);
  announce(
    app.announcer,
    reason === null
      ? t('runs.exceptions.settled')
      : t('runs.exceptions.stillWaiting', { reason: why }),
  );
  await app.queryClient.invalidateQueries({ queryKey: ['registerEvent.exceptions'] });
  return true;
}
