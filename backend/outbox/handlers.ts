import type { outboxOperations } from '#contract/workspace/outbox.ts';
import type { FeatureHandlers } from '../feature.ts';
import type { Outbox } from './outbox.ts';

/** What is on its way, and what can be done with it. */
export function outboxHandlers(outbox: Outbox): FeatureHandlers<typeof outboxOperations> {
  return {
    'outbox.list': () => outbox.list(),
    'outbox.undo': ({ key }) => ({ done: outbox.undo(key) }),
    'outbox.retry': ({ key }) => ({ done: outbox.retry(key) }),
    'outbox.dismiss': ({ key }) => ({ done: outbox.dismiss(key) }),
  };
}
