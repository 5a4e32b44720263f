import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPath } from '../lib/debian.ts';
import { hasDisplay } from './display.ts';
import { say } from './progress.ts';

const LINUX_BROWSERS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const MAC_BROWSERS = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS_BROWSERS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
].flatMap((path) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [`${folder}\\${path}`];
  }),
);

/** Opens the workspace in a window of its own, else in the default browser; says when it cannot. */
export async function openWorkspace(
  url: string,
  dataDir: string,
): Promise<{ close(): void } | undefined> {
  if (!hasDisplay()) {
    say('No display here, so no window. Open the workspace address below in a browser.');
    return undefined;
  }
  // The address carries a secret, and every user of the machine can read a command line.
  const page = join(dataDir, 'open.html');
  await writeFile(page, redirectTo(url), { mode: 0o600 });
  const address = pathToFileURL(page).href;
  const chromium = chromiumLike();
  const child =
    chromium === undefined
      ? openDefault(address)
      : launch(chromium, [
          `--app=${address}`,
          `--user-data-dir=${join(dataDir, 'browser-profile')}`,
          '--no-first-run',
          '--no-default-browser-check',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ]);
  child.once('error', () => {
    say('No browser was found. Open the workspace address below in one.');
  });
  return chromium === undefined ? undefined : { close: () => void child.kill('SIGTERM') };
}

function redirectTo(url: string): string {
  return `<!doctype html><meta charset="utf-8"><title>FLO</title>
<script>location.replace(${JSON.stringify(url).replaceAll('<', '\\u003c')})</script>`;
}

function chromiumLike(): string | undefined {
  if (process.platform === 'darwin') return MAC_BROWSERS.find((path) => existsSync(path));
  if (process.platform === 'win32') return WINDOWS_BROWSERS.find((path) => existsSync(path));
  return LINUX_BROWSERS.find((name) => onPath(name));
}

function openDefault(address: string): ChildProcess {
  if (process.platform === 'darwin') return launch('open', [address]);
  if (process.platform === 'win32') return launch('cmd', ['/c', 'start', '', address]);
  return launch('xdg-open', [address]);
}

function launch(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
  child.unref();
  return child;
}
