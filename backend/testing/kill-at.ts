import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process that does not come to its point has a fault of its own. */
const PATIENCE_MS = 40_000;

/** Runs a script of its own process until it dies at its point; gives what it had said by then. */
export async function killAt(script: string, orders: object): Promise<string[]> {
  const child = spawn(process.execPath, [script, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, trouble] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (trouble += text));
  const late = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS);
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(late);
  if (signal !== 'SIGKILL') throw new Error(`it did not die: ${said}${trouble}`);
  return said.split('\n').filter((line) => line !== '');
}
