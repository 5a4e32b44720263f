import { runScript } from './lib/entry.ts';
import { wrongFuses } from './package/fuses.ts';
import { pack } from './package/pack.ts';
import { selfTest } from './package/self-test.ts';
import { say, step } from './start/progress.ts';

await runScript(async () => {
  // `npm run package -- deb AppImage` makes installers too; those need tools from the network.
  const executable = await step('Packing the app', () => pack(say, process.argv.slice(2)));
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0) throw new Error(`Fuses not as they must be: ${wrong.join(', ')}`);
  await step('Self-test of the packaged app', () => selfTest(executable, say));
  process.stdout.write(`${executable}\n`);
});
