import { describe, expect, it } from 'vitest';
import { dayOf } from '../random/days.ts';
import { copyLine, dayRange, textArray } from './copy-text.ts';

describe('COPY text', () => {
  it('separates, escapes and ends a row', () => {
    expect(copyLine(['a\tb', null, 3, true, false, 'c\\N\nd\re'])).toBe(
      'a\\tb\t\\N\t3\tt\tf\tc\\\\N\\nd\\re\n',
    );
  });

  it('quotes array items that need it', () => {
    expect(textArray([])).toBe('{}');
    expect(textArray(['ole', 'null', 'Sør-Varanger', 'a"b\\c', 4])).toBe(
      '{ole,"null","Sør-Varanger","a\\"b\\\\c",4}',
    );
  });

  it('writes half-open ranges', () => {
    expect(dayRange(dayOf('2026-01-01'), null)).toBe('[2026-01-01,)');
    expect(dayRange(null, dayOf('2026-02-01'))).toBe('[,2026-02-01)');
  });
});
