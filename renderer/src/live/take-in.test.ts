import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { RpcError } from '#contract/rpc/errors.ts';
import { windowWithPerson } from '../app/testing/window.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { takeInCommand } from './commands.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

/** A window that shows a person, with what it says once the newest has been asked for. */
async function takenIn(answer: () => Promise<unknown>): Promise<string> {
  const { app, citizenId } = windowWithPerson({ tiesRevision: '"1"' });
  Object.assign(app.connection, { call: answer });
  const shown = new QueryObserver(app.queryClient, {
    ...overviewQuery(app, citizenId),
    staleTime: Infinity,
  });
  const stop = shown.subscribe(() => undefined);
  takeInCommand.perform(app);
  await expect.poll(() => app.announcer.getState().text).not.toBe('');
  stop();
  return app.announcer.getState().text;
}

it('says that the newest is shown once it is', async () => {
  expect(await takenIn(() => Promise.resolve({ tiesRevision: '"2"' }))).toBe(
    'Nå vises det nyeste.',
  );
});

it('says that it was not fetched when it was not, and why', async () => {
  const said = await takenIn(() => Promise.reject(new RpcError('central.unreachable')));
  expect(said).toMatch(/^Det nyeste ble ikke hentet\. .+ .+/u);
});
