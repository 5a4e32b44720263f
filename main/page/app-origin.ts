/** Scheme that the page is served under: its files alone, never the file system's. */
export const APP_SCHEME = 'app';

const APP_HOST = 'flo';

/** The page's origin, as Chromium names it in `senderFrame.origin` and `location.origin`. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Where the workspace lies. */
export const WORKSPACE_URL = `${APP_ORIGIN}/`;

/**
 * True for an address inside the app. Protocol and host are compared by themselves: for a scheme
 * that Node does not know, `new URL(…).origin` is the text 'null', the same for every such scheme.
 */
export function isInsideApp(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === '';
}
