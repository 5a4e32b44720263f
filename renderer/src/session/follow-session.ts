import { focusManager } from '@tanstack/react-query';
import type { AppServices } from '../app/services.ts';
import { focusSearch, keepFocus } from '../ui/focus.ts';
import { sayAlive } from './alive.ts';
import { forgetEverything } from './forget.ts';

/** Puts focus back where it was before the curtain came down, once that is drawn again. */
function focusKeeper({ workspace }: AppServices): {
  readonly remember: () => void;
  readonly restore: () => void;
} {
  let before: Element | null = null;
  return {
    remember: () => {
      before = document.activeElement;
    },
    restore: () => {
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before !== document.body && before.isConnected) {
          before.focus({ preventScroll: true });
        } else if (workspace.state.place === 'start') focusSearch();
        before = null;
        keepFocus();
      });
    },
  };
}

/**
 * Keeps the window in step with the sign-in: asks when the line comes up and when something has
 * changed, forgets when somebody leaves, and tells the backend that somebody is at the desk.
 */
export function followSession(app: AppServices): void {
  const { connection, session } = app;
  const focus = focusKeeper(app);
  session.useBackend(() => connection.call('session.status', {}));
  session.onEvent((event) => {
    if (event === 'left') forgetEverything(app);
    if (event === 'locked') {
      focus.remember();
      // What was said last may name the person on screen.
      app.announcer.setState({ text: '', number: 0 });
    }
    if (event === 'unlocked') focus.restore();
    // Nobody looks at a page behind a curtain: nothing is asked anew because of the window's focus.
    if (event === 'locked' || event === 'left') focusManager.setFocused(false);
    if (event === 'unlocked' || event === 'opened') focusManager.setFocused(undefined);
  });
  connection.onTopic((topic) => {
    if (topic === 'session.changed') void session.ask();
  });
  connection.state.subscribe(({ connects }, before) => {
    if (connects !== before.connects) void session.ask();
  });
  const alive = sayAlive(
    () => void connection.call('session.alive', {}).catch(() => undefined),
    () => performance.now(),
  );
  for (const kind of ['keydown', 'pointerdown'] as const) {
    window.addEventListener(kind, () => session.phase === 'open' && alive(), { capture: true });
  }
}
