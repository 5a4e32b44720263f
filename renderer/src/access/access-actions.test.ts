import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import { describe, expect, it, vi } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { openById, openByNin, rememberedOverview, shut } from '../citizen/open-citizen.ts';
import { signedIn } from '../session/testing/statuses.ts';
import { actionAt, leaveDialog, sendHandOver, sendOverride, takeAction } from './access-actions.ts';

vi.mock('../ui/focus.ts', () => ({
  focusRegion: () => undefined,
  focusSearch: () => undefined,
  focusFault: () => undefined,
}));

const citizenId = '00000000-0000-4000-8000-000000000001' as CitizenId;
const nin = '00000000001' as Nin;
const access: AccessRefusal = {
  rule: 'geography',
  overridable: true,
  nextSteps: ['override', 'handOver'],
  citizenId,
};
const denied = new RpcError('citizen.denied', { details: { access } });
const reason = 'Innringeren flyttet i forrige uke';

interface Asked {
  readonly name: string;
  readonly input: unknown;
  readonly key: string | undefined;
  readonly answer: (output: unknown) => void;
  readonly fail: (error: RpcError) => void;
}

/** A window of an adviser whose backend answers when the test says so. */
function windowWith() {
  const app = silentServices();
  app.session.told(signedIn());
  const asked: Asked[] = [];
  const call = (name: string, input: unknown, options?: { key?: string }) =>
    new Promise((resolve, reject) => {
      asked.push({ name, input, key: options?.key, answer: resolve, fail: reject });
    });
  Object.assign(app.connection, { call, command: call });
  return { app, asked };
}

/** The same, with a record that is shut in front. */
async function shutWindow() {
  const { app, asked } = windowWith();
  openByNin(app, nin);
  const tab = app.workspace.activeTab!;
  asked[0]?.fail(denied);
  await expect.poll(() => tab.identity.getState().state).toBe('denied');
  return { app, asked, tab };
}

describe('a record that a rule keeps shut', () => {
  it('has a tab of its own, which the next caller does not take', async () => {
    const { app } = await shutWindow();
    openByNin(app, '00000000002' as Nin);
    expect(app.workspace.state.tabs.map(({ identity }) => identity.getState().state)).toEqual([
      'denied',
      'lookingUp',
    ]);
  });

  it('leaves nothing of what was known before it was shut', () => {
    const { app } = windowWith();
    openById(app, citizenId);
    const overview = { citizenId } as CitizenOverview;
    app.queryClient.setQueryData(['citizen.overview', { citizenId }], overview);
    shut(app, app.workspace.activeTab!, access, undefined);
    expect(rememberedOverview(app, citizenId)).toBeUndefined();
    expect(app.workspace.activeTab?.identity.getState().state).toBe('denied');
  });

  it('is asked for again in the same tab', async () => {
    const { app, asked } = await shutWindow();
    openByNin(app, nin);
    expect(asked).toHaveLength(2);
    expect(app.workspace.state.tabs).toHaveLength(1);
  });

  it('has its ways on by number', async () => {
    const { app } = await shutWindow();
    expect([0, 1, 2].map((at) => actionAt(app, at))).toEqual(['override', 'handOver', undefined]);
  });
});

describe('opening it with a reason', () => {
  it('looks the person up anew once the exception is registered', async () => {
    const { app, asked, tab } = await shutWindow();
    takeAction(app, 'override');
    tab.access.setState({ override: { reason, hours: '2' } });
    sendOverride(app, tab);
    expect(asked[1]).toMatchObject({
      name: 'access.override',
      input: { citizenId, rule: 'geography', reason, hours: 2 },
    });
    asked[1]?.answer({ rule: 'geography', until: '2026-11-22T14:30:00.000Z' });
    await expect.poll(() => asked.map(({ name }) => name).slice(2)).toContain('citizen.lookup');
    expect(tab.access.getState()).toMatchObject({ dialog: undefined, override: { reason: '' } });
  });

  it('sends nothing while the reason is too short', async () => {
    const { app, asked, tab } = await shutWindow();
    takeAction(app, 'override');
    tab.access.setState({ override: { reason: 'kort', hours: '2' } });
    sendOverride(app, tab);
    expect(asked).toHaveLength(1);
    expect(tab.access.getState()).toMatchObject({ dialog: 'override', fault: 'tooShort' });
  });
});

describe('handing the caller over', () => {
  it('keeps what is typed when the dialog is left, and when the service refuses', async () => {
    const { app, asked, tab } = await shutWindow();
    takeAction(app, 'handOver');
    tab.access.setState({ handOver: { kind: 'callBack', reason, unit: '' } });
    leaveDialog(tab);
    takeAction(app, 'handOver');
    expect(tab.access.getState().handOver.reason).toBe(reason);
    sendHandOver(app, tab);
    asked[1]?.fail(new RpcError('role.denied'));
    await expect.poll(() => tab.access.getState().sending).toBe(false);
    expect(tab.access.getState()).toMatchObject({
      dialog: 'handOver',
      handOver: { reason },
      failure: { code: 'role.denied' },
    });
  });

  it('is sent once, however often it is pressed, and under one key until somebody knows', async () => {
    const { app, asked, tab } = await shutWindow();
    takeAction(app, 'handOver');
    tab.access.setState({ handOver: { kind: 'callBack', reason, unit: '' } });
    sendHandOver(app, tab);
    sendHandOver(app, tab);
    expect(asked).toHaveLength(2);
    asked[1]?.fail(new RpcError('central.timeout'));
    await expect.poll(() => tab.access.getState().sending).toBe(false);
    sendHandOver(app, tab);
    expect(asked[2]?.key).toBe(asked[1]?.key);
    asked[2]?.answer({ taskId: citizenId, unit: 'Skjermede personer', state: 'open' });
    await expect.poll(() => tab.access.getState().dialog).toBeUndefined();
    expect(tab.access.getState().receipt).toEqual({ unit: 'Skjermede personer' });
    expect(app.announcer.getState().text).toContain('Skjermede personer');
  });
});
