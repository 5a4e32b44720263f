import { build } from './lib/built.ts';
import { runScript } from './lib/entry.ts';
import { step } from './start/progress.ts';

await runScript(() => step('Building the app into out/', build));
