const MINUTE = 60_000;

/** Whole minutes an exception still holds, split for reading; undefined when it is over. */
export function timeLeft(
  until: string,
  now: Date,
): { readonly hours: number; readonly minutes: number } | undefined {
  const minutes = Math.ceil((Date.parse(until) - now.getTime()) / MINUTE);
  if (minutes <= 0) return undefined;
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
