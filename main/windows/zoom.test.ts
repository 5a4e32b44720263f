import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { letPageZoom } from './zoom.ts';

function page(platform: NodeJS.Platform = 'linux') {
  const contents = Object.assign(new EventEmitter(), { zoomLevel: 0 });
  letPageZoom(contents, platform);
  const press = (
    key: string,
    held: Partial<Record<'control' | 'meta' | 'alt', boolean>>,
  ): boolean => {
    const preventDefault = vi.fn();
    const input = { type: 'keyDown', key, control: false, meta: false, alt: false, ...held };
    contents.emit('before-input-event', { preventDefault }, input);
    return preventDefault.mock.calls.length > 0;
  };
  return { contents, press };
}

describe('zoom', () => {
  it('grows, shrinks and goes back', () => {
    const { contents, press } = page();
    press('+', { control: true });
    press('=', { control: true });
    expect(contents.zoomLevel).toBe(2);
    press('-', { control: true });
    expect(contents.zoomLevel).toBe(1);
    expect(press('0', { control: true })).toBe(true);
    expect(contents.zoomLevel).toBe(0);
  });

  it('follows the wheel and stops at both ends', () => {
    const { contents } = page();
    for (let turn = 0; turn < 20; turn += 1) contents.emit('zoom-changed', {}, 'in');
    expect(contents.zoomLevel).toBe(8);
    for (let turn = 0; turn < 30; turn += 1) contents.emit('zoom-changed', {}, 'out');
    expect(contents.zoomLevel).toBe(-3);
  });

  it.each([
    ['+', {}],
    ['+', { control: true, alt: true }],
    ['+', { meta: true }],
    ['k', { control: true }],
    ['constructor', { control: true }],
  ])('leaves %s with %j to the page', (key, held) => {
    const { contents, press } = page();
    expect(press(key, held)).toBe(false);
    expect(contents.zoomLevel).toBe(0);
  });

  it('listens to Command on a Mac', () => {
    const { contents, press } = page('darwin');
    press('+', { meta: true });
    press('+', { control: true });
    expect(contents.zoomLevel).toBe(1);
  });
});
