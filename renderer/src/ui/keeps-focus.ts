import { focusInto } from './focus.ts';

/** The parts of the page that focus can rest in. */
const parts = '[data-region], [data-panel], dialog';

/**
 * For `ref` of what leaves the page by itself, when nobody has pressed anything: if focus is inside
 * when it goes, the part of the page around it takes focus, or else the main part. The keys of where
 * one stood then still work, and a screen reader is not sent back to the top.
 */
export function keepsFocus(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  // Asked while it is there: what has been taken out has nothing around it.
  const around = element.parentElement?.closest<HTMLElement>(parts) ?? null;
  return () => {
    if (!element.contains(document.activeElement)) return;
    queueMicrotask(() => {
      const { activeElement, body } = document;
      // It is there still, or whoever took it away has sent focus somewhere.
      if (activeElement !== null && activeElement !== body) return;
      if (around?.isConnected === true && focusInto(around)) return;
      document.querySelector<HTMLElement>('[data-region="main"]')?.focus({ preventScroll: true });
    });
  };
}
