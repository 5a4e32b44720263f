import { runScript } from './lib/entry.ts';
import { e2eBrowser } from './test/playwright.ts';

await runScript(async () => {
  const { passed, failed } = await e2eBrowser({ args: process.argv.slice(2), show: true });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
});
