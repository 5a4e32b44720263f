import { build } from './lib/built.ts';
import { step } from './start/progress.ts';

await step('Building the app into out/', build);
