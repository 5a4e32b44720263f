import type { Rectangle } from 'electron';

/** Where a window was, kept from one start to the next. */
export interface WindowPlace extends Rectangle {
  readonly maximized: boolean;
}

/** Three columns fit from 1280; with large text one column fits in this. */
export const MIN_SIZE = { minWidth: 640, minHeight: 480 } as const;

const DEFAULT = { width: 1440, height: 900 } as const;
/** So much of a window must be on a screen for its title bar to be caught. */
const CATCH = 64;

/**
 * Where a window opens: where it was, unless that screen is gone; else in the middle of the first
 * screen, as large as fits.
 */
export function placeWindow(
  kept: WindowPlace | undefined,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const [first] = screens;
  if (kept !== undefined && screens.some((screen) => isReachable(kept, screen))) {
    const { x, y, width, height } = kept;
    return {
      x,
      y,
      width: Math.max(width, MIN_SIZE.minWidth),
      height: Math.max(height, MIN_SIZE.minHeight),
    };
  }
  return {
    width: Math.min(DEFAULT.width, first?.width ?? DEFAULT.width),
    height: Math.min(DEFAULT.height, first?.height ?? DEFAULT.height),
  };
}

function isReachable(window: Rectangle, screen: Rectangle): boolean {
  return (
    window.x + window.width >= screen.x + CATCH &&
    window.x <= screen.x + screen.width - CATCH &&
    window.y >= screen.y &&
    window.y <= screen.y + screen.height - CATCH
  );
}
