import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsFocus } from './keeps-focus.ts';

/** As much of a page as focus needs: elements that take it, and one that has it. */
const body = {};
const page: { activeElement: object | null; body: object; querySelector: () => object } = {
  activeElement: body,
  body,
  querySelector: () => main,
};
const part = (isConnected = true) => ({
  isConnected,
  querySelector: () => null,
  focus(this: object) {
    page.activeElement = this;
  },
});
const main = part();

/** Something in a part of the page, with what has focus inside it. */
function shown(around: object | null, focused: object) {
  const parentElement = { closest: () => around };
  const element = { parentElement, contains: (other: object) => other === focused };
  return keepsFocus(element as unknown as HTMLElement);
}

beforeEach(() => vi.stubGlobal('document', page));
afterEach(() => vi.unstubAllGlobals());

/** It leaves the page, and what had focus with it. */
async function leave(leaving: (() => void) | undefined, focused: object): Promise<object | null> {
  page.activeElement = focused;
  leaving?.();
  if (page.activeElement === focused) page.activeElement = body;
  await Promise.resolve();
  return page.activeElement;
}

describe('what leaves the page with focus in it', () => {
  const button = { name: 'undo' };

  it('gives it to the part of the page around it', async () => {
    const panel = part();
    expect(await leave(shown(panel, button), button)).toBe(panel);
  });

  it('gives it to the main part where nothing is around it, or that has gone, too', async () => {
    expect(await leave(shown(null, button), button)).toBe(main);
    expect(await leave(shown(part(false), button), button)).toBe(main);
  });

  it('leaves focus alone that is elsewhere, or has been sent on', async () => {
    const field = {};
    page.activeElement = field;
    shown(part(), button)?.();
    await Promise.resolve();
    expect(page.activeElement).toBe(field);
    const leaving = shown(part(), button);
    page.activeElement = button;
    leaving?.();
    page.activeElement = field;
    await Promise.resolve();
    expect(page.activeElement).toBe(field);
  });
});
