import { useServices, useTexts } from '../app/services-context.tsx';
import { performCommand } from '../commands/dispatcher.ts';
import { ariaKey } from '../commands/keys.ts';
import { shownKey } from '../commands/shown-key.ts';
import { useWishesLeft } from '../drafts/wish-received.tsx';
import { allKeysArrive } from '../host/connect.ts';
import { showOutboxCommand } from './commands.ts';
import { countsOf } from './outbox-state.ts';
import { useOutbox } from './use-outbox.ts';

/** How much waits to be sent, and how much needs somebody; nothing at all while there is neither. */
export function OutboxIndicator() {
  const app = useServices();
  const { t } = useTexts();
  const { waiting, needsYou: items } = countsOf(useOutbox());
  const needsYou = items + useWishesLeft();
  const key = shownKey(showOutboxCommand, allKeysArrive());
  if (waiting === 0 && needsYou === 0) return null;
  const words = [
    waiting > 0 ? t('outbox.indicator.waiting', { count: waiting }) : '',
    needsYou > 0 ? t('outbox.indicator.needsYou', { count: needsYou }) : '',
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={`flo-outbox-mark ${needsYou > 0 ? 'flo-outbox-mark--needs-you' : ''}`}
      data-command={showOutboxCommand.id}
      onClick={() => performCommand(app, showOutboxCommand)}
      {...(key !== undefined && { title: key, 'aria-keyshortcuts': ariaKey(key) })}
    >
      {t('outbox.indicator.label', { words: words.join(', ') })}
    </button>
  );
}
