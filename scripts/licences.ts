import { writeFile } from 'node:fs/promises';
import { inProject } from './lib/project.ts';
import { run } from './lib/run.ts';
import { LICENCE_TABLE, licenceTable } from './supply-chain/licences.ts';

await writeFile(inProject(LICENCE_TABLE), await licenceTable());
const { code, output } = await run('prettier', ['--write', LICENCE_TABLE]);
process.stdout.write(`${LICENCE_TABLE}\n`);
if (code !== 0) throw new Error(output);
