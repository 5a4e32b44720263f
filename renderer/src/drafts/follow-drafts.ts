import type { AppServices } from '../app/services.ts';

/**
 * Writes drafts down whenever the adviser goes elsewhere: to another field, tab or window, away from
 * the page, or out of the workspace.
 */
export function followDrafts({ drafts, session, workspace }: AppServices): void {
  const flush = (): void => void drafts.flush();
  document.addEventListener('focusout', flush);
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  workspace.store.subscribe(flush);
  session.onEvent((event) => {
    if (event === 'left') drafts.forget();
  });
}
