const MINUTE = 60_000;

/** Minutes, rounded, an exception still holds, split for reading; undefined when it is over. */
export function timeLeft(
  until: string,
  now: Date,
): { readonly hours: number; readonly minutes: number } | undefined {
  const left = Date.parse(until) - now.getTime();
  if (left <= 0) return undefined;
  // The page's clock is the service's but for the time an answer takes.
  const minutes = Math.max(1, Math.round(left / MINUTE));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
