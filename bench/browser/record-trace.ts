import type { Browser, CDPSession } from 'playwright';
import { traceCategories, type TraceEvent } from './trace.ts';

/** Takes a trace of the whole browser while `work` runs. */
export async function recordTrace(
  browser: Browser,
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  try {
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => {
      events.push(...(value as unknown as TraceEvent[]));
    });
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: {
        recordMode: 'recordAsMuchAsPossible',
        includedCategories: traceCategories,
        excludedCategories: ['*'],
      },
    });
    await work();
    await finish(session);
    return events;
  } finally {
    await session.detach();
  }
}

async function finish(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
}
