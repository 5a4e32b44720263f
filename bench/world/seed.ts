import { spawn } from 'node:child_process';
import { root } from '../harness/paths.ts';
import { asOf } from './moment.ts';

/** Fills an empty database by the product's own generator, in its own process. */
export async function seed(databaseUrl: string, population: number): Promise<void> {
  const script = `${root}/flo-server/seed/index.ts`;
  const args = ['--population', String(population), '--seed', '1', '--as-of', asOf];
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told = (told + chunk.toString()).slice(-2000);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the generator ended with ${String(code)}:\n${told}`);
}
