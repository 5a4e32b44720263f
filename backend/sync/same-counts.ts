/** Whether a copy holds as many rows of each collection as the service says. */
export function sameCounts(
  copy: { counts(): Readonly<Record<string, number>> },
  counts: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(copy.counts()).every(([name, count]) => counts[name] === count);
}
