import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createQueryClient, invalidateTopic } from './query-client.ts';

it("forgets texts that may be somebody else's before it asks for them again (P5)", async () => {
  const client = createQueryClient();
  let answer: (texts: string[]) => void = () => undefined;
  const ask = vi.fn(() => new Promise<string[]>((resolve) => (answer = resolve)));
  const queryKey = ['reference.standardTexts', { text: '' }];
  const observer = new QueryObserver(client, { queryKey, queryFn: ask, staleTime: Infinity });
  const stop = observer.subscribe(() => undefined);
  answer(['mine']);
  await expect.poll(() => observer.getCurrentResult().data).toEqual(['mine']);
  invalidateTopic(client, 'reference.revoked');
  expect(client.getQueryData(queryKey)).toBeUndefined();
  await expect.poll(() => ask.mock.calls.length).toBe(2);
  expect(observer.getCurrentResult().data).toBeUndefined();
  answer([]);
  await expect.poll(() => observer.getCurrentResult().data).toEqual([]);
  stop();
  client.clear();
});
