import type { Page } from '@playwright/test';

/** Everything a page holds for eyes, ears, paper and its own source, as text. */
export async function everythingOn(page: Page): Promise<string> {
  const held = await page.evaluate(() => {
    const parts = [document.title, document.documentElement.outerHTML];
    for (const field of document.querySelectorAll('input, textarea, select')) {
      parts.push((field as HTMLInputElement).value);
    }
    return parts.join('\n');
  });
  const heard = await page.locator('body').ariaSnapshot();
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: null });
  return [held, heard, printed].join('\n');
}

/** Notes from now on every text that comes into the page, however short it stays. */
export async function watchTexts(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    const note = (node: Node): void => {
      seen.push(node instanceof Element ? node.outerHTML : (node.textContent ?? ''));
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of addedNodes) note(node);
        if (addedNodes.length === 0) note(target);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(globalThis, { __seenTexts: seen });
  });
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { __seenTexts: readonly string[] }).__seenTexts.join('\n'),
    );
}
