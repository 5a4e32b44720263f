/** What one part of a check came to. */
export interface PartResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** What a person needs to see when something failed. */
  readonly detail?: string;
}

/** Whether nothing failed and no part ran nothing at all. */
export function succeeded(results: readonly PartResult[]): boolean {
  return results.length > 0 && results.every(({ passed, failed }) => failed === 0 && passed > 0);
}

/** `N passed, N failed` over all parts; a part that ran nothing counts as failed. */
export function reportLine(results: readonly PartResult[]): string {
  let passed = 0;
  let failed = 0;
  for (const part of results) {
    passed += part.passed;
    failed += part.failed + (part.passed + part.failed === 0 ? 1 : 0);
  }
  return `${passed} passed, ${failed} failed`;
}

/** One line for each part. */
export function reportTable(results: readonly PartResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map(({ name, passed, failed, seconds }) => {
      const mark = failed > 0 || passed === 0 ? '✗' : '✓';
      const counts = `${passed} passed, ${failed} failed`;
      return `${mark} ${name.padEnd(width)}  ${counts.padEnd(24)} ${seconds.toFixed(1)} s`;
    })
    .join('\n');
}
