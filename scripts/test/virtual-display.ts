import { spawn } from 'node:child_process';
import { ensureDebianPackages } from '../lib/debian.ts';

const SCREEN = '1440x900x24';

/** A screen that nobody sees. */
export interface VirtualDisplay {
  /** For the environment variable DISPLAY. */
  readonly display: string;
  stop(): void;
}

/** Starts Xvfb on a number that it chooses itself, installing it first where that is possible. */
export async function startVirtualDisplay(tell: (line: string) => void): Promise<VirtualDisplay> {
  await ensureDebianPackages({ Xvfb: 'xvfb' }, tell);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(`:${chunk.toString().trim()}`));
  });
  return { display, stop: () => void server.kill('SIGTERM') };
}
