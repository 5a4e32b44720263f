import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { ensureDebianPackages, onPath } from '#scripts/lib/debian.ts';

/** Starts the machine's Chromium, installing it first where that can be done. */
export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  const program = ['chromium', 'chromium-browser', 'google-chrome'].find(onPath);
  if (program === undefined) await ensureDebianPackages({ chromium: 'chromium' }, say);
  return chromium.launch({
    executablePath: `/usr/bin/${program ?? 'chromium'}`,
    args: ['--disable-gpu', '--log-level=3'],
  });
}

/** A page in a context of its own, and so in a process of its own. */
export async function openPage(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
  });
  return { page: await context.newPage(), context };
}
