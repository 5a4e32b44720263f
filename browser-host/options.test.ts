import { describe, expect, it } from 'vitest';
import { OptionError, readOptions } from './options.ts';

const signIn = ['--issuer', 'http://127.0.0.1:5000', '--client-id', 'c', '--client-key-file', '/k'];
const needed = ['--api', 'http://127.0.0.1:4000/', '--data-dir', '/tmp/x', ...signIn];

describe('options of the browser host', () => {
  it('reads what it needs', () => {
    expect(readOptions([...needed, '--clock-offset-ms=-5'])).toEqual({
      apiUrl: 'http://127.0.0.1:4000',
      signIn: { issuer: 'http://127.0.0.1:5000', clientId: 'c', clientKeyFile: '/k' },
      dataDir: '/tmp/x',
      idleMinutes: undefined,
      port: 0,
      clockOffsetMs: -5,
      sqliteBinding: undefined,
    });
  });

  it('reads how the provider knows the central service', () => {
    const { signIn: settings } = readOptions([...needed, '--api-scope', 'helfo:flo/api']);
    expect(settings.apiScope).toBe('helfo:flo/api');
  });

  it.each([
    [['--data-dir', '/tmp/x', ...signIn]],
    [['--api', 'nonsense', '--data-dir', '/tmp/x', ...signIn]],
    [['--api', 'http://127.0.0.1:1', ...signIn]],
    [['--api', 'http://127.0.0.1:1', '--data-dir', '/tmp/x']],
    [['--api', 'http://127.0.0.1:1', '--data-dir', '/tmp/x', ...signIn.slice(0, 4)]],
    [[...needed, '--issuer', 'http://sign-in.example']],
    [[...needed, '--issuer', 'https://user:secret@sign-in.example']],
    [[...needed, '--idle-minutes', '0']],
    [[...needed, '--idle-minutes', 'never']],
    [[...needed, '--port', '99999']],
    [[...needed, '--port', 'abc']],
  ])('refuses %j', (args) => {
    expect(() => readOptions(args)).toThrow(OptionError);
  });

  it('refuses what it does not know', () => {
    expect(() => readOptions([...needed, '--prot', '1'])).toThrow(/--prot/);
  });
});
