const FIRST_FIELD =
  'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button';

/**
 * Once what was pressed has gone from the page, focus goes to the first field of the form it stood in,
 * and never to nowhere.
 */
export function focusFormOf(pressed: Element): void {
  const form = pressed.closest('form, dialog');
  requestAnimationFrame(() => {
    if (pressed.isConnected) return;
    form?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  });
}
