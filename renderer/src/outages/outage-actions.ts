import type { Outage } from '#contract/flo-api/outages.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import { translator } from '#texts/translator.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { notSending, sendOnce, type Sending } from '../rpc/send-once.ts';
import { announce } from '../ui/announcer.ts';
import { focusFault } from '../ui/focus.ts';
import { readOutage } from './read-outage.ts';
import type { OutageDraft, OutageFaults } from './read-outage.ts';

/** The form about an outage. What is typed stays when the dialog is left. */
export interface OutageView extends Sending {
  readonly asking: boolean;
  /** The outage that is changed; undefined for a new one. */
  readonly changing: Outage | undefined;
  readonly draft: OutageDraft | undefined;
  readonly faults: OutageFaults;
}

const nothing: OutageView = {
  ...notSending,
  asking: false,
  changing: undefined,
  draft: undefined,
  faults: {},
};

export const outageView: StoreApi<OutageView> = createStore(() => nothing);

/** Empties the form: what is typed of an outage is its writer's. */
export const forgetOutage = (): void => outageView.setState(nothing, true);

const MOST = 50;

/** Outages, newest first. Asked anew on focus: others register them too. */
export function outagesQuery({ connection }: Pick<AppServices, 'connection'>) {
  return personalQuery(connection, 'outage.list', { limit: MOST });
}

/** Opens the form for a new outage; what was typed before is still there. */
export function askOutage(now: Date): void {
  const { changing, draft } = outageView.getState();
  const typed = changing === undefined ? draft : undefined;
  outageView.setState({
    ...nothing,
    asking: true,
    draft: typed ?? {
      day: tableDate(osloDate(now)),
      from: '',
      to: '',
      collectUntil: '',
      reason: '',
    },
  });
}

/** Opens the form about an outage that is registered. */
export function askChange(outage: Outage): void {
  const day = osloDate(new Date(outage.from));
  outageView.setState({
    ...nothing,
    asking: true,
    changing: outage,
    draft: {
      day: tableDate(day),
      from: timeOfDay(new Date(outage.from)),
      to: outage.to === null ? '' : timeOfDay(new Date(outage.to)),
      collectUntil: timeOfDay(new Date(outage.collectUntil)),
      reason: outage.reason,
    },
  });
}

/** Leaves the form; what is typed of a new outage stays. */
export const leaveOutage = (): void => outageView.setState({ asking: false, failure: undefined });

/** Whether anything of an outage can still be changed. */
export function isOpen({ state }: Pick<Outage, 'state'>): boolean {
  return state === 'planned' || state === 'collecting';
}

async function send(
  app: AppServices,
  changing: Outage | undefined,
  outage: Pick<Outage, 'from' | 'to' | 'collectUntil' | 'reason'>,
): Promise<Outage | undefined> {
  if (changing === undefined) {
    return sendOnce(app, outageView, outage, (key) =>
      app.connection.command('outage.register', outage, { key }),
    );
  }
  const { outageId, revision } = changing;
  const { to, collectUntil, reason } = outage;
  const change = { outageId, revision, to, collectUntil, reason };
  return sendOnce(app, outageView, change, (key) =>
    app.connection.command('outage.change', change, { key }),
  );
}

/** Registers what is typed, or says what is wrong with it. */
export async function sendOutage(
  app: AppServices,
  others: readonly Outage[],
  now: Date,
): Promise<void> {
  const { draft, changing } = outageView.getState();
  if (draft === undefined) return;
  const reading = readOutage(draft, {
    now,
    today: osloDate(now),
    others: others.filter(({ outageId }) => outageId !== changing?.outageId),
  });
  if (!reading.ok) {
    outageView.setState({ faults: reading.faults, failure: undefined });
    return focusFault();
  }
  await finish(app, await send(app, changing, reading.outage));
}

async function finish(app: AppServices, registered: Outage | undefined): Promise<void> {
  if (registered !== undefined) {
    outageView.setState(nothing);
    const t = translator(app.preferences.getState().language);
    const until = timeOfDay(new Date(registered.collectUntil));
    announce(app.announcer, t('outages.registered', { time: until }));
  }
  await Promise.all(
    (['outage.list', 'outage.current'] as const).map((name) =>
      app.queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  );
}

/** Ends an outage that is on, and its collecting, now: the service settles the wishes at once. */
export async function endNow(app: AppServices, now: Date): Promise<void> {
  const { draft, changing } = outageView.getState();
  if (draft === undefined || changing === undefined) return;
  const at = now.toISOString();
  const to = changing.to !== null && changing.to < at ? changing.to : at;
  const reason = draft.reason.trim() || changing.reason;
  await finish(
    app,
    await send(app, changing, { from: changing.from, to, collectUntil: at, reason }),
  );
}
