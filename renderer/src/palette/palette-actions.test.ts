import { describe, expect, it, vi } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { typeInPalette } from './palette-actions.ts';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined }));

function windowWith() {
  const app = silentServices();
  const asked: { readonly text: string; readonly settle: (failed?: boolean) => void }[] = [];
  const call = vi.fn((_name: string, { text }: { text: string }) => {
    return new Promise((resolve, reject) => {
      asked.push({
        text,
        settle: (failed = false) => {
          if (failed) reject(new Error('down'));
          else resolve([{ kind: 'municipality', municipalityNumber: '0301', name: text }]);
        },
      });
    });
  });
  Object.assign(app.connection, { call });
  return { app, asked };
}

describe('asking the cache', () => {
  it('asks once for letters that were typed while an answer was on its way', async () => {
    const { app, asked } = windowWith();
    for (const text of ['o', 'os', 'osl', 'oslo']) typeInPalette(app, text);
    expect(asked.map(({ text }) => text)).toEqual(['o']);
    expect(app.palette.getState().text).toBe('oslo');
    asked[0]?.settle();
    await expect.poll(() => asked.map(({ text }) => text)).toEqual(['o', 'oslo']);
    expect(app.palette.getState().hits).toEqual([]);
    asked[1]?.settle();
    await expect.poll(() => app.palette.getState().hitsFor).toBe('oslo');
  });

  it('goes on after a failure', async () => {
    const { app, asked } = windowWith();
    typeInPalette(app, 'os');
    asked[0]?.settle(true);
    await expect.poll(() => app.palette.getState().failed).toBe(true);
    typeInPalette(app, 'osl');
    await expect.poll(() => asked).toHaveLength(2);
    asked[1]?.settle();
    await expect.poll(() => app.palette.getState().hitsFor).toBe('osl');
  });

  it('asks for nothing while a number is typed', async () => {
    const { app, asked } = windowWith();
    typeInPalette(app, '0101');
    await Promise.resolve();
    expect(asked).toEqual([]);
  });
});
