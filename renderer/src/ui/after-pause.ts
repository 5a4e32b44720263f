/** Asks when somebody has stopped typing, or says that it is meant; each letter is no question. */
export interface AfterPause<T> {
  /** Something else stands there: it is asked about when the pause is over. Undefined asks nothing. */
  typed(value: T | undefined): void;
  /** It is meant: asked about at once. */
  meant(value: T | undefined): void;
  /** Nobody is there to be answered any longer. */
  stop(): void;
}

/** Asks `ask` once about what stands there after `pauseMs` without a change. */
export function afterPause<T>(ask: (value: T) => void, pauseMs: number): AfterPause<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    typed(value) {
      stop();
      if (value !== undefined) timer = setTimeout(() => ask(value), pauseMs);
    },
    meant(value) {
      stop();
      if (value !== undefined) ask(value);
    },
    stop,
  };
}
