import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { Workspace } from '../workspace/workspace.ts';
import { Drafts } from '../drafts/drafts.ts';
import { isWish } from '../drafts/wish.ts';
import { disk } from '../drafts/testing/disk.ts';
import { CALLBACK, CallDrafts } from './call-drafts.ts';
import { Calls, isWorthKeeping } from './calls.ts';

const id = (n: number): CitizenId =>
  CitizenId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);
const person = (n: number) => ({ state: 'open', citizenId: id(n), matchedBy: 'current' }) as const;

let workspace: Workspace;
let calls: Calls;
const bind = vi.fn<(citizenId: CitizenId, callId: string | null) => void>();
let store: ReturnType<typeof disk>;

beforeEach(() => {
  vi.clearAllMocks();
  workspace = new Workspace();
  store = disk();
  calls = new Calls({
    workspace,
    drafts: new CallDrafts(new Drafts(store.line)),
    now: () => new Date('2026-11-23T09:00:00Z'),
    bind,
  });
});

// What waits to be written down belongs to the test it was typed in.
afterEach(() => calls.keepDrafts());

const codes = (n: number): string[] | undefined =>
  calls
    .partOf(id(n))
    ?.view.getState()
    .trail.map(({ code }) => code);

describe('a call', () => {
  it('begins before anybody is known; who is looked up joins it, a child too', () => {
    const call = calls.begin();
    workspace.open(person(1));
    workspace.open(person(2));
    expect(call.view.getState().parts.map(({ citizenId }) => citizenId)).toEqual([id(1), id(2)]);
    expect(bind.mock.calls).toEqual([
      [id(1), call.id],
      [id(2), call.id],
    ]);
    expect(codes(1)).toEqual(['lookedUp']);
  });

  it('gives what was written before to the first who is known, and to nobody else', () => {
    const call = calls.begin();
    call.view.setState({ looseNote: 'Hører dårlig.' });
    workspace.open(person(1));
    workspace.open(person(2));
    expect([1, 2].map((n) => calls.partOf(id(n))?.view.getState().note.text)).toEqual([
      'Hører dårlig.',
      '',
    ]);
    expect(call.view.getState().looseNote).toBe('');
  });

  it('takes in nobody who was open before and is not in front', () => {
    workspace.open(person(1));
    const call = calls.begin();
    workspace.open(person(2));
    expect(call.view.getState().parts.map(({ citizenId }) => citizenId)).toEqual([id(2)]);
  });

  it('is over for everybody at once, and says so', () => {
    const call = calls.begin();
    workspace.open(person(1));
    calls.end(call);
    expect(bind).toHaveBeenLastCalledWith(id(1), null);
    expect([calls.current, calls.partOf(id(1))]).toEqual([undefined, undefined]);
    calls.write(id(1), { code: 'sawGP', at: '' });
    expect(calls.partOf(id(1))).toBeUndefined();
  });

  it('is said again to a backend that is new', () => {
    const call = calls.begin();
    workspace.open(person(1));
    bind.mockClear();
    calls.bindAgain();
    expect(bind.mock.calls).toEqual([[id(1), call.id]]);
  });
});

describe('two calls at once', () => {
  it('share neither trail, note, colour nor people', () => {
    const one = calls.begin();
    workspace.open(person(1));
    const other = calls.begin();
    const tab = workspace.open(person(2));
    expect(one.colour).not.toBe(other.colour);
    expect(workspace.open(person(3)).colour).not.toBe(one.colour);
    calls.write(id(1), { code: 'switched', at: 'x' });
    calls.setNote(calls.partOf(id(2))!, { text: 'Bare to.', composed: [] });
    expect(codes(2)).toEqual(['lookedUp']);
    expect(calls.partOf(id(1))?.view.getState().note.text).toBe('');
    expect(calls.ofTab(tab.id)).toBe(other);
    calls.end(other);
    expect(codes(1)).toEqual(['lookedUp', 'switched']);
    expect(calls.current).toBe(one);
  });

  it('puts what is opened next into the call of the tab in front', () => {
    const one = calls.begin();
    const tab = workspace.open(person(1));
    const other = calls.begin();
    workspace.open(person(2));
    workspace.activate(tab.id);
    workspace.open(person(3));
    expect([one, other].map(({ view }) => view.getState().parts.length)).toEqual([2, 1]);
  });
});

describe('closing a tab', () => {
  it('would lose what was done or written, but not what was only looked at', () => {
    calls.begin();
    workspace.open(person(1));
    const part = calls.partOf(id(1))!;
    calls.write(id(1), { code: 'sawGP', at: 'x' });
    expect(isWorthKeeping(part)).toBe(false);
    calls.setNote(part, { text: 'x', composed: [] });
    expect(isWorthKeeping(part)).toBe(true);
  });

  it('takes the person out of the call', () => {
    const call = calls.begin();
    const tab = workspace.open(person(1));
    workspace.close(tab.id);
    expect(call.view.getState()).toMatchObject({ parts: [], tabs: [] });
    expect(bind).toHaveBeenLastCalledWith(id(1), null);
  });
});

describe('drafts of notes', () => {
  const name = (n: number) => `callNote ${id(n)}`;
  const left = (n: number, text: string, version = 1): void => {
    const content = { text, composed: [] };
    store.kept.set(name(n), { citizenId: id(n), context: 'callNote', content, version });
  };
  const view = (n: number) => calls.partOf(id(n))?.view.getState();
  const kept = (n: number) => store.kept.get(name(n))?.content;

  it('are written under the person, and dropped when the note is recorded (P20)', async () => {
    const call = calls.begin();
    workspace.open(person(1));
    const part = calls.partOf(id(1))!;
    calls.setNote(part, { text: 'a', composed: [] });
    calls.setNote(part, { text: 'ab', composed: [] });
    await calls.keepDrafts();
    expect(kept(1)).toEqual({ text: 'ab', composed: [] });
    expect(view(1)?.draft).toBe('saved');
    part.view.setState({ recorded: true });
    calls.end(call);
    await calls.keepDrafts();
    expect(store.kept.size).toBe(0);
  });

  it('come back on the person they are about', async () => {
    left(1, 'Fra før.');
    calls.begin();
    workspace.open(person(1));
    workspace.open(person(2));
    await expect.poll(() => view(1)?.note.text).toBe('Fra før.');
    expect([view(1)?.draft, view(2)?.note.text]).toEqual(['saved', '']);
  });

  it('of a call that crashed are not overwritten by what was written before anybody was known', async () => {
    left(1, 'Et langt notat.');
    const call = calls.begin();
    call.view.setState({ looseNote: 'Ringer igjen.' });
    workspace.open(person(1));
    await calls.keepDrafts();
    await expect.poll(() => view(1)?.note.text).toBe('Et langt notat.\nRinger igjen.');
    await calls.keepDrafts();
    expect(kept(1)).toEqual({ text: 'Et langt notat.\nRinger igjen.', composed: [] });
  });

  it('are said to be saved only when they are: the version of another window is passed', async () => {
    calls.begin();
    workspace.open(person(1));
    await expect.poll(() => store.asked).toContain('draft.get');
    left(1, 'Fra et annet vindu.');
    calls.setNote(calls.partOf(id(1))!, { text: 'Skrevet her.', composed: [] });
    await calls.keepDrafts();
    expect(view(1)?.draft).toBe('saved');
    expect(kept(1)).toEqual({ text: 'Skrevet her.', composed: [] });
  });

  it('that cannot be kept say so, lose no word, and are tried again', async () => {
    vi.useFakeTimers();
    calls.begin();
    workspace.open(person(1));
    store.fill(true);
    calls.setNote(calls.partOf(id(1))!, { text: 'Står her.', composed: [] });
    await calls.keepDrafts();
    expect(view(1)).toMatchObject({ draft: 'failed', note: { text: 'Står her.' } });
    store.fill(false);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(view(1)?.draft).toBe('saved');
    expect(kept(1)).toEqual({ text: 'Står her.', composed: [] });
  });

  const loose = () => [...store.kept.values()].filter(isWish).map(({ content }) => content);

  it('of what is written before anybody is known are kept under nobody’s name (P20)', async () => {
    const call = calls.begin();
    calls.setLooseNote(call, 'Hører dårlig.');
    await calls.keepDrafts();
    expect(loose()).toEqual(['Hører dårlig.']);
    workspace.open(person(1));
    await calls.keepDrafts();
    await calls.keepDrafts();
    expect(kept(1)).toEqual({ text: 'Hører dårlig.', composed: [] });
    expect(loose()).toEqual([]);
  });

  it('are not let go of while the person’s own cannot be kept', async () => {
    const call = calls.begin();
    calls.setLooseNote(call, 'Hører dårlig.');
    await calls.keepDrafts();
    store.fill(true);
    workspace.open(person(1));
    await calls.keepDrafts();
    expect(loose()).toEqual(['Hører dårlig.']);
  });

  it('are gone when the call is ended without anybody', async () => {
    const call = calls.begin();
    calls.setLooseNote(call, 'Hører dårlig.');
    await calls.keepDrafts();
    calls.end(call);
    await calls.keepDrafts();
    expect(store.kept.size).toBe(0);
  });

  it('of a promise to call back stay with nobody but the one it is for', async () => {
    const call = calls.begin();
    for (const n of [1, 2]) {
      workspace.open(person(n));
      const content = { phone: '41234567' };
      const one = { citizenId: id(n), context: CALLBACK, content, version: 1 };
      store.kept.set(`${CALLBACK} ${id(n)}`, one);
    }
    calls.setWhomToCall(call, id(2));
    await calls.keepDrafts();
    expect([...store.kept.keys()]).toEqual([`${CALLBACK} ${id(2)}`]);
    calls.endCallback(call, id(2));
    await calls.keepDrafts();
    expect(store.kept.size).toBe(0);
  });
});
