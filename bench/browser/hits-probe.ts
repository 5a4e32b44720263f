import type { Page } from 'playwright';

interface HitsWindow extends Window {
  floBenchHits?: number[];
}

/** Sent into the page: notes, for each key, when its last change to the hits had been painted. */
function watchHits(selector: string): void {
  const hits: number[] = [];
  (window as HitsWindow).floBenchHits = hits;
  let key = -1;
  let began = 0;
  window.addEventListener(
    'keydown',
    (event) => {
      key += 1;
      began = event.timeStamp;
    },
    { capture: true },
  );
  new MutationObserver((changes) => {
    const list = document.querySelector(selector);
    if (key < 0 || list === null || !changes.some(({ target }) => list.contains(target))) return;
    const of = key;
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (of === key) hits[of] = performance.now() - began;
      });
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/**
 * Measures, while `work` types, the time from each key until the hits it brought had been painted.
 *
 * @param selector the list of hits.
 * @returns milliseconds, of the keys that changed the list.
 */
export async function hitTimes(
  page: Page,
  selector: string,
  work: () => Promise<void>,
): Promise<number[]> {
  await page.evaluate(watchHits, selector);
  await work();
  const hits = await page.evaluate(() => [...((window as HitsWindow).floBenchHits ?? [])]);
  return hits.filter((time) => typeof time === 'number');
}
