import type { StoreApi } from 'zustand/vanilla';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { sendOnce } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault } from '../ui/focus.ts';
import { agreementState } from './agreement-state.ts';
import { openingOf, type PlanForm } from './plan-form.ts';

/** Opens the list that was typed, and shows it in place of the dialog. Gives whether it was opened. */
export async function sendOpening(
  app: AppServices,
  { gpContractId }: Agreement,
  form: StoreApi<PlanForm>,
): Promise<boolean> {
  const opening = openingOf(form.getState());
  if (opening === undefined) {
    form.setState({ incomplete: true, failure: undefined });
    focusFault();
    return false;
  }
  const input = { gpContractId, opening };
  const opened = await sendOnce(app, form, input, (key) =>
    app.connection.command('agreement.openList', input, { key }),
  );
  if (opened === undefined) return false;
  const t = translator(app.preferences.getState().language);
  announce(app.announcer, t('agreements.opening.opened'));
  // At once: with another list on the page the dialog is a new one, which knows of no answer.
  agreementState.setState(({ dialog }) => ({
    shown: opened.gpContractId,
    dialog: dialog?.kind === 'opening' ? undefined : dialog,
  }));
  return true;
}
