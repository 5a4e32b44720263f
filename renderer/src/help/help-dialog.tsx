import { Button } from '@navikt/ds-react/Button';
import { useEffect, useRef } from 'react';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import { commandGroups, type Command } from '../commands/command.ts';
import { commandRegistry } from '../commands/command-registry.ts';
import { keptKeys } from '../commands/shown-key.ts';
import { allKeysArrive } from '../host/connect.ts';
import { KeyText } from '../ui/key-hint.tsx';

function Line({ command }: { readonly command: Command }) {
  const app = useServices();
  const { t } = useTexts();
  const now = command.when?.(app) ?? true;
  const kept = keptKeys(command, allKeysArrive());
  return (
    <li className="flo-help__line">
      <span className={now ? undefined : 'flo-quiet'}>{t(command.label)}</span>
      <span className="flo-help__keys">
        {command.keys.map((key) =>
          kept.includes(key) ? (
            <s key={key} title={t('layout.help.browserKeeps')}>
              <KeyText keys={key} />
            </s>
          ) : (
            <KeyText key={key} keys={key} />
          ),
        )}
      </span>
    </li>
  );
}

/** Every command that has a key, under where it works. What cannot be done right now is dimmed. */
export function HelpDialog() {
  const app = useServices();
  const { dialog } = app;
  const { t } = useTexts();
  const element = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.setState({ open: undefined });
  useEffect(() => {
    const opener = document.activeElement;
    element.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="flo-dialog"
      aria-labelledby="help-title"
      onClose={close}
      data-scope="dialog"
    >
      <header className="flo-dialog__header">
        <h2 id="help-title" className="flo-title">
          {t('layout.help.title')}
        </h2>
        <Button type="button" size="xsmall" variant="tertiary" onClick={close}>
          <span className="flo-command">
            {t('common.close')} <KeyText keys="Escape" />
          </span>
        </Button>
      </header>
      <div className="flo-help">
        {commandGroups.map((group) => {
          const lines = commandRegistry.filter(
            (command) =>
              command.group === group &&
              command.keys.length > 0 &&
              command.scope !== 'signIn' &&
              isAllowed(app, command),
          );
          if (lines.length === 0 && group !== 'inLists') return null;
          return (
            <section key={group}>
              <h3 className="flo-label">{t(`layout.help.${group}`)}</h3>
              <ul>
                {lines.map((command) => (
                  <Line key={command.id} command={command} />
                ))}
                {group === 'inLists' && <GridKeys />}
              </ul>
            </section>
          );
        })}
      </div>
    </dialog>
  );
}

/** Keys of every list: they belong to the grid pattern and not to a command. */
function GridKeys() {
  const { t } = useTexts();
  const keys = [
    ['layout.help.open', 'Enter'],
    ['layout.help.move', 'ArrowUp'],
    ['layout.help.move', 'ArrowDown'],
    ['layout.help.rowEnds', 'Home'],
    ['layout.help.listEnds', 'Ctrl+End'],
    ['layout.help.pages', 'PageDown'],
  ] as const;
  return keys.map(([label, key]) => (
    <li key={key} className="flo-help__line">
      <span>{t(label)}</span>
      <span className="flo-help__keys">
        <KeyText keys={key} />
      </span>
    </li>
  ));
}
