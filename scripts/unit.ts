import { inProject } from './lib/project.ts';
import { run } from './lib/run.ts';

process.env['TZ'] = 'Europe/Oslo';
const { code } = await run('vitest', ['run', ...process.argv.slice(2)], {
  cwd: inProject(),
  show: true,
});
process.exitCode = code;
