import { expect, it, vi } from 'vitest';
import { answerBackend } from './answer-backend.ts';
import { AskMain } from './ask-main.ts';
import type { Asked, HostServices } from './messages.ts';

const services = (): HostServices => ({
  sealingKey: () => Promise.resolve({ key: new Uint8Array(32), kind: 'file' }),
  openExternal: vi.fn(() => Promise.resolve(true)),
  printPdf: () => Promise.reject(new Error('no printer for 01019012345')),
  saveFile: () => Promise.resolve(false),
});

function connected(log = vi.fn()) {
  const host = services();
  const asking = new AskMain((asked) => {
    void answerBackend(host, asked, log).then((answer) => asking.answered(answer));
  });
  return { asking, host, log };
}

it('brings each answer to the one who asked', async () => {
  const { asking, host } = connected();
  const [opened, saved, { kind }] = await Promise.all([
    asking.openExternal('https://id.example/'),
    asking.saveFile({ format: 'json', bytes: new Uint8Array() }),
    asking.sealingKey(),
  ]);
  expect([opened, saved, kind]).toEqual([true, false, 'file']);
  expect(host.openExternal).toHaveBeenCalledExactlyOnceWith('https://id.example/');
});

it('tells that main could not, and not why', async () => {
  const { asking, log } = connected();
  await expect(asking.printPdf('<p>')).rejects.toThrow('main could not: printPdf');
  expect(JSON.stringify(log.mock.calls)).not.toContain('01019012345');
});

it.each(['constructor', '__proto__', 'toString', 'quit'])('does not do %s', async (what) => {
  const asked = { kind: 'ask', id: 1, what, input: [] } as unknown as Asked;
  expect(await answerBackend(services(), asked, vi.fn())).toEqual({
    kind: 'answer',
    id: 1,
    ok: false,
  });
});

it('ignores answers to what nobody asked', () => {
  const { asking } = connected();
  expect(() => asking.answered({ kind: 'answer', id: 99, ok: true })).not.toThrow();
});
