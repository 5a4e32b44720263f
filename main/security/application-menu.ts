import type { Menu, MenuItemConstructorOptions } from 'electron';

/** What macOS needs a menu for: quitting, and the editing keys of text fields. */
const macMenu: readonly MenuItemConstructorOptions[] = [
  { role: 'appMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
];

/**
 * No menu: Electron's own has reload, developer tools and Alt keys that would take the adviser's
 * keystrokes. The page has its own commands.
 */
export function setApplicationMenu(
  menu: Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>,
  platform: NodeJS.Platform,
): void {
  menu.setApplicationMenu(platform === 'darwin' ? menu.buildFromTemplate([...macMenu]) : null);
}
