import type { App } from 'electron';

/**
 * Switches of Chromium that open the app to others or take its guards down. Fuses cover those of
 * Node; nothing covers these.
 */
const refused: Readonly<Record<string, string>> = {
  'remote-debugging-port': 'lets any program on the machine read and steer the page',
  'remote-debugging-pipe': 'lets the program that started it read and steer the page',
  'remote-debugging-address': 'lets other machines read and steer the page',
  'disable-web-security': 'takes the same-origin policy away',
  'disable-site-isolation-trials': 'lets origins share a process',
  'load-extension': 'puts foreign code beside the page',
  'ignore-certificate-errors': 'lets anybody answer as the central service',
  'ignore-certificate-errors-spki-list': 'lets others answer as the central service',
  'host-rules': 'lets others answer as the central service',
  'host-resolver-rules': 'lets others answer as the central service',
  'js-flags': 'changes the engine under the sandbox',
  'log-net-log': 'writes requests, and people in them, to a file',
  'enable-logging': 'writes what the page says to a file',
};

/** The switches that a packaged app does not start with; none in development. */
export function refusedSwitches(app: Pick<App, 'commandLine'>, packaged: boolean): string[] {
  if (!packaged) return [];
  return Object.keys(refused).filter((name) => app.commandLine.hasSwitch(name));
}
