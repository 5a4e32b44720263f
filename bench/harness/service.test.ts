import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readyText, startService } from './service.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/flo-bench-test-`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(code: string, readyWithinMs = 10_000) {
  const script = `${folder}/service.mjs`;
  await writeFile(script, code);
  const env = { FLO_TEST: 'b' };
  return startService({ script, args: ['--a'], env, logFile: `${folder}/log`, readyWithinMs });
}

describe('startService', () => {
  it('gives what the ready line says, keeps the log, and stops', async () => {
    const service = await start(`
      console.error('logged', process.argv[2], process.env.FLO_TEST);
      process.on('SIGTERM', () => { console.error('ended'); process.exit(0); });
      console.log('not yet');
      console.log(JSON.stringify({ ready: true, url: 'http://x' }));
      setInterval(() => {}, 1000);`);
    expect(readyText(service, 'url')).toBe('http://x');
    expect(() => readyText(service, 'api')).toThrow('api');
    await service.stop();
    expect(await readFile(`${folder}/log`, 'utf8')).toBe('logged --a b\nended\n');
    await service.stop();
  });

  it('says so when the process ends, or stays silent', async () => {
    await expect(start('process.exit(3)')).rejects.toThrow('ended (3)');
    await expect(start('setInterval(() => {}, 1000)', 300)).rejects.toThrow('not become ready');
  });
});
