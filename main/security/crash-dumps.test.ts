import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandLine } from 'electron';
import { expect, it, vi } from 'vitest';
import { keepNoCrashDumps } from './crash-dumps.ts';

it('switches every reporter off', () => {
  const appendSwitch = vi.fn();
  const report = { reportOnFatalError: true, reportOnUncaughtException: true };
  keepNoCrashDumps({ commandLine: { appendSwitch } as unknown as CommandLine }, report);
  expect(appendSwitch.mock.calls.flat()).toEqual(['disable-breakpad', 'disable-crash-reporter']);
  expect(report).toEqual({ reportOnFatalError: false, reportOnUncaughtException: false });
});

it('never starts one', () => {
  const root = join(import.meta.dirname, '../..');
  for (const layer of ['main', 'preload']) {
    for (const name of readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      expect(readFileSync(join(root, layer, name), 'utf8'), name).not.toContain('crashReporter');
    }
  }
});
