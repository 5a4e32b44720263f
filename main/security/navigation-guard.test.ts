import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { guardNavigation } from './navigation-guard.ts';

function prevented(event: string, url: string, isMainFrame?: boolean): boolean {
  const contents = new EventEmitter();
  const onRefused = vi.fn();
  guardNavigation(contents, onRefused);
  const preventDefault = vi.fn();
  contents.emit(event, { url, preventDefault, ...(isMainFrame !== undefined && { isMainFrame }) });
  expect(onRefused).toHaveBeenCalledTimes(preventDefault.mock.calls.length);
  return preventDefault.mock.calls.length > 0;
}

describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (event) => {
  it.each([
    'https://www.helsenorge.no/',
    'http://127.0.0.1:3000/',
    'file:///etc/passwd',
    'app://flo.evil.example/',
    'https://evil.example/?app://flo/',
    'data:text/html,x',
    'javascript:alert(1)',
    '',
  ])('does not leave for %s', (url) => expect(prevented(event, url)).toBe(true));

  it('may reload the app', () => expect(prevented(event, 'app://flo/')).toBe(false));
});

it('lets no frame in, not even one of our own', () => {
  expect(prevented('will-frame-navigate', 'app://flo/', false)).toBe(true);
  expect(prevented('will-frame-navigate', 'app://flo/', true)).toBe(false);
});
