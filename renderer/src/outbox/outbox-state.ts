import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import type { AppServices } from '../app/services.ts';
import { referenceQuery } from '../rpc/query-client.ts';

/** The own outbox; as new as the last thing that happened in it. */
export function outboxQuery({ connection }: Pick<AppServices, 'connection'>) {
  return referenceQuery(connection, 'outbox.list', {});
}

/** What this window knows to be in the outbox, oldest first. */
export function rememberedOutbox(
  app: Pick<AppServices, 'connection' | 'queryClient'>,
): readonly OutboxItem[] {
  return app.queryClient.getQueryData(outboxQuery(app).queryKey)?.items ?? [];
}

/** One command of it. */
export function outboxItem(
  app: Pick<AppServices, 'connection' | 'queryClient'>,
  key: string,
): OutboxItem | undefined {
  return rememberedOutbox(app).find((item) => item.key === key);
}

/** Asks for it anew. */
export function refreshOutbox(app: Pick<AppServices, 'connection' | 'queryClient'>): void {
  void app.queryClient.invalidateQueries(outboxQuery(app));
}

const waiting: readonly OutboxItem['state'][] = ['held', 'queued', 'sent', 'unknown', 'collected'];

/** Not carried out yet, or nobody knows. */
export function isWaiting({ state }: Pick<OutboxItem, 'state'>): boolean {
  return waiting.includes(state);
}

/** It has come to an end that somebody must look at. */
export function needsYou({ state }: Pick<OutboxItem, 'state'>): boolean {
  return state === 'rejected' || state === 'expired';
}

/** The register has carried it out. */
export function isDone({ state }: Pick<OutboxItem, 'state'>): boolean {
  return state === 'accepted' || state === 'visible';
}

/**
 * Worth showing as pending: what is on its way for the first time is shown by whoever sent it, and
 * would only flicker here.
 */
export function isPending(item: Pick<OutboxItem, 'state' | 'attempts'>): boolean {
  if (item.state === 'sent' || item.state === 'accepted') return item.attempts > 1;
  return isWaiting(item);
}

/** The figures of the indicator. */
export function countsOf(items: readonly OutboxItem[]): {
  readonly waiting: number;
  readonly needsYou: number;
} {
  return {
    waiting: items.filter((item) => isWaiting(item) && isPending(item)).length,
    needsYou: items.filter(needsYou).length,
  };
}

/**
 * What is drawn over a person's own data: of this person only, and only what has not been seen in
 * the register's own answer.
 */
export function effectsOn(
  items: readonly OutboxItem[],
  citizenId: CitizenId,
): readonly OutboxItem[] {
  return items.filter(
    (item) => item.citizenId === citizenId && (isPending(item) || needsYou(item)),
  );
}

/**
 * What `Ctrl+Z` takes back: the newest that is still held, of the person in front; with nobody in
 * front, of all. One caller's command is never taken back from another caller's tab.
 */
export function newestHeld(
  items: readonly OutboxItem[],
  citizenId: CitizenId | undefined,
): OutboxItem | undefined {
  return items.findLast(
    (item) =>
      item.state === 'held' &&
      item.canUndo &&
      (citizenId === undefined || item.citizenId === citizenId),
  );
}
