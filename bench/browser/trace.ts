/** As much of a Chromium trace event as is read here. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread: what the work took, whoever else wanted the processor. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly type?: string; readonly duration?: number };
  };
}

/** What one key cost. Milliseconds. */
export interface KeyCost {
  /** From the key to the next paint on the screen. */
  readonly toPaint: number;
  /** Work on the page's main thread until the next key. */
  readonly mainThread: number;
}

/** Trace categories that hold all this, and as little else as possible. */
export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

const perMillisecond = 1000;

/**
 * What each key cost the page that got it. The work of a key is everything its page's main thread
 * did from the key to the next one, or for `settleMs` after the last.
 */
export function keyCosts(events: readonly TraceEvent[], settleMs: number): KeyCost[] {
  const keys = events
    .filter(
      ({ name, ph, args }) =>
        name === 'EventTiming' && ph === 'b' && args?.data?.type === 'keydown',
    )
    .toSorted((a, b) => a.ts - b.ts);
  const mainThreads = new Map(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => [pid, tid]),
  );
  const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  return keys.map((key, index) => {
    const until = keys[index + 1]?.ts ?? key.ts + settleMs * perMillisecond;
    const work = tasks
      .filter(({ pid, tid }) => pid === key.pid && tid === mainThreads.get(pid))
      .filter(({ ts }) => ts >= key.ts && ts < until)
      .reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0);
    return {
      toPaint: key.args?.data?.duration ?? Number.NaN,
      mainThread: work / perMillisecond,
    };
  });
}

/** The longest piece of work on any page's main thread, in milliseconds of its processor time. */
export function longestTask(events: readonly TraceEvent[]): number {
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      name === 'RunTask' && ph === 'X' && mainThreads.has(`${pid}/${tid}`),
  );
  if (tasks.length === 0) throw new Error('the trace has no work of any page');
  return Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / perMillisecond;
}
