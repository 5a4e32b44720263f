import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { Command } from '../commands/command.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { keepsFocus } from '../ui/keeps-focus.ts';
import {
  anewItemCommand,
  copyWordsCommand,
  dismissItemCommand,
  openItemCommand,
  retryItemCommand,
  undoItemCommand,
} from './commands.ts';
import { ItemState } from './item-state.tsx';
import { LostWords } from './lost-words.tsx';
import { canTryAnew } from './try-anew.ts';
import { useWhat } from './use-outbox.ts';

/** The marked command in full, and what can be done about it. */
export function OutboxDetail({ item }: { readonly item: OutboxItem | undefined }) {
  return item === undefined ? null : <Detail item={item} />;
}

/** What can be done about a command, as far as it has come. */
function actionsOf(item: OutboxItem): readonly Command[] {
  return [
    ...(item.canUndo ? [undoItemCommand] : []),
    ...(item.canRetry ? [retryItemCommand] : []),
    ...(canTryAnew(item) ? [anewItemCommand] : []),
    ...(item.words.length > 0 ? [copyWordsCommand] : []),
    ...(item.canDismiss ? [dismissItemCommand] : []),
    ...(item.citizenId === null ? [] : [openItemCommand]),
  ];
}

const quiet: readonly Command[] = [dismissItemCommand, openItemCommand];

function Detail({ item }: { readonly item: OutboxItem }) {
  const what = useWhat(item);
  return (
    <section className="flo-outbox__detail" data-scope="outbox" aria-label={what}>
      <h2 className="flo-label">{what}</h2>
      <ItemState item={item} />
      <LostWords words={item.words} />
      <p className="flo-actions">
        {actionsOf(item).map((command) => (
          // It leaves by itself when the command comes further, also while one stands on it.
          <span key={command.id} ref={keepsFocus}>
            <CommandButton
              command={command}
              variant={quiet.includes(command) ? 'tertiary' : 'secondary'}
            />
          </span>
        ))}
      </p>
    </section>
  );
}
