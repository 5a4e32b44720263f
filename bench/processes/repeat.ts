/** How often something could be done. */
export interface Rate {
  readonly times: number;
  readonly seconds: number;
}

/**
 * Does something over and over, so many at a time, for so long. `turn` counts up from 0 over all
 * of them; what is under way when the time is over is waited for and counted.
 */
export async function repeatFor(
  milliseconds: number,
  concurrency: number,
  act: (turn: number, lane: number) => Promise<void>,
): Promise<Rate> {
  const began = performance.now();
  const until = began + milliseconds;
  let times = 0;
  const lanes = Array.from({ length: concurrency }, async (_, lane) => {
    while (performance.now() < until) {
      const turn = times;
      times += 1;
      await act(turn, lane);
    }
  });
  await Promise.all(lanes);
  return { times, seconds: (performance.now() - began) / 1000 };
}
