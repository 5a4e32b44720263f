import { afterEach, expect, it } from 'vitest';
import { createFloClient } from '../flo-api/client.ts';
import type { FeatureContext } from '../feature.ts';
import { sendJson, startHttpService, type HttpService } from '../testing/http-service.ts';
import { citizenHandlers } from './handlers.ts';

const citizenId = '5b4f7c1e-2a3d-4e5f-8a9b-0c1d2e3f4a5b';
let service: HttpService | undefined;
afterEach(() => service?.stop());

it('asks the service each time a person is opened, and has nothing to show when it says no (P22)', async () => {
  service = await startHttpService((_request, response) =>
    sendJson(response, 403, {
      type: 'about:blank',
      title: 'Denied',
      status: 403,
      code: 'citizen.denied',
      requestId: 'r',
    }),
  );
  const flo = createFloClient({ apiUrl: service.url, fetch });
  const handlers = citizenHandlers({ flo } as unknown as FeatureContext);
  const open = () =>
    handlers['citizen.overview'](
      { citizenId } as never,
      { signal: new AbortController().signal, correlationId: crypto.randomUUID() } as never,
    );
  for (let times = 1; times <= 3; times += 1) {
    await expect(open()).rejects.toMatchObject({ code: 'citizen.denied' });
    expect(service.seen).toHaveLength(times);
  }
});
