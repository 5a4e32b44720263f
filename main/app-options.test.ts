import { expect, it } from 'vitest';
import { readAppOptions } from './app-options.ts';

it('reads its own among those of Chromium', () => {
  const args = ['electron', '--no-sandbox', 'out/main/index.js', '--api=https://flo.example'];
  const more = ['--data-dir=/tmp/x', '--clock-offset-ms=-5', '--sqlite-binding=/b.node'];
  expect(readAppOptions([...args, ...more, '--self-test', '--no-open'])).toEqual({
    api: 'https://flo.example',
    dataDir: '/tmp/x',
    clockOffsetMs: -5,
    selfTest: true,
    open: false,
    sqliteBinding: '/b.node',
  });
});

it('needs none', () => {
  expect(readAppOptions(['flo-arbeidsflate'])).toEqual({
    api: undefined,
    dataDir: undefined,
    clockOffsetMs: 0,
    selfTest: false,
    open: true,
    sqliteBinding: undefined,
  });
});

it.each(['abc', '1.5', '1e400'])('leaves the clock alone for %j', (offset) => {
  expect(readAppOptions([`--clock-offset-ms=${offset}`]).clockOffsetMs).toBe(0);
});
