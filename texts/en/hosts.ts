import type { Shape } from '../shape.ts';
import type { hosts as nb } from '../nb/hosts.ts';

export const hosts = {
  starting: 'Starting the workspace …',
  connecting: 'Connecting …',
  missingToken: {
    title: 'The address lacks its key',
    body: 'Open the workspace with the whole address shown when it started.',
  },
  refused: {
    title: 'The workspace did not accept this window',
    body: 'The key is wrong or old. Open the address shown at the last start.',
  },
  fatal: {
    title: 'The workspace did not start',
    body: 'Start it again. If that does not help, give support the reference below.',
    restart: 'Restart',
  },
  alreadyRunning: {
    title: 'The workspace is already open',
    body: 'Another program uses the same data folder. Use the window that is open.',
  },
  noService: {
    title: 'The workspace does not know where the central service is',
    body: 'Ask support to put the address into the file below, and start the workspace again.',
  },
  signInWindow: {
    done: {
      title: 'You are signed in',
      body: 'You can close this window and go back to the workspace.',
    },
    stopped: {
      title: 'The sign-in was cancelled',
      body: 'You can close this window and try again from the workspace.',
    },
  },
  reportFile: 'FLO-report',
  noScript: 'The workspace needs JavaScript.',
} as const satisfies Shape<typeof nb>;
