import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { Nin } from '#contract/identifiers/nin.ts';
import { RpcError } from '#contract/rpc/errors.ts';
import { describe, expect, it, vi } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { focusRegion } from '../ui/focus.ts';
import { closeCitizen, openById, openByNin, rememberedOverview } from './open-citizen.ts';
import { askForMissing } from './return-of-service.ts';

vi.mock('../ui/focus.ts', () => ({
  focusRegion: vi.fn(),
  focusSearch: () => undefined,
}));

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as CitizenId;
const nin = (n: number) => `0000000000${n}` as Nin;

function overview(n: number): CitizenOverview {
  return { citizenId: id(n), person: { nins: [{ nin: nin(n) }] } } as unknown as CitizenOverview;
}

/** A window whose backend answers look-ups when the test says so. */
function windowWith() {
  const app = silentServices();
  const asked: { readonly input: unknown; answer(n: number): void; fail(code: string): void }[] =
    [];
  const call = vi.fn((_name: string, input: unknown) => {
    return new Promise((resolve, reject) => {
      asked.push({
        input,
        answer: (n) => resolve({ matchedBy: 'current', overview: overview(n) }),
        fail: (code) => reject(new RpcError(code)),
      });
    });
  });
  Object.assign(app.connection, { call });
  const states = () => app.workspace.state.tabs.map(({ identity }) => identity.getState().state);
  return { app, asked, states };
}

describe('opening a person by number', () => {
  it('asks before anything else happens, and shows a tab at once', () => {
    const { app, asked, states } = windowWith();
    openByNin(app, nin(1));
    expect(asked.map(({ input }) => input)).toEqual([{ nin: nin(1) }]);
    expect(states()).toEqual(['lookingUp']);
  });

  it('remembers the answer for the tab, and no longer than the tab', async () => {
    const { app, asked, states } = windowWith();
    openByNin(app, nin(1));
    asked[0]?.answer(1);
    await expect.poll(() => states()).toEqual(['open']);
    expect(rememberedOverview(app, id(1))?.citizenId).toBe(id(1));
    closeCitizen(app, app.workspace.state.tabs[0]!);
    const left = app.queryClient.getQueryCache().getAll();
    expect(left.map(({ queryKey }) => queryKey[0])).toEqual(['findGp.list']);
    expect(app.workspace.state.place).toBe('start');
  });

  it('never opens the same person twice', async () => {
    const { app, asked, states } = windowWith();
    openByNin(app, nin(1));
    openByNin(app, nin(1));
    expect(asked).toHaveLength(1);
    asked[0]?.answer(1);
    await expect.poll(() => states()).toEqual(['open']);
    openByNin(app, nin(1));
    openById(app, id(1));
    expect(states()).toEqual(['open']);
  });

  it('brings the open tab in front when an old number leads to the same person', async () => {
    const { app, asked, states } = windowWith();
    openById(app, id(1));
    openById(app, id(2));
    openByNin(app, nin(9));
    asked.at(-1)?.answer(1);
    await expect.poll(() => states()).toEqual(['open', 'open']);
    const front = app.workspace.activeTab?.identity.getState();
    expect(front).toMatchObject({ citizenId: id(1) });
  });

  it('does not come back for a tab that was closed meanwhile', async () => {
    const { app, asked } = windowWith();
    openByNin(app, nin(1));
    closeCitizen(app, app.workspace.state.tabs[0]!);
    asked[0]?.answer(1);
    await Promise.resolve();
    expect(app.workspace.state.tabs).toEqual([]);
    expect(rememberedOverview(app, id(1))).toBeUndefined();
  });

  it('gives the place of a failed look-up to the next one', async () => {
    const { app, asked, states } = windowWith();
    openByNin(app, nin(1));
    asked[0]?.fail('citizen.unknown');
    await expect.poll(() => states()).toEqual(['failed']);
    openByNin(app, nin(2));
    expect(states()).toEqual(['lookingUp']);
  });

  it('asks again by itself when nobody was there to answer, and only then', async () => {
    const { app, asked, states } = windowWith();
    openByNin(app, nin(1));
    asked[0]?.fail('citizen.unknown');
    await expect.poll(() => states()).toEqual(['failed']);
    askForMissing(app);
    expect(states()).toEqual(['failed']);
    openByNin(app, nin(2));
    asked.at(-1)?.fail('central.unreachable');
    await expect.poll(() => states()).toEqual(['failed']);
    askForMissing(app);
    expect(states()).toEqual(['lookingUp']);
  });
});

describe('closing a tab where something sent has no answer yet', () => {
  const key = 'k';
  it.each([
    ['a switch', 'answer', { switching: { step: 'unknown', row: {}, key } }],
    ['a change of a queue', 'waiting', { waiting: { step: 'unknown', ask: {}, key } }],
    ['both', 'answer', { switching: { step: 'sending' }, waiting: { step: 'sending' } }],
  ])('leads to %s, and says why it stays', (_, region, states) => {
    const { app } = windowWith();
    openById(app, id(1));
    openById(app, id(2));
    const tab = app.workspace.state.tabs[0]!;
    for (const [part, state] of Object.entries(states)) {
      tab[part as 'waiting'].setState(state as never, true);
    }
    closeCitizen(app, tab);
    expect(app.workspace.activeTab).toBe(tab);
    expect(vi.mocked(focusRegion).mock.lastCall).toEqual([region]);
    expect(app.announcer.getState().text).toBe('Fanen kan ikke lukkes før svaret er kommet.');
  });
});
