import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSealingKey } from '../sealing/sealing-key.ts';
import { type Desk, newProfile, openDesk, removeProfile } from './testing/desk.ts';
import { ModelRegister } from './testing/model-register.ts';

const kari = '4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const ola = '5f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
const wish = (citizenId: string) => ({ citizenId, gpContractId: 7, tiesRevision: '"3"' });
const CANARY = 'Kanarifuglen Solveig';

let register: ModelRegister;
let dataDir: string;
let desk: Desk;
beforeEach(async () => {
  dataDir = newProfile();
  register = new ModelRegister();
  await register.start();
  register.weather = 'cutBefore';
  desk = await openDesk({ register, dataDir });
});
afterEach(async () => {
  await desk.close();
  await register.stop();
  removeProfile(dataDir);
});

const keep = async (citizenId: string): Promise<string> => {
  const key = crypto.randomUUID();
  await expect(desk.ask('switch.request', wish(citizenId), { key })).rejects.toThrow(
    'command.kept',
  );
  return key;
};
/** Changes the file as somebody would who has it. */
const inFile = (sql: string): void => {
  const db = new Database(join(dataDir, 'work.sqlite'));
  db.exec(sql);
  db.close();
};
const reopen = async (options: object = {}): Promise<void> => {
  await desk.close();
  desk = await openDesk({ register, dataDir, ...options });
};

describe('the file', () => {
  it('holds nothing of anybody in clear, while it is used and afterwards (P21)', async () => {
    desk.standing = '6f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11';
    await keep(kari);
    const reason = `${CANARY} 21898003997`;
    const task = { citizenId: kari, kind: 'handOver', reason, unit: null };
    await expect(desk.ask('task.handOver', task)).rejects.toThrow('command.kept');
    const scan = (): void => {
      const files = readdirSync(dataDir).filter((name) => name.startsWith('work.sqlite'));
      expect(files).toContain('work.sqlite');
      for (const name of files) {
        const bytes = readFileSync(join(dataDir, name));
        for (const canary of [
          kari,
          CANARY,
          '21898003997',
          'ingrid',
          'switch.request',
          '6f6f0a52',
        ]) {
          expect([name, canary, bytes.includes(canary)]).toEqual([name, canary, false]);
          const wide = Buffer.from(canary, 'utf16le');
          expect([name, canary, bytes.includes(wide)]).toEqual([name, canary, false]);
        }
      }
    };
    expect(readdirSync(dataDir)).toContain('work.sqlite-wal');
    scan();
    await desk.close();
    scan();
  });

  it('is its owner’s alone', () => {
    expect(statSync(join(dataDir, 'work.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('writes through to the disk before anything is sent (P11)', async () => {
    const db = new Database(join(dataDir, 'work.sqlite'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
    const FULL = 2;
    expect((await desk.work.open()).synchronous).toBe(FULL);
  });

  it('tells of a row that somebody changed, and goes on with the others', async () => {
    const [bad, good] = [await keep(kari), await keep(ola)];
    await desk.close();
    inFile(`update outbox set sealed = zeroblob(length(sealed)) where id = '${bad}'`);
    desk = await openDesk({ register, dataDir });
    expect(await desk.outbox.list()).toMatchObject({
      trouble: 'unopened',
      unopened: 1,
      items: [{ key: good }],
    });
    register.weather = 'fine';
    await expect.poll(() => register.effectsOf(good)).toBe(1);
    expect(register.effectsOf(bad)).toBe(0);
  });

  it('does not open a row in another’s place, nor in another table', async () => {
    const [a, b] = [await keep(kari), await keep(ola)];
    await desk.close();
    inFile(`update outbox set sealed = (select sealed from outbox where id = '${b}') where id = '${a}';
      insert into draft (id, owner, kept_on, sealed)
        select id, owner, kept_on, sealed from outbox where id = '${b}'`);
    desk = await openDesk({ register, dataDir });
    expect((await desk.items()).map(({ key }) => key)).toEqual([b]);
    const { drafts } = await desk.work.open();
    expect(drafts.all('ingrid')).toEqual([]);
    expect(drafts.unopened()).toBe(1);
  });

  it('tells of an entry that another version wrote, and leaves it for that version', async () => {
    const key = await keep(kari);
    const { outbox } = await desk.work.open();
    const text = String(outbox.get(key, 'ingrid'));
    outbox.put(key, 'ingrid', '2026-11-23', text.replace('"version":1', '"version":2'));
    await reopen();
    expect(await desk.outbox.list()).toEqual({ trouble: 'unopened', unopened: 1, items: [] });
    expect((await desk.work.open()).outbox.has(key)).toBe(true);
  });

  it('that is damaged is set aside and told of; new commands are kept', async () => {
    await desk.close();
    writeFileSync(join(dataDir, 'work.sqlite'), randomBytes(20_000));
    desk = await openDesk({ register, dataDir });
    expect(await desk.outbox.list()).toMatchObject({ trouble: 'damaged', items: [] });
    expect(readdirSync(dataDir)).toContain('work.sqlite.damaged-1');
    await keep(kari);
    expect(await desk.items()).toHaveLength(1);
  });
});

describe('a damaged file that somebody else reads, as a backup does', () => {
  it('is set aside with the newest rows, which lie beside it', async () => {
    await keep(kari);
    await reopen();
    const reader = new Database(join(dataDir, 'work.sqlite'));
    reader.prepare('select count(*) from outbox').get();
    await keep(ola);
    const newest = readFileSync(join(dataDir, 'work.sqlite-wal'));
    await desk.close();
    writeFileSync(join(dataDir, 'work.sqlite'), randomBytes(20_000));
    desk = await openDesk({ register, dataDir });
    expect(await desk.outbox.list()).toMatchObject({ trouble: 'damaged', items: [] });
    const aside = readdirSync(dataDir).filter((name) => name.includes('.damaged-1'));
    expect(aside).toContain('work.sqlite.damaged-1');
    expect(readFileSync(join(dataDir, 'work.sqlite.damaged-1-wal'))).toEqual(newest);
    await desk.close();
    reader.close();
    desk = await openDesk({ register, dataDir });
  });
});

describe('a sealing key that is lost', () => {
  it('is told, nothing is pretended, and new commands are kept under the new one', async () => {
    const lost = await keep(kari);
    await reopen({ sealingKey: () => Promise.resolve({ key: randomBytes(32), kind: 'file' }) });
    expect(await desk.outbox.list()).toEqual({ trouble: 'unopened', unopened: 1, items: [] });
    const key = await keep(ola);
    expect((await desk.items()).map((item) => item.key)).toEqual([key]);
    await reopen({ sealingKey: () => loadSealingKey(dataDir) });
    expect((await desk.items()).map((item) => item.key)).toEqual([lost]);
  });

  it('that cannot be had at all refuses commands before they are sent', async () => {
    await reopen({ sealingKey: () => Promise.reject(new Error('no key store')) });
    const before = register.commands.length;
    await expect(desk.ask('switch.request', wish(kari))).rejects.toThrow('command.notKept');
    expect(register.commands).toHaveLength(before);
    expect(await desk.outbox.list()).toMatchObject({ trouble: 'unwritable', items: [] });
  });
});

describe('a full disk', () => {
  it('refuses a command before it is sent, keeps the others, and takes new ones when there is room', async () => {
    await reopen({ mostPages: 16 });
    const kept: string[] = [];
    const fill = async (length: number): Promise<string> => {
      for (let n = 0; n < 200; n += 1) {
        const key = crypto.randomUUID();
        const reason = 'x'.repeat(length);
        const task = { citizenId: kari, kind: 'handOver', reason, unit: null };
        const code = await desk
          .ask('task.handOver', task, { key })
          .catch((error: Error) => error.message);
        if (code !== 'command.kept') return String(code);
        kept.push(key);
      }
      return 'never full';
    };
    for (const length of [450, 100, 3]) expect(await fill(length)).toBe('command.notKept');
    expect(kept.length).toBeGreaterThan(3);
    const key = crypto.randomUUID();
    const big = { ...wish(kari), tiesRevision: 'r'.repeat(400) };
    await expect(desk.ask('switch.request', big, { key })).rejects.toThrow('command.notKept');
    expect(register.commands).toEqual([]);
    expect(await desk.outbox.list()).toMatchObject({ trouble: 'unwritable' });
    expect((await desk.items()).map((item) => item.key)).toEqual(kept);
    register.weather = 'fine';
    for (const held of kept) expect(desk.outbox.undo(held)).toBe(true);
    expect(await desk.ask('switch.request', wish(kari))).toMatchObject({ citizenId: kari });
    expect(await desk.outbox.list()).toMatchObject({ trouble: null });
  });
});
