import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const module = pathToFileURL(join(import.meta.dirname, 'survive-rejections.ts')).href;

// A process of its own: the test runner listens for such rejections too.
const program = `
  const { surviveRejections } = await import(${JSON.stringify(module)});
  surviveRejections((entry) => console.log(JSON.stringify(entry)));
  void Promise.reject(Object.assign(new Error('01019012345'), { code: 'SQLITE_FULL' }));
  setImmediate(() => console.log('still here'));
`;

it('a host lives on when a promise that nobody waits for is rejected, and says what it was', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    program,
  ]);
  expect(stdout).toContain('"event":"unhandled-rejection"');
  expect(stdout).toContain('"code":"SQLITE_FULL"');
  expect(stdout).toContain('still here');
  expect(stdout).not.toContain('01019012345');
});
