/**
 * SQL of what a municipality has asked of allocation: its newest letter, else what holds without one. A join
 * to put after a row `m` of `municipality`, and two expressions; everybody who asks reads it here.
 */
export const newestLetter = {
  join: `left join lateral (
      select a.automatic, a.cooperates_with from municipality_allocation a
        where a.municipality_number = m.number order by a.revision desc limit 1) letter on true`,
  automatic: 'coalesce(letter.automatic, m.allocates_automatically)',
  cooperatesWith: `coalesce(letter.cooperates_with, '{}')`,
} as const;
