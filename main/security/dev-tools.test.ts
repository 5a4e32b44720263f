import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { keepDevToolsShut } from './dev-tools.ts';

it.each([
  [true, 1],
  [false, 0],
])('packaged: %s, shuts them %i times', (packaged, times) => {
  const closeDevTools = vi.fn();
  const contents = Object.assign(new EventEmitter(), { closeDevTools });
  keepDevToolsShut(contents, packaged);
  contents.emit('devtools-opened');
  expect(closeDevTools).toHaveBeenCalledTimes(times);
});
