import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import type { Command } from '../commands/command.ts';
import { performCommand } from '../commands/dispatcher.ts';
import { ariaKey } from '../commands/keys.ts';
import { shownKey } from '../commands/shown-key.ts';
import { allKeysArrive } from '../host/connect.ts';
import { KeyHint } from './key-hint.tsx';

interface CommandButtonProps {
  readonly command: Command;
  /** Instead of the command's own label, where the place already says half of it. */
  readonly children?: ReactNode;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  /** Dimmed, but it keeps focus; what the command's `when` refuses is not done anyway. */
  readonly disabled?: boolean;
  /** Another command that would do the same now: its key is the one to show. */
  readonly by?: Command | undefined;
}

/** A button for a command, with its key on it. Nothing at all where the role may not do it. */
export function CommandButton(props: CommandButtonProps) {
  const { command, children, variant = 'tertiary', disabled = false, by = command } = props;
  const app = useServices();
  const { t } = useTexts();
  const allowed = useStore(app.session.store, () => isAllowed(app, command));
  const key = shownKey(by, allKeysArrive());
  if (!allowed) return null;
  return (
    <Button
      type="button"
      size="xsmall"
      variant={variant}
      {...(disabled && { 'aria-disabled': true })}
      data-command={command.id}
      onClick={() => performCommand(app, command)}
      {...(key !== undefined && { 'aria-keyshortcuts': ariaKey(key) })}
    >
      <span className="flo-command">
        <span>{children ?? t(command.label)}</span>
        {key !== undefined && (
          <span aria-hidden="true">
            <KeyHint command={by} />
          </span>
        )}
      </span>
    </Button>
  );
}
