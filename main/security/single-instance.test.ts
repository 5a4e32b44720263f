import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { holdSingleInstance } from './single-instance.ts';

class FakeApp extends EventEmitter {
  readonly free: boolean;
  constructor(free: boolean) {
    super();
    this.free = free;
  }
  requestSingleInstanceLock(): boolean {
    return this.free;
  }
}

it('comes forward when it is started again, whatever with', () => {
  const app = new FakeApp(true);
  const again = vi.fn();
  expect(holdSingleInstance(app, again)).toBe(true);
  app.emit('second-instance', {}, ['--api=https://evil.example']);
  expect(again).toHaveBeenCalledExactlyOnceWith();
});

it('ends when the profile is taken', () => {
  const app = new FakeApp(false);
  expect(holdSingleInstance(app, vi.fn())).toBe(false);
  expect(app.listenerCount('second-instance')).toBe(0);
});
