import { type Entry, hasEnded } from './entry.ts';
import { ruleOf } from './commands.ts';

/** An entry in memory, with what does not need to outlive the process. */
export interface LiveEntry {
  entry: Entry;
  readonly aggregate: string;
  readonly legal: boolean;
  /** Something is being done with it. */
  busy: boolean;
  /** When it may be tried, by the clock that nobody can set; infinite: when something happens. */
  dueAt: number;
  /** Tries in a row that came to nothing. */
  failures: number;
  /** The answer or error of this process's own try, as it came. */
  answer: { readonly value: unknown } | undefined;
  error: Error | undefined;
  /** Its place among what was accepted; 0 for what an earlier process saw accepted. */
  acceptedAt: number;
  /** Those who wait for it to come further. */
  readonly waiting: Set<() => void>;
}

export function liveEntry(entry: Entry, dueAt: number): LiveEntry {
  const rule = ruleOf(entry.operation);
  return {
    entry,
    aggregate: rule?.aggregate(entry.input as never) ?? entry.key,
    legal: rule?.legal ?? true,
    busy: false,
    dueAt,
    failures: 0,
    answer: undefined,
    error: undefined,
    acceptedAt: 0,
    waiting: new Set(),
  };
}

/** True when there is something left to do: to send, to ask, or to leave a task. */
export function isOpen(live: LiveEntry): boolean {
  return !hasEnded(live.entry) || owesTask(live);
}

/** True for what was not carried out and has not become a task yet. */
export function owesTask({ entry }: Pick<LiveEntry, 'entry'>): boolean {
  const { state, taskId, failure } = entry;
  return state === 'expired' && taskId === null && failure === null && citizenOf(entry) !== null;
}

/** True while nothing else about the same may be sent. */
function blocks({ entry }: LiveEntry): boolean {
  return !hasEnded(entry) && entry.state !== 'collected';
}

/**
 * What can be done now: of each aggregate the first that is open, and nothing behind it. What has
 * ended or waits at the service holds nobody up, and aggregates never wait for each other.
 */
export function startable(entries: Iterable<LiveEntry>, now: number, most: number): LiveEntry[] {
  const heads: LiveEntry[] = [];
  const blocked = new Set<string>();
  let busy = 0;
  for (const live of entries) {
    if (live.busy) busy += 1;
    if (!isOpen(live) || blocked.has(live.aggregate)) continue;
    if (blocks(live)) blocked.add(live.aggregate);
    if (!live.busy && live.dueAt <= now) heads.push(live);
  }
  return heads.slice(0, Math.max(0, most - busy));
}

/** Whom a command is about. */
export function citizenOf({ input }: Entry): string | null {
  const { citizenId } = Object(input) as { readonly citizenId?: unknown };
  return typeof citizenId === 'string' ? citizenId : null;
}
