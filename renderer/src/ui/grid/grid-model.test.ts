import { describe, expect, it } from 'vitest';
import { insideGrid, moveInGrid, type GridPosition } from './grid-model.ts';

const size = { rows: 100, cols: 5, page: 10 };

function move(at: GridPosition, key: string, modifiers = '') {
  const down = modifiers.split(' ');
  const press = {
    key,
    ctrlKey: down.includes('Ctrl'),
    shiftKey: down.includes('Shift'),
    altKey: down.includes('Alt'),
  };
  return moveInGrid(at, press, size);
}

describe('moving in a grid', () => {
  it.each([
    ['ArrowDown', { row: 5, col: 2 }, { row: 6, col: 2 }],
    ['ArrowDown', { row: 99, col: 2 }, { row: 99, col: 2 }],
    ['ArrowUp', { row: 0, col: 2 }, { row: -1, col: 2 }],
    ['ArrowUp', { row: -1, col: 2 }, { row: -1, col: 2 }],
    ['ArrowRight', { row: 0, col: 4 }, { row: 0, col: 4 }],
    ['ArrowLeft', { row: 0, col: 0 }, { row: 0, col: 0 }],
    ['Home', { row: 7, col: 3 }, { row: 7, col: 0 }],
    ['End', { row: 7, col: 3 }, { row: 7, col: 4 }],
    ['PageDown', { row: 95, col: 1 }, { row: 99, col: 1 }],
    ['PageUp', { row: 5, col: 1 }, { row: 0, col: 1 }],
  ])('%s', (key, from, to) => {
    expect(move(from, key)).toEqual(to);
  });

  it('goes to the ends with Ctrl', () => {
    expect(move({ row: 50, col: 3 }, 'Home', 'Ctrl')).toEqual({ row: 0, col: 0 });
    expect(move({ row: 50, col: 3 }, 'End', 'Ctrl')).toEqual({ row: 99, col: 4 });
  });

  it('leaves every other key to others', () => {
    expect(move({ row: 0, col: 0 }, 'ArrowDown', 'Ctrl')).toBeUndefined();
    expect(move({ row: 0, col: 0 }, 'ArrowDown', 'Shift')).toBeUndefined();
    expect(move({ row: 0, col: 0 }, 'a')).toBeUndefined();
  });

  it('stays inside when there are fewer rows, or none', () => {
    expect(insideGrid({ row: 50, col: 3 }, { ...size, rows: 7 })).toEqual({ row: 6, col: 3 });
    expect(insideGrid({ row: 50, col: 3 }, { ...size, rows: 0 })).toEqual({ row: -1, col: 3 });
  });
});
