import { build, isBuilt } from './lib/built.ts';
import { inProject } from './lib/project.ts';
import { step } from './start/progress.ts';

if (!(await isBuilt())) await step('Building the workspace', build);
await import(inProject('bench/index.ts'));
