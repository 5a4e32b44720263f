import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { guardRequests } from './request-guard.ts';

function guarded(packaged: boolean) {
  let cancelled: (url: string) => boolean = () => false;
  const session = Object.assign(new EventEmitter(), {
    setSpellCheckerEnabled: vi.fn(),
    webRequest: {
      onBeforeRequest: (
        listener: (details: { url: string }, answer: (r: { cancel: boolean }) => void) => void,
      ) => {
        cancelled = (url) => {
          const answer = vi.fn<(response: { cancel: boolean }) => void>();
          listener({ url }, answer);
          return answer.mock.calls[0]![0].cancel;
        };
      },
    },
  });
  guardRequests(session, packaged);
  return { session, cancelled };
}

it.each([
  'https://www.google.com/',
  'http://127.0.0.1:3000/citizens',
  'ws://127.0.0.1/rpc',
  'file:///etc/passwd',
  'app://evil/',
  'data:text/plain,x',
])('stops %s', (url) => expect(guarded(true).cancelled(url)).toBe(true));

it('lets the app have its own files', () => {
  expect(guarded(true).cancelled('app://flo/assets/index.js')).toBe(false);
});

it('has developer tools in development alone', () => {
  expect(guarded(true).cancelled('devtools://devtools/x.js')).toBe(true);
  expect(guarded(false).cancelled('devtools://devtools/x.js')).toBe(false);
});

it('downloads nothing and looks up no dictionary', () => {
  const { session } = guarded(true);
  const preventDefault = vi.fn();
  session.emit('will-download', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
});
