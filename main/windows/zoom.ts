interface KeyInput {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

interface ZoomingContents {
  on(
    event: 'before-input-event',
    listener: (event: { preventDefault(): void }, input: KeyInput) => void,
  ): unknown;
  on(event: 'zoom-changed', listener: (event: unknown, direction: 'in' | 'out') => void): unknown;
  zoomLevel: number;
}

/** Levels of Chromium, each a fifth larger than the one before: 58 % to 400 % and a bit. */
const SMALLEST = -3;
const LARGEST = 8;

const steps: Readonly<Record<string, 1 | -1 | 0>> = { '+': 1, '=': 1, '-': -1, _: -1, '0': 0 };

/**
 * Larger and smaller text with the keys and the wheel that browsers have for it. In Electron they
 * belong to the menu, and there is none.
 */
export function letPageZoom(contents: ZoomingContents, platform: NodeJS.Platform): void {
  const zoomBy = (step: 1 | -1 | 0): void => {
    const level = step === 0 ? 0 : contents.zoomLevel + step;
    contents.zoomLevel = Math.min(LARGEST, Math.max(SMALLEST, level));
  };
  contents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
    const held = platform === 'darwin' ? meta : control;
    if (type !== 'keyDown' || !held || alt || step === undefined) return;
    event.preventDefault();
    zoomBy(step);
  });
  contents.on('zoom-changed', (_event, direction) => zoomBy(direction === 'in' ? 1 : -1));
}
