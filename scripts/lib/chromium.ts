import { existsSync } from 'node:fs';
import { ensureDebianPackages, onPath } from './debian.ts';
import { run } from './run.ts';

const SHELL = 'chromium-headless-shell';

/**
 * The machine's own Chromium. The headless shell first: it is the same engine without the windows of a
 * browser, which cost as much as our page when nobody sees them.
 */
export function installedChromium(): string | undefined {
  return [SHELL, 'chromium', 'chromium-browser', 'google-chrome']
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path));
}

/** Makes sure that a Chromium is there: Debian's as root on Debian, else Playwright's own. */
export async function ensureChromium(tell: (line: string) => void): Promise<void> {
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    try {
      return await ensureDebianPackages({ [SHELL]: SHELL }, tell);
    } catch (error) {
      const other = installedChromium();
      if (other === undefined) throw error;
      tell(`No ${SHELL} here: the tests run in ${other}.`);
      return;
    }
  }
  if (installedChromium() !== undefined) return;
  tell("Fetching Playwright's Chromium (once) …");
  const { code, output } = await run('playwright', ['install', 'chromium']);
  if (code !== 0) throw new Error(`No Chromium, and none can be fetched:\n${output.slice(-1500)}`);
}
