/**
 * `limit` items from the groups, in their order: each group has at least its even share, and what
 * a short group leaves goes to the others, the first ones first.
 */
export function fairShare<T>(groups: readonly (readonly T[])[], limit: number): T[] {
  const taken = groups.map(() => 0);
  let left = limit;
  let share = Math.max(1, Math.floor(limit / Math.max(1, groups.length)));
  while (left > 0) {
    let progress = 0;
    for (const [i, group] of groups.entries()) {
      const more = Math.min(share, left, group.length - (taken[i] ?? 0));
      taken[i] = (taken[i] ?? 0) + more;
      left -= more;
      progress += more;
    }
    if (progress === 0) break;
    share = left;
  }
  return groups.flatMap((group, i) => group.slice(0, taken[i]));
}
