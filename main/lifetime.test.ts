import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { endTogether } from './lifetime.ts';

function running(stopBackend: () => Promise<void>) {
  const preventDefault = vi.fn();
  const app = Object.assign(new EventEmitter(), {
    quit: vi.fn(() => app.emit('will-quit', { preventDefault })),
  });
  const parent = new EventEmitter();
  endTogether(app, parent, stopBackend);
  return { app, parent, preventDefault };
}

it('waits for the backend, once', async () => {
  let finish: () => void = () => undefined;
  const stop = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { app, preventDefault } = running(stop);
  app.emit('window-all-closed');
  expect(preventDefault).toHaveBeenCalledOnce();
  finish();
  await turn();
  await turn();
  expect(app.quit).toHaveBeenCalledTimes(2);
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(stop).toHaveBeenCalledOnce();
});

it('quits in a later turn even when there is nothing to stop', async () => {
  const { app } = running(() => Promise.resolve());
  app.emit('window-all-closed');
  await Promise.resolve();
  await Promise.resolve();
  expect(app.quit).toHaveBeenCalledOnce();
  await turn();
  await turn();
  expect(app.quit).toHaveBeenCalledTimes(2);
});

it('ends when whoever started it has gone, even if the backend does not stop well', async () => {
  const { app, parent } = running(() => Promise.reject(new Error('stuck')));
  parent.emit('disconnect');
  await turn();
  await turn();
  expect(app.quit).toHaveBeenCalledTimes(2);
});
