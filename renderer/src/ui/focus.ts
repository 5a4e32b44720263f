/** Where keyboard focus goes. Everything here works on what is on the page at the moment. */

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/** What in a region wants focus: what says so, the cell that Tab leads to, or the region itself. */
export function focusInto(region: HTMLElement): boolean {
  const wanted =
    region.querySelector<HTMLElement>('[data-first-focus], [role="gridcell"][tabindex="0"]') ??
    region;
  wanted.focus();
  return wanted === document.activeElement;
}

/** The number of the panel that has focus, or 0. */
export function focusedPanel(): number {
  const panel = document.activeElement?.closest('[data-panel]');
  return Number(panel?.getAttribute('data-panel') ?? 0);
}

/** The column of the person's screen that has focus; the middle one when none has. */
export function focusedColumn(): 'first' | 'second' | 'third' {
  const column = document.activeElement?.closest('[data-column]')?.getAttribute('data-column');
  return column === 'first' || column === 'third' ? column : 'second';
}

/** Frames to wait for a part of the page that is on its way: the service may be slow. */
const PATIENCE_FRAMES = 600;

/** Which wish to go somewhere was the last: an older one waits no longer for what is not there. */
let latestWish = 0;

/**
 * Goes to the first element that fits. What the same event changed is drawn before the next
 * microtask; what is asked for first comes some frames later, and is waited for as long as nobody
 * has moved focus in between, or asked for another place.
 */
function focusWhenThere(selector: string): void {
  const before = document.activeElement;
  latestWish += 1;
  const mine = latestWish;
  let frames = 0;
  const go = (): void => {
    const region = document.querySelector<HTMLElement>(selector);
    if (region !== null && focusInto(region)) return;
    frames += 1;
    const { activeElement } = document;
    const moved = activeElement !== before && activeElement !== document.body;
    if (frames < PATIENCE_FRAMES && !moved && mine === latestWish) requestAnimationFrame(go);
  };
  queueMicrotask(go);
}

/** Goes to the search field with its text marked, so that what is typed next replaces it. */
export function focusSearch(): void {
  focusWhenThere('[data-region="search"]');
  queueMicrotask(() => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) field.select();
  });
}

/** Goes to the part of the page with the given name (`data-region`). */
export function focusRegion(name: string): void {
  focusWhenThere(`[data-region="${name}"]`);
}

/** Goes to a panel of the person on screen by its number. */
export function focusPanel(number: number): void {
  focusWhenThere(`[data-panel="${number}"]`);
}

/** Fields that somebody may be typing in. */
const typedIn = 'input:not([type="radio"], [type="checkbox"]), textarea, select';

/** Whether focus waits in a part of the page for what comes there: nothing is done with it yet. */
function waitsIn(part: Element, active: Element): boolean {
  if (active === part) return true;
  if (!part.contains(active)) return false;
  if (active.closest('[data-scope="explanation"]') !== null) return false;
  return part instanceof HTMLDialogElement
    ? !active.matches(typedIn)
    : active.matches('[tabindex="-1"]');
}

/**
 * Goes to a line that has just arrived, from what stood there waiting for it: a heading, the part of
 * the page itself, the button that asked. Never from a field that somebody types in, and never from
 * another part of the page.
 */
export function focusArrived(line: HTMLElement): void {
  const { activeElement } = document;
  const part = line.closest('[data-region], dialog');
  const isLost = activeElement === null || activeElement === document.body;
  if (isLost || (part !== null && waitsIn(part, activeElement))) line.focus();
}

/** Goes to the next (or previous) landmark of the page, round and round. */
export function focusNextLandmark(step: 1 | -1): void {
  const landmarks = [...document.querySelectorAll<HTMLElement>('[data-landmark]')];
  if (landmarks.length === 0) return;
  const at = landmarks.findIndex((landmark) => landmark.contains(document.activeElement));
  const next = landmarks[(at + step + landmarks.length) % landmarks.length];
  if (next === undefined) return;
  const inside = next.querySelector<HTMLElement>('[data-first-focus]');
  const first = inside ?? next.querySelector<HTMLElement>(focusable) ?? next;
  first.focus();
}

/** Goes to the field of an open dialog that cannot be sent as it is. */
export function focusFault(): void {
  focusWhenThere('dialog[open] [aria-invalid="true"]');
}

/** Focus is never lost: when what had it is gone, the main part of the page takes it. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      document.querySelector<HTMLElement>('[data-region="main"]')?.focus({ preventScroll: true });
    }
  });
}
