/** One thing the self-test has looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found; never a path of the machine. */
  readonly found: string | number | boolean;
}

/** Runs a check; what it throws is its failure. */
export async function check(
  name: string,
  look: () => Promise<Omit<Check, 'name'>> | Omit<Check, 'name'>,
): Promise<Check> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { name, ok: false, found: code || (error instanceof Error ? error.name : 'failed') };
  }
}

/** What the self-test prints, and the code it ends with. */
export function summary(
  checks: readonly Check[],
  facts: Readonly<Record<string, string | boolean>>,
) {
  const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  const results = Object.fromEntries(checks.map(({ name, found }) => [name, found]));
  const line = JSON.stringify({ selfTest: failed.length === 0, failed, ...facts, ...results });
  return { line, exitCode: failed.length === 0 ? 0 : 1 };
}
