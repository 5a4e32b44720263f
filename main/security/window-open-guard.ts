import { WORKSPACE_URL } from '../page/app-origin.ts';

interface OpeningContents {
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
}

export interface WindowOpeners {
  /** Opens one more window of the workspace. */
  readonly openWorkspace: () => void;
  /** The one door to the adviser's browser; it judges for itself. */
  readonly openExternal: (address: string) => void;
}

/**
 * No page makes a window: Chromium's own child window is refused always. Asked for the workspace's
 * address, the app opens a window itself, with a page of its own; anything else goes to the door to
 * the browser.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#14-disable-or-limit-creation-of-new-windows
 */
export function guardWindowOpen(contents: OpeningContents, openers: WindowOpeners): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (url === WORKSPACE_URL) openers.openWorkspace();
    else openers.openExternal(url);
    return { action: 'deny' };
  });
}
