import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../lib/run.ts';
import { startVirtualDisplay } from '../test/virtual-display.ts';

/** Starts the packaged app once and lets it look at itself; throws with what it said when it fails. */
export async function selfTest(executable: string, tell: (line: string) => void): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'flo-self-test-'));
  const screen = process.platform === 'linux' ? await startVirtualDisplay(tell) : undefined;
  try {
    const { code, output } = await run(
      executable,
      [
        '--self-test',
        `--data-dir=${join(home, 'data')}`,
        '--disable-gpu',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      {
        env: {
          HOME: home,
          XDG_CONFIG_HOME: join(home, 'config'),
          ...(screen !== undefined && { DISPLAY: screen.display }),
        },
        timeoutMs: 60_000,
      },
    );
    if (code !== 0)
      throw new Error(`--self-test of the packaged app ended with ${code}:\n${output}`);
  } finally {
    screen?.stop();
    await rm(home, { recursive: true, force: true });
  }
}
