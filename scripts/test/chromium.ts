import { existsSync } from 'node:fs';
import { ensureDebianPackages, onPath } from '../lib/debian.ts';
import { run } from '../lib/run.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Makes sure that a Chromium is there: Debian's as root on Debian, else Playwright's own. */
export async function ensureChromium(tell: (line: string) => void): Promise<void> {
  if (BROWSERS.some((name) => existsSync(`/usr/bin/${name}`))) return;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    await ensureDebianPackages({ chromium: 'chromium' }, tell);
    return;
  }
  tell("Fetching Playwright's Chromium (once) …");
  const { code, output } = await run('playwright', ['install', 'chromium']);
  if (code !== 0) throw new Error(`No Chromium, and none can be fetched:\n${output.slice(-1500)}`);
}
