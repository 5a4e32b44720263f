import { expect, it, vi } from 'vitest';
import { guardWindowOpen } from './window-open-guard.ts';

function open(url: string) {
  const openers = { openWorkspace: vi.fn(), openExternal: vi.fn() };
  let action = '';
  guardWindowOpen(
    { setWindowOpenHandler: (handler) => void ({ action } = handler({ url })) },
    openers,
  );
  return { action, ...openers };
}

it('refuses every child window', () => {
  for (const url of ['about:blank', 'https://evil.example/', 'app://flo/', 'app://flo/x']) {
    expect(open(url).action).toBe('deny');
  }
});

it('opens the workspace itself, at its own address alone', () => {
  expect(open('app://flo/').openWorkspace).toHaveBeenCalledOnce();
  expect(open('app://flo/?x').openWorkspace).not.toHaveBeenCalled();
  expect(open('app://evil/').openWorkspace).not.toHaveBeenCalled();
});

it('hands everything else to the one door out', () => {
  const { openExternal } = open('https://lovdata.no/x');
  expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://lovdata.no/x');
});
