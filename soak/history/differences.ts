type Rows = ReadonlyMap<string, string>;

/** What a copy has too little, too much, or otherwise; by the names of the rows. */
export function differences(truth: Rows, copy: Rows): string[] {
  const wrong: string[] = [];
  for (const [name, row] of truth) {
    const own = copy.get(name);
    if (own === undefined) wrong.push(`${name} is missing`);
    else if (own !== row) wrong.push(`${name} is another`);
  }
  for (const name of copy.keys()) if (!truth.has(name)) wrong.push(`${name} should be gone`);
  return wrong;
}
