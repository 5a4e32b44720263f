import type { Command } from './command.ts';
import { isKeptByBrowserTab } from './forbidden-keys.ts';
import type { KeyText } from './keys.ts';

/** The key to show for a command: the first that reaches the page in this window. */
export function shownKey({ keys }: Pick<Command, 'keys'>, allArrive: boolean): KeyText | undefined {
  return keys.find((key) => allArrive || !isKeptByBrowserTab(key));
}

/** Keys that the browser keeps from the page in this window. */
export function keptKeys({ keys }: Pick<Command, 'keys'>, allArrive: boolean): readonly KeyText[] {
  return allArrive ? [] : keys.filter(isKeptByBrowserTab);
}
