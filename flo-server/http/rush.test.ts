import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import { handleErrors } from './error-handler.ts';
import { refuseRush } from './rush.ts';

async function ask(waitingCount: number, url: string) {
  const app = fastify();
  handleErrors(app);
  refuseRush(app, { waitingCount });
  app.get('/work', { config: { operation: 'work' } }, async () => 'done');
  app.get('/health', async () => 'fine');
  const reply = await app.inject({ url });
  await app.close();
  return reply;
}

describe('a rush', () => {
  it('is refused with Retry-After when too many wait already', async () => {
    expect((await ask(1_000, '/work')).statusCode).toBe(200);
    const refused = await ask(1_001, '/work');
    expect(refused.statusCode).toBe(503);
    expect(refused.json<Problem>().code).toBe('service.overloaded');
    expect(refused.headers['retry-after']).toBe('1');
  });

  it('does not make the service look ill', async () => {
    expect((await ask(5_000, '/health')).statusCode).toBe(200);
  });
});
