/**
 * What switching needs beside what every overview has, as a field of a JSON object: `p` is the alias of
 * the citizen's row, `$2` the day.
 */
export function switchingField(p: string): string {
  return `'switching', switch_facts(${p}.id, ${p}.birth_date, ${p}.municipality_number,
    ${p}.household_id, $2::date)`;
}

/** The same on a day, as known at an instant (`$3`), and of what has no day as it was at `$4`. */
export function switchingFieldAt(p: string): string {
  return `'switching', switch_facts_at(${p}.id, ${p}.birth_date, ${p}.municipality_number,
    ${p}.household_id, $2::date, $3, $4)`;
}
