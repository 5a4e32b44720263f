import { expect, it } from 'vitest';
import { readAppOptions } from './app-options.ts';

it('reads its own among those of Chromium', () => {
  const args = ['electron', '--no-sandbox', 'out/main/index.js', '--api=https://flo.example'];
  const more = ['--data-dir=/tmp/x', '--clock-offset-ms=-5', '--sqlite-binding=/b.node'];
  const signIn = ['--issuer=https://id.example', '--client-id=c', '--client-key-file=/k.json'];
  const rest = [
    '--api-scope=helfo:flo/api',
    '--idle-minutes=3',
    '--save-dir=/s',
    '--self-test',
    '--no-open',
  ];
  expect(readAppOptions([...args, ...more, ...signIn, ...rest])).toEqual({
    api: 'https://flo.example',
    issuer: 'https://id.example',
    clientId: 'c',
    clientKeyFile: '/k.json',
    apiScope: 'helfo:flo/api',
    idleMinutes: 3,
    saveDir: '/s',
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
    issuer: undefined,
    clientId: undefined,
    clientKeyFile: undefined,
    apiScope: undefined,
    idleMinutes: undefined,
    saveDir: undefined,
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

it.each(['0', '-1', 'never', '1.5'])('does not lock after %j minutes', (minutes) => {
  expect(readAppOptions([`--idle-minutes=${minutes}`]).idleMinutes).toBeUndefined();
});
