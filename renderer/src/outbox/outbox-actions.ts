import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { explainError } from '#texts/error-text.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { isAnonymised } from '../anonymity/anonymity.ts';
import { openTab } from '../citizen/active-citizen.ts';
import { recordLeaving } from '../privacy/record.ts';
import { readFailure } from '../rpc/failure.ts';
import { announce } from '../ui/announcer.ts';
import { copyText } from '../ui/copy-text.ts';
import { focusRegion } from '../ui/focus.ts';
import { newestHeld, refreshOutbox, rememberedOutbox } from './outbox-state.ts';
import { askAnew } from './try-anew.ts';
import { undoOutcome } from './undo-outcome.ts';

type Step = 'outbox.undo' | 'outbox.retry' | 'outbox.dismiss';

/** Undefined when nobody answered: then nobody knows, and that has been said. */
async function tell(
  app: AppServices,
  step: Step,
  { key }: OutboxItem,
): Promise<boolean | undefined> {
  const { language } = app.preferences.getState();
  try {
    const { done } = await app.connection.call(step, { key });
    return done;
  } catch (error) {
    announce(app.announcer, explainError(readFailure(error).code, language).title);
    return undefined;
  } finally {
    refreshOutbox(app);
  }
}

/** Takes back what has not been sent, and says when that came too late. */
export async function undoHeld(app: AppServices, item: OutboxItem): Promise<void> {
  const t = translator(app.preferences.getState().language);
  const done = await tell(app, 'outbox.undo', item);
  if (done === undefined) return;
  const said = done ? 'undone' : 'tooLate';
  undoOutcome.setState({ said });
  announce(app.announcer, t(`outbox.lines.${said}`));
}

/** Tries now instead of when the waiting is over. */
export async function retryNow(app: AppServices, item: OutboxItem): Promise<void> {
  await tell(app, 'outbox.retry', item);
}

/** Puts away what has come to its end. */
export async function dismiss(app: AppServices, item: OutboxItem): Promise<void> {
  await tell(app, 'outbox.dismiss', item);
}

/** What `Ctrl+Z` would take back of what is held. */
export function heldOnScreen(app: AppServices): OutboxItem | undefined {
  return newestHeld(rememberedOutbox(app), openTab(app)?.identity.citizenId);
}

/** Goes to the list of all that is on its way. */
export function showOutbox({ workspace }: AppServices): void {
  workspace.show('outbox');
  focusRegion('main');
}

/** Asks for the same once more; the refused one is put away when it stands in its form again. */
export async function tryAnew(app: AppServices, item: OutboxItem): Promise<void> {
  if (await askAnew(app, item)) await dismiss(app, item);
}

/** Copies what had been typed, so that it can be put into a form again. */
export async function copyWords(app: AppServices, item: OutboxItem): Promise<void> {
  const t = translator(app.preferences.getState().language);
  if (isAnonymised(app)) return announce(app.announcer, t('anonymity.notCopied'));
  const { citizenId, words } = item;
  try {
    // What cannot be written down is not copied.
    if (citizenId !== null) await recordLeaving(app, citizenId, 'copy', 'person.text');
  } catch {
    return announce(app.announcer, t('outbox.words.notCopied'));
  }
  const done = await copyText(words.map(({ text }) => text).join('\n\n'));
  announce(app.announcer, done ? t('common.copied') : t('errors.clipboard.title'));
}
