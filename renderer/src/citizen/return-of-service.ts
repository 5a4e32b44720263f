import type { AppServices } from '../app/services.ts';
import type { Failure } from '../rpc/failure.ts';
import { lookUpAgain } from './open-citizen.ts';

/** Codes of calls that only failed because nobody was there to answer. */
const nobodyThere: readonly string[] = [
  'central.unreachable',
  'central.timeout',
  'service.unavailable',
  'BACKEND_GONE',
  'TIMEOUT',
];

/** True when it only failed because nobody was there to answer. */
export function isNobodyThere({ code }: Pick<Failure, 'code'>): boolean {
  return nobodyThere.includes(code);
}

/** Asks again for everything that nobody was there to answer. */
export function askForMissing(app: AppServices): void {
  for (const tab of app.workspace.state.tabs) {
    const identity = tab.identity.getState();
    if (identity.state === 'failed' && isNobodyThere(identity.failure)) {
      lookUpAgain(app, tab);
    }
  }
  void app.queryClient.invalidateQueries({
    predicate: ({ state }) => state.status === 'error',
  });
}

/** When the central service or the backend is back, what is missing on the screen comes by itself. */
export function followReturnOfService(app: AppServices): void {
  const { connection, queryClient } = app;
  let wasOnline = true;
  connection.onTopic((topic) => {
    if (topic !== 'connection.changed') return;
    void connection.call('reference.status', {}).then(
      ({ online }) => {
        if (online && !wasOnline) askForMissing(app);
        wasOnline = online;
      },
      () => undefined,
    );
  });
  connection.state.subscribe(({ connects }, before) => {
    if (connects > 1 && connects !== before.connects) {
      void queryClient.invalidateQueries();
      askForMissing(app);
    }
  });
}
