import { inProject } from './lib/project.ts';

await import(inProject('soak/index.ts'));
