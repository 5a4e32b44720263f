import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preferenceHandlers } from './handlers.ts';
import { readKept, writeKept } from './kept.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'flo-preferences-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const context = {} as Parameters<ReturnType<typeof preferenceHandlers>['preferences.set']>[1];

describe('what a profile keeps', () => {
  it('hides nothing before anybody has chosen', () => {
    expect(readKept(dataDir)).toEqual({ anonymised: false });
  });

  it('is there after a restart, and leaves no draft behind', () => {
    writeKept(dataDir, { anonymised: true });
    expect(readKept(dataDir)).toEqual({ anonymised: true });
    expect(readdirSync(dataDir)).toEqual(['preferences.json']);
    expect(statSync(join(dataDir, 'preferences.json')).mode & 0o077).toBe(0);
  });

  it.each(['', 'no json', '[]', '{"anonymised":"no"}', '{"anonymised":false,"name":"x"}'])(
    'hides everything when it reads %j',
    (text) => {
      writeFileSync(join(dataDir, 'preferences.json'), text);
      expect(readKept(dataDir)).toEqual({ anonymised: true });
    },
  );

  it('tells the other windows', async () => {
    const onChanged = vi.fn();
    const handlers = preferenceHandlers({ dataDir }, onChanged);
    await handlers['preferences.set']({ anonymised: true }, context);
    expect(onChanged).toHaveBeenCalledOnce();
    expect(await handlers['preferences.get']({}, context)).toEqual({ anonymised: true });
    expect(readFileSync(join(dataDir, 'preferences.json'), 'utf8')).toBe('{"anonymised":true}');
  });
});
