import { expect, it } from 'vitest';
import { createFloClient } from '../flo-api/client.ts';
import { OpenCalls } from './open-calls.ts';

const mother = '00000000-0000-4000-8000-000000000001';
const neighbour = '00000000-0000-4000-8000-000000000002';
const call = '11111111-1111-4111-8111-111111111111';

it('tells the service in which call a person is asked about, and says nothing of others', async () => {
  const sent: (string | null)[] = [];
  const calls = new OpenCalls();
  calls.bind(mother, call);
  const flo = createFloClient({
    apiUrl: 'http://service.invalid',
    calls,
    fetch: (_url, init) => {
      sent.push(new Headers(init?.headers).get('flo-call-id'));
      return Promise.resolve(Response.json({ items: [] }));
    },
  });
  const ask = (citizenId: string) =>
    flo(
      'call.list',
      { params: { citizenId: citizenId as never }, query: {} },
      { correlationId: 'x' },
    );
  await ask(mother);
  await ask(neighbour);
  calls.bind(mother, null);
  await ask(mother);
  await flo('callback.list', { query: {} }, { correlationId: 'x', callId: call });
  expect(sent).toEqual([call, null, null, call]);
});
