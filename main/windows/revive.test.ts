import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { reviveWhenGone } from './revive.ts';

function page() {
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const giveUp = vi.fn();
  const log = vi.fn();
  let time = 0;
  reviveWhenGone(contents, log, giveUp, () => time);
  const die = (at: number, reason = 'crashed'): void => {
    time = at;
    contents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  };
  return { die, giveUp, log, reload: contents.reload };
}

it('loads the page again, three times in a minute', () => {
  const { die, giveUp, reload } = page();
  for (const at of [0, 1000, 2000]) die(at);
  expect(reload).toHaveBeenCalledTimes(3);
  expect(giveUp).not.toHaveBeenCalled();
  die(3000);
  expect(reload).toHaveBeenCalledTimes(3);
  expect(giveUp).toHaveBeenCalledOnce();
});

it('does not hold an old death against it', () => {
  const { die, giveUp, reload } = page();
  for (const at of [0, 1000, 2000, 61_500]) die(at);
  expect(reload).toHaveBeenCalledTimes(4);
  expect(giveUp).not.toHaveBeenCalled();
});

it('tells why in the log, and lets a page end that was meant to', () => {
  const { die, log, reload } = page();
  die(0, 'oom');
  expect(log).toHaveBeenCalledExactlyOnceWith({ event: 'page-gone', reason: 'oom', exitCode: 5 });
  die(1, 'clean-exit');
  expect(reload).toHaveBeenCalledOnce();
});
