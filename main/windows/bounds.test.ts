import { describe, expect, it } from 'vitest';
import { placeWindow } from './bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1000 };
const place = (x: number, y: number, width = 1000, height = 700) => ({
  ...{ x, y, width, height },
  maximized: false,
});

describe('where a window opens', () => {
  it('is where it was', () => {
    expect(placeWindow(place(100, 50), [screen])).toEqual({
      x: 100,
      y: 50,
      width: 1000,
      height: 700,
    });
    expect(placeWindow(place(2000, 50), [screen, second])).toMatchObject({ x: 2000 });
  });

  it.each([
    ['its screen is gone', place(2000, 50)],
    ['it is off to the left', place(-990, 50)],
    ['its title bar is above', place(100, -20)],
    ['it is below', place(100, 1030)],
  ])('is in the middle when %s', (_why, kept) => {
    expect(placeWindow(kept, [screen])).toEqual({ width: 1440, height: 900 });
  });

  it('fits a small screen', () => {
    const small = { x: 0, y: 0, width: 1280, height: 680 };
    expect(placeWindow(undefined, [small])).toEqual({ width: 1280, height: 680 });
  });

  it('is never smaller than the page can be', () => {
    expect(placeWindow(place(0, 0, 100, 100), [screen])).toMatchObject({ width: 640, height: 480 });
  });

  it('has a size even where no screen is known', () => {
    expect(placeWindow(undefined, [])).toEqual({ width: 1440, height: 900 });
  });
});
