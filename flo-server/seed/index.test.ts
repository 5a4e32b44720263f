import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/database.ts';

const COMMAND = fileURLToPath(new URL('./index.ts', import.meta.url));

// A database that the machine may have set aside for something else is not ours to fill.
const { DATABASE_URL: _, ...env } = process.env;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('the seed command', () => {
  it('fills a database and says so in one line of JSON', async () => {
    const database = await testDatabase();
    try {
      const args = ['--database-url', database.url, '--population', '200'];
      const first = await run(...args, '--as-of', '2026-11-01');
      expect(first.stderr).toContain('rows made and copied');
      expect(JSON.parse(first.stdout)).toMatchObject({
        seeded: true,
        population: 200,
        seed: 1,
        asOf: '2026-11-01',
      });
      const second = await run(...args);
      expect(second).toMatchObject({ code: 1, stdout: '' });
      expect(second.stderr).toContain('not empty');
    } finally {
      await database.drop();
    }
  });

  it.each([
    [[], 2, 'database-url'],
    [['--database-url', 'postgres://x@127.0.0.1:1/x', '--population', 'many'], 1, 'population'],
    [['--database-url', 'postgres://x@127.0.0.1:1/x', '--as-of', '2026-02-30'], 1, 'calendar day'],
    [['--database-url', 'postgres://x@127.0.0.1:1/x', '--shoes'], 1, 'shoes'],
  ])('answers %j with %i and a word about it', async (args, code, word) => {
    const outcome = await run(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toContain(word);
  });
});
