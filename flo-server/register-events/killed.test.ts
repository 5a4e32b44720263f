import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { dieAt, RunDied } from '../jobs/fault-point.ts';
import { testService } from '../testing/service.ts';
import type { TestService } from '../testing/service.ts';
import { sendBusyNight } from './testing/busy-night.ts';
import { dump } from './testing/dump.ts';
import { runEvents } from './testing/events.ts';

const NIGHT = '2026-06-10';
const NOW = '2026-06-10T10:00:00Z';
const SCRIPT = fileURLToPath(new URL('testing/run-and-die.ts', import.meta.url));

async function onBusyNight<T>(work: (service: TestService) => Promise<T>): Promise<T> {
  const service = await testService({ now: NOW });
  try {
    await sendBusyNight(service);
    return await work(service);
  } finally {
    await service.stop();
  }
}

let undisturbed: string;
beforeAll(async () => {
  undisturbed = await onBusyNight(async (service) => {
    expect(await runEvents(service, NIGHT)).toBe('finished');
    return dump(service.pool);
  });
});

describe('a night of register events that dies and is started again', () => {
  it('dies at every commit, before and after it, and ends as one that did not', async () => {
    await onBusyNight(async (service) => {
      for (const batch of [0, 1, 2]) {
        for (const when of ['before', 'after'] as const) {
          const faultAt = dieAt(when, 'registerEvents', batch);
          await expect(runEvents(service, NIGHT, { faultAt })).rejects.toBeInstanceOf(RunDied);
        }
      }
      expect(await runEvents(service, NIGHT)).toBe('finished');
      expect(await dump(service.pool)).toBe(undisturbed);
    });
  });

  it('a process that is killed gives the lock up, and the next one goes on', async () => {
    await onBusyNight(async (service) => {
      const child = spawn(process.execPath, [SCRIPT, service.url, NOW, NIGHT, '1'], {
        stdio: 'ignore',
      });
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect(signal).toBe('SIGKILL');
      const outcomes = new Set<string>();
      // The database notices by itself that the connection is gone.
      while (!outcomes.has('finished')) outcomes.add(await runEvents(service, NIGHT));
      expect(outcomes).not.toContain('failed');
      expect(await dump(service.pool)).toBe(undisturbed);
    });
  });

  it('started by several at once is done once', async () => {
    await onBusyNight(async (service) => {
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => runEvents(service, NIGHT)),
      );
      expect(outcomes).not.toContain('failed');
      expect(await dump(service.pool)).toBe(undisturbed);
    });
  });
});
