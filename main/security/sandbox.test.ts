import type { CommandLine } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { useSandbox } from './sandbox.ts';

function appWith(...switches: string[]) {
  const commandLine = { hasSwitch: (name: string) => switches.includes(name) } as CommandLine;
  return { enableSandbox: vi.fn(), commandLine };
}

describe('the sandbox', () => {
  it.each([
    { packaged: true, uid: 1000 },
    { packaged: false, uid: 1000 },
    { packaged: true, uid: undefined },
    { packaged: true, uid: 0 },
  ])('is on for every renderer: %j', (facts) => {
    const app = appWith();
    expect(useSandbox(app, facts)).toBe(true);
    expect(app.enableSandbox).toHaveBeenCalledOnce();
  });

  it.each(['no-sandbox', 'disable-gpu-sandbox', 'disable-setuid-sandbox'])(
    'cannot be switched off by --%s in a packaged app',
    (name) => {
      for (const uid of [1000, undefined]) {
        expect(useSandbox(appWith(name), { packaged: true, uid })).toBe(false);
      }
    },
  );

  it('may be off for root, whose renderers cannot live in it, and in development', () => {
    for (const facts of [
      { packaged: true, uid: 0 },
      { packaged: false, uid: 1000 },
    ]) {
      const app = appWith('no-sandbox');
      expect(useSandbox(app, facts)).toBe(true);
      expect(app.enableSandbox).not.toHaveBeenCalled();
    }
  });
});
