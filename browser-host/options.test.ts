import { describe, expect, it } from 'vitest';
import { OptionError, readOptions } from './options.ts';

const needed = ['--api', 'http://127.0.0.1:4000/', '--data-dir', '/tmp/x'];

describe('options of the browser host', () => {
  it('reads what it needs', () => {
    expect(readOptions([...needed, '--clock-offset-ms=-5'])).toEqual({
      apiUrl: 'http://127.0.0.1:4000',
      dataDir: '/tmp/x',
      port: 0,
      clockOffsetMs: -5,
      sqliteBinding: undefined,
    });
  });

  it.each([
    [['--data-dir', '/tmp/x']],
    [['--api', 'nonsense', '--data-dir', '/tmp/x']],
    [['--api', 'http://127.0.0.1:1']],
    [[...needed, '--port', '99999']],
    [[...needed, '--port', 'abc']],
  ])('refuses %j', (args) => {
    expect(() => readOptions(args)).toThrow(OptionError);
  });

  it('refuses what it does not know', () => {
    expect(() => readOptions([...needed, '--prot', '1'])).toThrow(/--prot/);
  });
});
