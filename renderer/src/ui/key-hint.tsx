import { memo } from 'react';
import { allKeysArrive } from '../host/connect.ts';
import type { Command } from '../commands/command.ts';
import { shownKey } from '../commands/shown-key.ts';
import { useTexts } from '../app/services-context.tsx';

const symbols: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A key as people read it: `Ctrl+K`, `Esc`, `↓`. */
export const KeyText = memo(function KeyText({ keys }: { readonly keys: string }) {
  const { t } = useTexts();
  const names: Readonly<Record<string, string>> = {
    ...symbols,
    Escape: t('layout.keys.escape'),
    Enter: t('layout.keys.enter'),
    ' ': t('layout.keys.space'),
  };
  const parts = keys.split('+').map((part) => names[part] ?? part);
  return <kbd className="flo-key">{parts.join('+')}</kbd>;
});

/** The key of a command, quiet, where the command can be done. Nothing when it has none here. */
export function KeyHint({ command }: { readonly command: Command }) {
  const key = shownKey(command, allKeysArrive());
  return key === undefined ? null : <KeyText keys={key} />;
}
