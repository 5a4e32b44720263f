import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { refuseWebviews } from './webview-guard.ts';

it('refuses every webview', () => {
  const contents = new EventEmitter();
  refuseWebviews(contents);
  const preventDefault = vi.fn();
  contents.emit('will-attach-webview', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});
