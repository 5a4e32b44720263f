import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { draftOperations } from '#contract/workspace/drafts.ts';
import { loadSealingKey } from '../sealing/sealing-key.ts';
import { WorkStore } from '../work-store/work-store.ts';
import { draftHandlers } from './handlers.ts';

const kari = CitizenId.parse('4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11');
const ola = CitizenId.parse('5f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11');
const context = 'callNote';
const call = { signal: new AbortController().signal, correlationId: 'c1', key: 'k1' };

let dataDir: string;
let work: WorkStore;
let subject: string | undefined;
let now: string;
/** What the service has said; undefined before its first answer. */
let confirmed: string | undefined;
let changes: number;
let mostPages: number | undefined;
const open = () => {
  const sealingKey = () => loadSealingKey(dataDir);
  work = new WorkStore({ dataDir, sealingKey, mostPages, log: () => undefined });
  return draftHandlers({
    work,
    session: {
      who: () => Promise.resolve(subject === undefined ? undefined : { subject, locked: false }),
    },
    time: {
      now: () => new Date(confirmed ?? now),
      atLeast: () => (confirmed === undefined ? undefined : new Date(confirmed)),
    },
    onChanged: () => (changes += 1),
  });
};
let drafts: ReturnType<typeof open>;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'flo-drafts-'));
  [subject, now, changes, mostPages] = ['ingrid', '2026-11-23T11:00:00.000Z', 0, undefined];
  confirmed = undefined;
  drafts = open();
});
afterEach(async () => {
  await work.close();
  rmSync(dataDir, { recursive: true, force: true });
});
const reopen = async (): Promise<void> => {
  await work.close();
  drafts = open();
};
const put = (citizenId: CitizenId | null, content: string, version = 1) =>
  drafts['draft.put']({ citizenId, context, content, version }, call);
const words = async (citizenId: CitizenId | null) =>
  (await drafts['draft.get']({ citizenId, context }, call)).draft?.content;

describe('a draft', () => {
  it('is there after a restart and an update of the app (P20)', async () => {
    expect(await put(kari, 'Vil bytte')).toEqual({ saved: true, version: 1, savedAt: now });
    await reopen();
    expect(await words(kari)).toBe('Vil bytte');
    expect(await drafts['draft.list']({}, call)).toEqual({
      items: [{ citizenId: kari, context, version: 1, savedAt: now, begunAt: now }],
      unopened: 0,
    });
  });

  it('is never shown on another person, in another place, or to another user (P20)', async () => {
    await put(kari, 'om Kari');
    expect(await words(ola)).toBeUndefined();
    expect(await words(null)).toBeUndefined();
    const other = { citizenId: kari, context: 'handOver' };
    expect(await drafts['draft.get'](other, call)).toEqual({ draft: null });
    subject = 'per';
    expect(await words(kari)).toBeUndefined();
    expect(await drafts['draft.list']({}, call)).toEqual({ items: [], unopened: 0 });
    await put(kari, 'Pers ord');
    await drafts['draft.drop']({ citizenId: kari, context }, call);
    subject = 'ingrid';
    expect(await words(kari)).toBe('om Kari');
  });

  it('stays for its user when they sign out, and is answered to nobody meanwhile (P20, P23)', async () => {
    await put(kari, 'om Kari');
    subject = undefined;
    await expect(words(kari)).rejects.toThrow('session.signedOut');
    subject = 'ingrid';
    expect(await words(kari)).toBe('om Kari');
  });

  it('is not moved to another person by whoever moves rows in the file (P20)', async () => {
    await put(kari, 'om Kari');
    await put(ola, 'om Ola');
    const { seal, drafts: table } = await work.open();
    const idOf = (citizenId: string) => seal.nameOf('draft', 'ingrid', citizenId, context);
    const text = table.get(idOf(kari), 'ingrid');
    // Even rightly sealed it is not taken for another's.
    table.put(idOf(ola), 'ingrid', '2026-11-23', text ?? '');
    expect(await words(ola)).toBeUndefined();
  });

  it('keeps the newest words, whatever order the frames come in (P20)', async () => {
    await put(kari, 'ny', 5);
    expect(await put(kari, 'gammel', 4)).toMatchObject({ saved: false, version: 5 });
    expect(await put(kari, 'samme', 5)).toMatchObject({ saved: false });
    expect(await words(kari)).toBe('ny');
  });

  it('is deleted when it was sent or dropped, and thirty days after it was last touched (P20)', async () => {
    await put(kari, 'sendt');
    await drafts['draft.drop']({ citizenId: kari, context }, call);
    expect(await words(kari)).toBeUndefined();
    await put(kari, 'ett');
    confirmed = now;
    await put(kari, 'ett', 2);
    confirmed = '2026-12-01T11:00:00.000Z';
    await put(ola, 'to');
    confirmed = '2026-12-23T11:00:00.000Z';
    expect((await drafts['draft.list']({}, call)).items).toHaveLength(2);
    confirmed = '2026-12-24T11:00:00.000Z';
    expect((await drafts['draft.list']({}, call)).items).toMatchObject([{ citizenId: ola }]);
    expect(await words(kari)).toBeUndefined();
  });

  it('is not deleted by a clock that the service has not confirmed (P20, P26)', async () => {
    await put(kari, 'om Kari');
    now = '2027-11-23T11:00:00.000Z';
    await put(ola, 'om Ola');
    expect((await drafts['draft.list']({}, call)).items).toHaveLength(2);
    await reopen();
    confirmed = '2026-11-24T11:00:00.000Z';
    expect(await words(kari)).toBe('om Kari');
  });

  it('written by a clock that was far behind is as old as the day that is known then (P20, P26)', async () => {
    now = '2020-01-01T11:00:00.000Z';
    await put(kari, 'om Kari');
    confirmed = '2026-11-23T11:00:00.000Z';
    expect(await words(kari)).toBe('om Kari');
    await reopen();
    confirmed = '2026-12-23T11:00:00.000Z';
    expect(await words(kari)).toBe('om Kari');
    confirmed = '2026-12-24T11:00:00.000Z';
    expect(await words(kari)).toBeUndefined();
  });

  it('keeps when its first word was written, however often it is changed (P18, P20)', async () => {
    const begunAt = now;
    await put(kari, 'ett');
    now = '2026-11-23T11:30:00.000Z';
    await put(kari, 'to', 2);
    await reopen();
    const { items } = await drafts['draft.list']({}, call);
    expect(items).toMatchObject([{ begunAt, savedAt: now }]);
  });

  it('that is a wish is there when other drafts have been deleted (P20)', async () => {
    const wish = { citizenId: null, context: 'wish:7' };
    confirmed = now;
    await drafts['draft.put']({ ...wish, content: 'Vil bytte til Berg', version: 1 }, call);
    await put(kari, 'ord');
    confirmed = '2027-06-01T11:00:00.000Z';
    expect((await drafts['draft.list']({}, call)).items).toMatchObject([wish]);
    confirmed = '2027-11-24T11:00:00.000Z';
    expect((await drafts['draft.list']({}, call)).items).toEqual([]);
  });

  it('tells every window when it is begun and when it is gone, not at each word', async () => {
    for (const version of [1, 2, 3]) await put(kari, `ord ${version}`, version);
    expect(changes).toBe(1);
    await drafts['draft.drop']({ citizenId: kari, context }, call);
    await drafts['draft.drop']({ citizenId: kari, context }, call);
    expect(changes).toBe(2);
  });

  it('holds nothing in clear on the disk, nor after it was dropped (P21)', async () => {
    const canary = 'Kanarifuglen Solveig 21898003997';
    await put(kari, canary);
    await put(ola, canary);
    await drafts['draft.drop']({ citizenId: ola, context }, call);
    const scan = (): void => {
      for (const name of readdirSync(dataDir).filter((file) => file.startsWith('work.sqlite'))) {
        const bytes = readFileSync(join(dataDir, name));
        for (const part of [kari, ola, 'Solveig', '21898003997', context, 'ingrid']) {
          expect([name, part, bytes.includes(part)]).toEqual([name, part, false]);
        }
      }
    };
    scan();
    await work.close();
    scan();
  });

  it('that a full disk does not take is said not to be kept; the older words stand', async () => {
    await work.close();
    mostPages = 14;
    drafts = open();
    await put(kari, 'kort');
    await expect(put(kari, 'x'.repeat(90_000), 2)).rejects.toThrow('draft.notKept');
    expect(await words(kari)).toBe('kort');
  });

  it('has a name that says what is written, never about whom', () => {
    const { input } = draftOperations['draft.put'];
    const draft = { citizenId: kari, content: 'x', version: 0 };
    for (const name of ['callNote', 'agreementPlan:7', 'tie:1234567890123456']) {
      expect(input.safeParse({ ...draft, context: name }).success).toBe(true);
    }
    for (const name of ['', 'call note', '21898003997', `about:${kari}`, 'x'.repeat(41)]) {
      expect(input.safeParse({ ...draft, context: name }).success).toBe(false);
    }
    const long = { ...draft, context, content: 'x'.repeat(100_000) };
    expect(input.safeParse(long).success).toBe(false);
  });
});
