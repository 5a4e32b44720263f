/**
 * SQL: why a tie that ends on a day ends, when it lasts as long as its agreement does and nothing else is
 * known; null when the agreement goes on. `ends` and `contract` are an SQL expression and an alias.
 */
export function endsWithList(ends: string, contract: string): string {
  return `case when ${ends} = upper(${contract}.valid) then 'contractEnded' end`;
}
