import type { Page } from 'playwright';

/** Something to wait for on a page. */
export interface Sight {
  readonly name: string;
  /** Elements of which there must be at least one … */
  readonly present: string;
  /** … whose text, blanks apart, holds this. */
  readonly text?: string;
  /** Elements of which there may be none, e.g. skeletons. */
  readonly absent?: string;
}

interface ProbeWindow extends Window {
  floBenchSeen?: Promise<Record<string, number>>;
}

/**
 * Sent into the page, so it can lean on nothing outside itself: from the next key on, watches the
 * document, and notes for each sight the milliseconds from the key until it had been painted.
 */
function watch({ sights, patienceMs }: { sights: readonly Sight[]; patienceMs: number }): void {
  const seen: Record<string, number> = {};
  const holds = ({ present, text, absent }: Sight): boolean => {
    if (absent !== undefined && document.querySelector(absent) !== null) return false;
    const found = [...document.querySelectorAll(present)];
    if (text === undefined) return found.length > 0;
    return found.some((one) => one.textContent.replace(/\s/g, '').includes(text));
  };
  const afterPaint = (act: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', act, { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  (window as ProbeWindow).floBenchSeen = new Promise((resolve, reject) => {
    window.addEventListener(
      'keydown',
      ({ timeStamp: began }) => {
        const waiting = new Set(sights);
        const tooLate = setTimeout(() => {
          observer.disconnect();
          reject(new Error(`not seen: ${[...waiting].map(({ name }) => name).join(', ')}`));
        }, patienceMs);
        const look = (): void => {
          for (const sight of waiting) {
            if (!holds(sight)) continue;
            waiting.delete(sight);
            afterPaint(() => {
              seen[sight.name] = performance.now() - began;
              if (Object.keys(seen).length < sights.length) return;
              clearTimeout(tooLate);
              resolve(seen);
            });
          }
          if (waiting.size === 0) observer.disconnect();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      },
      { capture: true, once: true },
    );
  });
  // Whoever asks for the result hears of a failure; until then it is nobody's.
  (window as ProbeWindow).floBenchSeen?.catch(() => undefined);
}

/**
 * Presses a key and measures until each sight has been painted.
 *
 * @returns milliseconds by the sight's name.
 */
export async function pressAndSee(
  page: Page,
  key: string,
  sights: readonly Sight[],
): Promise<Readonly<Record<string, number>>> {
  await page.evaluate(watch, { sights, patienceMs: 15_000 });
  await page.keyboard.press(key);
  return page.evaluate(async () => (await (window as ProbeWindow).floBenchSeen) ?? {});
}
