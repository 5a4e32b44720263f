/** Milliseconds between two words that somebody is at the desk: at most twice a minute. */
export const ALIVE_MS = 30_000;

/** Gives a function that says it at most every `ALIVE_MS`; `now` is in milliseconds. */
export function sayAlive(say: () => void, now: () => number): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    if (at - last < ALIVE_MS) return;
    last = at;
    say();
  };
}
