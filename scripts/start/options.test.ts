import { describe, expect, it } from 'vitest';
import { inProject } from '../lib/project.ts';
import { UserError } from '../lib/user-error.ts';
import { readOptions } from './options.ts';

const now = new Date('2026-11-21T08:00:00Z');

describe('the options of npm start', () => {
  it('has a default for each', () => {
    expect(readOptions([], now)).toEqual({
      host: undefined,
      population: undefined,
      open: true,
      fresh: false,
      port: undefined,
      apiPort: undefined,
      clockOffsetMs: 0,
      dataDir: inProject('.flo'),
      provider: undefined,
    });
  });

  it('reads them all', () => {
    const args =
      '--host browser --population 20000 --no-open --fresh --port 8080 --api-port 8081 ' +
      '--now 2026-11-21T10:00 --data-dir /tmp/x ' +
      '--issuer https://idp.example --client-id me --client-key-file /tmp/key.json ' +
      '--api-scope helfo:flo/api';
    expect(readOptions(args.split(' '), now)).toEqual({
      host: 'browser',
      population: 20_000,
      open: false,
      fresh: true,
      port: 8080,
      apiPort: 8081,
      clockOffsetMs: 3_600_000,
      dataDir: '/tmp/x',
      provider: {
        issuer: 'https://idp.example',
        audience: 'flo:api',
        clientId: 'me',
        clientKeyFile: '/tmp/key.json',
        apiScope: 'helfo:flo/api',
      },
    });
  });

  it.each([
    [['--host', 'firefox'], '--host takes electron or browser'],
    [['--population', 'many'], '--population takes a whole number'],
    [['--population', '6000000'], '--population takes a whole number'],
    [['--port', '0'], '--port takes a whole number'],
    [['--port', '70000'], '--port takes a whole number'],
    [['--api-port', '-1'], '--api-port'],
    [['--now', 'soon'], '--now takes an instant'],
    [['--issuer', 'https://idp.example'], '--client-id and --client-key-file belong together'],
    [['--nonsense'], '--nonsense'],
    [['word'], 'word'],
  ])('refuses %j in words', (args, message) => {
    const attempt = (): unknown => readOptions(args, now);
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(message);
  });
});
