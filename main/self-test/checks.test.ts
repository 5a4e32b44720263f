import { expect, it } from 'vitest';
import { check, summary } from './checks.ts';

it('passes when every check does', async () => {
  const checks = [await check('page', () => ({ ok: true, found: 3 }))];
  const { line, exitCode } = summary(checks, { packaged: true });
  expect(exitCode).toBe(0);
  expect(JSON.parse(line)).toEqual({ selfTest: true, failed: [], packaged: true, page: 3 });
});

it('fails by name when one does not, or throws', async () => {
  const checks = [
    await check('page', () => ({ ok: true, found: true })),
    await check('violations', () => ({ ok: false, found: 2 })),
    await check('backend', () =>
      Promise.reject(Object.assign(new Error('/a/path'), { code: 'GONE' })),
    ),
  ];
  const { line, exitCode } = summary(checks, {});
  expect(exitCode).toBe(1);
  expect(JSON.parse(line)).toMatchObject({
    selfTest: false,
    failed: ['violations', 'backend'],
    violations: 2,
    backend: 'GONE',
  });
  expect(line).not.toContain('/a/path');
});
