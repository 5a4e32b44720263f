import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openExternal, openSignIn } from './open-external.ts';

const shell = () => ({ openExternal: vi.fn(() => Promise.resolve()) });

it('opens the law in the browser', () => {
  const door = shell();
  expect(openExternal(door, 'https://lovdata.no/forskrift/2012-08-29-842/§35')).toBe(true);
  expect(door.openExternal).toHaveBeenCalledOnce();
});

it.each([
  'http://lovdata.no/',
  'https://lovdata.no.evil.example/',
  'https://evil.example/lovdata.no',
  'https://user:secret@lovdata.no/',
  'https://lovdata.no:8443/',
  'https://lovdata.no/?q=01019012345',
  'file:///etc/passwd',
  'smb://lovdata.no/share',
  'ms-msdt:/id',
  'javascript:alert(1)',
  'app://flo/',
  'mailto:x@lovdata.no',
  '',
  'lovdata.no',
])('does not open %j', (address) => {
  const door = shell();
  expect(openExternal(door, address)).toBe(false);
  expect(door.openExternal).not.toHaveBeenCalled();
});

it('survives a machine without a browser', async () => {
  const openIt = vi.fn(() => Promise.reject(new Error('none')));
  expect(openExternal({ openExternal: openIt }, 'https://lovdata.no/')).toBe(true);
  await expect(openIt.mock.results[0]?.value).rejects.toThrow('none');
});

it('is the only file that uses the shell', () => {
  const root = join(import.meta.dirname, '..');
  const users = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => readFileSync(join(root, name), 'utf8').includes('shell.open'));
  expect(users).toEqual([join('security', 'open-external.ts')]);
});

it.each([
  ['https://id.example/', 'https://id.example/connect/authorize?client_id=c&request_uri=urn%3Ax'],
  ['http://127.0.0.1:5000', 'http://127.0.0.1:5000/auth?request_uri=urn%3Ax'],
])('opens the sign-in of %s', (issuer, address) => {
  const door = shell();
  expect(openSignIn(door, address, issuer)).toBe(true);
  expect(door.openExternal).toHaveBeenCalledExactlyOnceWith(address);
});

it.each([
  ['https://id.example', 'https://id.example.evil.example/auth'],
  ['https://id.example', 'http://id.example/auth'],
  ['https://id.example', 'https://id.example:8443/auth'],
  ['https://id.example', 'https://user:secret@id.example/auth'],
  ['https://id.example', 'file:///etc/passwd'],
  ['https://id.example', 'javascript:alert(1)'],
  ['https://id.example', ''],
  ['http://127.0.0.1:5000', 'http://127.0.0.1:5001/auth'],
  ['http://id.example', 'http://id.example/auth'],
  ['file:///', 'file:///etc/passwd'],
])('for %s does not open %j', (issuer, address) => {
  const door = shell();
  expect(openSignIn(door, address, issuer)).toBe(false);
  expect(door.openExternal).not.toHaveBeenCalled();
});
