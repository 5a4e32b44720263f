import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { AppServices } from '../app/services.ts';
import type { Failure } from '../rpc/failure.ts';
import { isDone, outboxItem, outboxQuery } from './outbox-state.ts';

type Services = Pick<AppServices, 'connection' | 'queryClient'>;

/** What became of a command that was kept. */
export type Settlement =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Taken back before it was sent, expired, or put away: not carried out by this command. */
  | { readonly kind: 'over' };

/** Why the register refused a command, as a screen reads it. */
export function failureOf({ failure, key }: OutboxItem): Failure {
  const { code, details } = failure ?? { code: 'INTERNAL', details: {} };
  return { code, reference: details.requestId ?? '', details, key };
}

/** What is known of it now; undefined while it is on its way. `wasThere`: it has been in the list. */
export function settledNow(
  item: OutboxItem | undefined,
  wasThere: boolean,
): Settlement | undefined {
  if (item === undefined) return wasThere ? { kind: 'over' } : undefined;
  if (isDone(item)) return { kind: 'done', result: item.result };
  if (item.state === 'rejected') return { kind: 'refused', failure: failureOf(item) };
  return item.state === 'expired' ? { kind: 'over' } : undefined;
}

/** Hears each new state of the outbox; the result stops it. */
export function onOutbox({ queryClient, connection }: Services, listener: () => void): () => void {
  const [name] = outboxQuery({ connection }).queryKey;
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.queryKey[0] === name && query.state.status === 'success') {
      listener();
    }
  });
}

/** Waits until it is known what became of a kept command. Never, when the window is left first. */
export function settlementOf(app: Services, key: string): Promise<Settlement> {
  return new Promise((resolve) => {
    let wasThere = false;
    const look = (): void => {
      const item = outboxItem(app, key);
      const settled = settledNow(item, wasThere);
      wasThere ||= item !== undefined;
      if (settled === undefined) return;
      stop();
      resolve(settled);
    };
    const stop = onOutbox(app, look);
    look();
  });
}
