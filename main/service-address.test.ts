import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { configured, serviceAddress } from './service-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'flo-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the address of the central service', () => {
  it.each([
    ['https://flo.example', 'https://flo.example'],
    ['https://flo.example/api/v1/', 'https://flo.example/api/v1'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('%s is good', (text, address) => expect(serviceAddress(text)).toBe(address));

  it.each([
    undefined,
    '',
    'flo.example',
    'http://flo.example',
    'http://127.0.0.1.evil.example',
    'https://user:secret@flo.example',
    'https://flo.example/?x',
    'file:///etc/passwd',
    'app://flo/',
  ])('%j is not', (text) => expect(serviceAddress(text)).toBeUndefined());
});

describe('the configuration file', () => {
  const file = join(folder, 'config.json');

  it('has the addresses', () => {
    const settings = { api: 'https://flo.example', issuer: 'https://id.example', clientId: 'c' };
    writeFileSync(file, JSON.stringify({ ...settings, more: true }));
    expect(configured(file)).toEqual(settings);
  });

  it.each(['', 'null', '[]', '{}', '{"api":1}', '{"api":', '"x"', '{"__proto__":{"api":"x"}}'])(
    'may be %j',
    (text) => {
      writeFileSync(file, text);
      expect(configured(file)).toEqual({});
    },
  );

  it('may be missing', () => {
    expect(configured(join(folder, 'nothing.json'))).toEqual({});
  });
});
