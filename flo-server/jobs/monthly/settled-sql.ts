/**
 * SQL of what `settledStatus` says of a list: whether it is open, closed or locked when so many places are
 * free. A test holds the two together. All three are SQL expressions.
 */
export function settledSql(status: string, free: string, threshold: string): string {
  return `case when ${status} = 'open' then case when ${free} > 0 then 'open' else 'closed' end
    when ${status} = 'closed' then case when ${free} >= ${threshold} then 'open' else 'closed' end
    else ${status} end`;
}
