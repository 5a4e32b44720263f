import { expect, it } from 'vitest';
import { childEnvironment } from './child-environment.ts';

it('hands on what a process needs', () => {
  const kept = { PATH: '/bin', HOME: '/home/x', TZ: 'Europe/Oslo', SystemRoot: 'C:\\Windows' };
  expect(childEnvironment(kept)).toEqual(kept);
});

it.each([
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_CHANNEL_FD',
  'NODE_V8_COVERAGE',
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_ENABLE_LOGGING',
  'LD_PRELOAD',
  'LD_LIBRARY_PATH',
  'DYLD_INSERT_LIBRARIES',
  'SSLKEYLOGFILE',
  'HTTPS_PROXY',
  'DATABASE_URL',
  'SOME_TOKEN',
  '__proto__',
])('keeps %s out', (name) => {
  expect(childEnvironment({ [name]: 'x', PATH: '/bin' })).toEqual({ PATH: '/bin' });
});

it('leaves out what is not set', () => {
  expect(childEnvironment({ PATH: undefined })).toEqual({});
});
