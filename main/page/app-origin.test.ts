import { describe, expect, it } from 'vitest';
import { isInsideApp } from './app-origin.ts';

describe('addresses inside the app', () => {
  it.each(['app://flo/', 'app://flo/index.html', 'app://flo/assets/a.js?x#y', 'APP://flo/'])(
    '%s is inside',
    (address) => expect(isInsideApp(address)).toBe(true),
  );

  it.each([
    '',
    'flo',
    'app:flo',
    'app://flo.evil.example/',
    'app://evil/?app://flo/',
    'app://flo:80/',
    'app://user@flo/',
    'https://flo/',
    'https://app://flo/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,app://flo/',
    'about:blank',
    'other://flo/',
  ])('%j is not', (address) => expect(isInsideApp(address)).toBe(false));
});
