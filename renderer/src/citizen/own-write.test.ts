import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { expect, it } from 'vitest';
import type { Connection } from '../rpc/connection.ts';
import { createQueryClient } from '../rpc/query-client.ts';
import { overviewQuery } from './open-citizen.ts';
import { followOwnWrite } from './own-write.ts';

const citizenId = CitizenId.parse('7d0ac5b2-0f8f-4f0e-9c6b-3a1f5d2e8b10');

function windowShowing(tiesRevision: string) {
  const app = { queryClient: createQueryClient(), connection: {} as unknown as Connection };
  const { queryKey } = overviewQuery(app, citizenId);
  app.queryClient.setQueryData(queryKey, { tiesRevision } as unknown as CitizenOverview);
  return { app, shown: () => app.queryClient.getQueryData(queryKey)?.tiesRevision };
}

it('goes on from the own write before the fresh overview is there', () => {
  const { app, shown } = windowShowing('r1');
  followOwnWrite(app, citizenId, 'r1', { tiesRevision: 'r2' });
  expect(shown()).toBe('r2');
});

it('leaves an overview that has come meanwhile alone', () => {
  const { app, shown } = windowShowing('r3');
  followOwnWrite(app, citizenId, 'r1', { tiesRevision: 'r2' });
  expect(shown()).toBe('r3');
});

it('remembers nobody who has been forgotten', () => {
  const { app, shown } = windowShowing('r1');
  app.queryClient.clear();
  followOwnWrite(app, citizenId, 'r1', { tiesRevision: 'r2' });
  expect(shown()).toBeUndefined();
});
