import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const needed = [
  ...['--database-url', 'postgres://127.0.0.1/flo'],
  ...['--issuer', 'https://id.example'],
  ...['--audit-key-file', '/k'],
];
const without = (name: string): string[] => {
  const at = needed.indexOf(name);
  return needed.filter((_, i) => i !== at && i !== at + 1);
};

describe('the options of the service', () => {
  it('need a database, a provider and a key, and have defaults for the rest', () => {
    expect(readOptions(needed)).toMatchObject({
      port: 0,
      issuer: 'https://id.example',
      audience: 'flo:api',
      staff: undefined,
      requestsPerSecond: 50,
      jobs: false,
    });
  });

  it.each(['--issuer', '--audit-key-file'])('are refused without %s, and say why', (name) => {
    expect(() => readOptions(without(name))).toThrow(`${name} is missing`);
  });

  it('start no runs unless they are told to', () => {
    expect(readOptions([...needed, '--jobs', 'on']).jobs).toBe(true);
    expect(() => readOptions([...needed, '--jobs', 'yes'])).toThrow('--jobs is on or off');
  });

  it('let only schemas be the oldest that are spoken', () => {
    expect(readOptions(needed).minClientSchema).toBe(1);
    expect(readOptions([...needed, '--min-client-schema', '2']).minClientSchema).toBe(2);
    for (const schema of ['0', '3', 'x']) {
      expect(() => readOptions([...needed, '--min-client-schema', schema])).toThrow(
        '--min-client-schema is',
      );
    }
  });

  it.each(['http://id.example', 'http://localhost:1', 'id.example', 'ftp://id.example'])(
    'take no provider that somebody on the way could play: %s',
    (issuer) => {
      expect(() => readOptions([...without('--issuer'), '--issuer', issuer])).toThrow(
        '--issuer is',
      );
    },
  );
});
