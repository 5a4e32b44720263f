import type { CustomScheme, Protocol } from 'electron';
import { APP_SCHEME } from '../page/app-origin.ts';

/**
 * The page's scheme behaves like https: an origin of its own, no mixed content, no reach into the
 * file system. It does not bypass the Content-Security-Policy and takes no service workers.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols
 */
export const appScheme = {
  scheme: APP_SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    corsEnabled: false,
    stream: false,
  },
} as const satisfies CustomScheme;

/** Must be called before the app is ready; afterwards Chromium no longer listens. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([appScheme]);
}
