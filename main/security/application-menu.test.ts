import type { Menu } from 'electron';
import { expect, it, vi } from 'vitest';
import { setApplicationMenu } from './application-menu.ts';

function menuOn(platform: NodeJS.Platform) {
  const setMenu = vi.fn();
  const buildFromTemplate = vi.fn((items: unknown) => items as Menu);
  setApplicationMenu({ setApplicationMenu: setMenu, buildFromTemplate }, platform);
  return setMenu.mock.calls[0]?.[0] as unknown;
}

it.each(['win32', 'linux'] as const)('%s has none, so Alt opens nothing', (platform) => {
  expect(menuOn(platform)).toBeNull();
});

it('macOS has one for editing and quitting, without reload and developer tools', () => {
  expect(menuOn('darwin')).toEqual([
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]);
});
