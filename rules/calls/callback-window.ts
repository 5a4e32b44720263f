/** Nobody is promised a call further ahead than this, nor within a longer time. */
const MOST_AHEAD_MS = 60 * 86_400_000;
const LONGEST_MS = 24 * 3_600_000;

/** What is wrong with the time somebody is promised a call in. */
export type WindowFault = 'empty' | 'over' | 'tooFar' | 'tooLong';

/** Why a person cannot be promised a call between two instants; undefined when they can. */
export function windowFault(from: Date, to: Date, now: Date): WindowFault | undefined {
  if (to.getTime() <= from.getTime()) return 'empty';
  if (to.getTime() <= now.getTime()) return 'over';
  if (from.getTime() - now.getTime() > MOST_AHEAD_MS) return 'tooFar';
  return to.getTime() - from.getTime() > LONGEST_MS ? 'tooLong' : undefined;
}

/** How urgent a promise is at an instant. */
export type CallbackUrgency = 'overdue' | 'due' | 'later';

/** Whether a promise should be kept now, should have been, or will be. */
export function urgencyOf(
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): CallbackUrgency {
  if (now.getTime() > Date.parse(to)) return 'overdue';
  return now.getTime() >= Date.parse(from) ? 'due' : 'later';
}
