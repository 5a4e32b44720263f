import type { Log } from '../log.ts';

interface MortalContents {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string; exitCode: number }) => void,
  ): unknown;
  reload(): void;
}

const TRIES = 3;
const WITHIN_MS = 60_000;

/** Loads the page again when its process has died; gives up when it keeps dying. */
export function reviveWhenGone(
  contents: MortalContents,
  log: Log,
  giveUp: () => void,
  now: () => number = Date.now,
): void {
  let deaths: readonly number[] = [];
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log({ event: 'page-gone', reason, exitCode });
    deaths = [...deaths, now()].filter((at) => now() - at < WITHIN_MS);
    if (deaths.length > TRIES) giveUp();
    else contents.reload();
  });
}
