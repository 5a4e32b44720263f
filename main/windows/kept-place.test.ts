import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readKept, writeKept } from './kept-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'flo-window-'));
const file = join(folder, 'window.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = { x: -5, y: 1, width: 900, height: 700, maximized: true };

it('keeps where the window was', () => {
  writeKept(file, { place, background: '#0e151f' });
  expect(readKept(file)).toEqual({ place, background: '#0e151f' });
  expect(readFileSync(file, 'utf8').length).toBeLessThan(200);
});

it.each([
  '',
  '{}',
  'null',
  '{"place":{"x":"a"}}',
  JSON.stringify({ place: { ...place, x: 1e9 } }),
  JSON.stringify({ place: { ...place, width: 1.5 } }),
  JSON.stringify({ place, background: 'url(https://evil.example)' }),
  JSON.stringify({ place, title: 'Kari Nordmann' }),
])('takes nothing from %j', (text) => {
  writeFileSync(file, text);
  expect(readKept(file)).toBeUndefined();
});

it('goes on where nothing can be read or written', () => {
  const nowhere = join(folder, 'no/such/folder.json');
  expect(() => writeKept(nowhere, { place })).not.toThrow();
  expect(readKept(nowhere)).toBeUndefined();
});
