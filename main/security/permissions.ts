import type { Session } from 'electron';
import { isInsideApp } from '../page/app-origin.ts';

/** What the page may do of what a browser would ask its user about. All else is denied. */
const allowed: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'the adviser copies a number or a receipt with a key',
};

/** Denied by name, so that everybody can see it was thought of; anything not here is denied too. */
export const denied: Readonly<Record<string, string>> = {
  'clipboard-read': 'pasting is done by the adviser; a page that could read would see other people',
  media: 'no microphone and no camera: calls are somebody else’s system',
  'display-capture': 'the screen shows people',
  geolocation: 'where the adviser sits is nobody’s business',
  notifications: 'shows on a locked screen',
  fullscreen: 'hides which window the adviser is in',
  pointerLock: 'nothing to point at',
  keyboardLock: 'would take keys from the system',
  'idle-detection': 'watches the adviser',
  openExternal: 'goes through the one door, not through a dialog',
  fileSystem: 'nothing about people is put into files',
  hid: 'no devices',
  serial: 'no devices',
  usb: 'no devices',
  midi: 'no devices',
  'window-management': 'lists screens',
  'local-fonts': 'tells machines apart',
  'persistent-storage': 'nothing worth keeping is stored in the page',
};

type Guarded = Pick<
  Session,
  'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setDevicePermissionHandler'
>;

function isAllowed(permission: string, origin: string, isMainFrame: boolean): boolean {
  return isMainFrame && isInsideApp(origin) && Object.hasOwn(allowed, permission);
}

/**
 * Deny by default, silently.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export function guardPermissions(session: Guarded): void {
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isAllowed(permission, origin, details.isMainFrame),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isAllowed(permission, details.requestingUrl, details.isMainFrame));
  });
  session.setDevicePermissionHandler(() => false);
}
