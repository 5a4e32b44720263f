import type { Callback, CallbackOutcome } from '#contract/flo-api/callbacks.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../../app/services.ts';
import { openById } from '../../citizen/open-citizen.ts';
import { personalQuery } from '../../rpc/query-client.ts';
import { sendOnce } from '../../rpc/send-once.ts';
import { announce } from '../../ui/announcer.ts';
import { sessionQuery } from '../../workspace/session-query.ts';

const MOST = 200;

/** What the own unit has promised and not done yet. */
export function callbacksQuery({ connection }: Pick<AppServices, 'connection'>) {
  return personalQuery(connection, 'callback.list', { limit: MOST });
}

/** Who the reader is at the central service. */
export function ownIdOf(app: AppServices): string | undefined {
  return app.queryClient.getQueryData(sessionQuery(app).queryKey)?.principal.id;
}

/** The promise that is marked in the list in front, by its id: rows move while one looks away. */
export function markedCallback(app: AppServices): Callback | undefined {
  const { workspace, queryClient, callbacks } = app;
  if (workspace.state.place !== 'callbacks') return undefined;
  const items = queryClient.getQueryData(callbacksQuery(app).queryKey)?.items ?? [];
  const { marked } = callbacks.getState();
  return items.find(({ callbackId }) => callbackId === marked);
}

/** Whether the marked promise is one the reader may do something with. */
export function canAct(app: AppServices): boolean {
  return markedCallback(app)?.canOpen === true && !app.callbacks.getState().sending;
}

type Done = 'taken' | CallbackOutcome;

const said = {
  taken: 'call.callback.taken',
  done: 'call.callback.done',
  cancelled: 'call.callback.done',
  notReached: 'call.callback.notReached',
  released: 'call.callback.released',
} as const;

/** Takes the marked promise, or tells what came of it. */
export async function settleCallback(app: AppServices, what: Done): Promise<void> {
  const callback = markedCallback(app);
  if (callback === undefined) return;
  const { connection, queryClient, callbacks } = app;
  const { citizenId, callbackId, revision } = callback;
  const seen = { citizenId, callbackId, revision };
  const sent = await sendOnce(app, callbacks, [what, seen], (key) =>
    what === 'taken'
      ? connection.command('callback.take', seen, { key })
      : connection.command('callback.complete', { ...seen, outcome: what }, { key }),
  );
  await queryClient.invalidateQueries(callbacksQuery(app));
  if (sent === undefined) return;
  announce(app.announcer, translator(app.preferences.getState().language)(said[what]));
}

/** Opens the person somebody promised to call. */
export function openCallback(app: AppServices, { citizenId }: Callback): void {
  openById(app, citizenId);
}
