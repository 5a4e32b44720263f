import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inProject } from './lib/project.ts';
import { makeSbom, SBOM_FILE } from './supply-chain/sbom.ts';

const bom = await makeSbom();
await mkdir(dirname(inProject(SBOM_FILE)), { recursive: true });
await writeFile(inProject(SBOM_FILE), `${JSON.stringify(bom, null, 2)}\n`);
process.stdout.write(`${SBOM_FILE}: ${bom.components.length} components\n`);
