import type { CommandLine } from 'electron';
import { expect, it } from 'vitest';
import { refusedSwitches } from './refused-switches.ts';

const appWith = (...switches: string[]) => ({
  commandLine: { hasSwitch: (name: string) => switches.includes(name) } as CommandLine,
});

it.each(['remote-debugging-port', 'remote-debugging-pipe', 'disable-web-security', 'js-flags'])(
  'a packaged app does not start with --%s',
  (name) => {
    expect(refusedSwitches(appWith(name, 'disable-gpu'), true)).toEqual([name]);
    expect(refusedSwitches(appWith(name), false)).toEqual([]);
  },
);

it('lets harmless switches through', () => {
  expect(refusedSwitches(appWith('disable-gpu', 'lang', 'force-dark-mode'), true)).toEqual([]);
});
