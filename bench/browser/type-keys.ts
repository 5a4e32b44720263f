import type { Page } from 'playwright';

/** What a fast typist leaves between two keys, and long enough for the work of one to end. */
export const BETWEEN_KEYS_MS = 120;

/**
 * Types words letter by letter, emptying the field between them; a frame's length of chance in the
 * pauses keeps the keys from falling in step with the frames.
 *
 * @returns when `count` letters have been typed.
 */
export async function typeWords(
  page: Page,
  words: readonly string[],
  count: number,
): Promise<void> {
  let left = count;
  for (let turn = 0; left > 0; turn += 1) {
    for (const letter of (words[turn % words.length] ?? 'a').slice(0, left)) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(BETWEEN_KEYS_MS + Math.random() * 17);
      left -= 1;
    }
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
    });
  }
}
