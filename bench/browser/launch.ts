import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { ensureChromium, installedChromium } from '#scripts/lib/chromium.ts';

/** Starts the machine's Chromium, installing it first where that can be done. */
export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  await ensureChromium(say);
  const executablePath = installedChromium();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
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
