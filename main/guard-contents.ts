import { shell, type WebContents } from 'electron';
import type { Log } from './log.ts';
import { keepDevToolsShut } from './security/dev-tools.ts';
import { guardNavigation } from './security/navigation-guard.ts';
import { openExternal } from './security/open-external.ts';
import { refuseWebviews } from './security/webview-guard.ts';
import { guardWindowOpen } from './security/window-open-guard.ts';

interface GuardOptions {
  readonly packaged: boolean;
  readonly log: Log;
  readonly openWorkspace: () => void;
}

/** Puts the guards of a page on it, before it loads anything. */
export function guardContents(
  contents: WebContents,
  { packaged, log, openWorkspace }: GuardOptions,
): void {
  guardNavigation(contents, () => log({ event: 'navigation-refused' }));
  refuseWebviews(contents);
  keepDevToolsShut(contents, packaged);
  guardWindowOpen(contents, {
    openWorkspace,
    openExternal: (address) => {
      if (!openExternal(shell, address)) log({ event: 'external-refused' });
    },
  });
}
