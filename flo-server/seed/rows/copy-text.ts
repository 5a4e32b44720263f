import { dayText, type Day } from '../random/days.ts';
import type { Value } from './row-sink.ts';

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function cell(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : value;
}

/** A row in PostgreSQL's COPY text format, with its line end. */
export function copyLine(values: readonly Value[]): string {
  let line = '';
  for (let i = 0; i < values.length; i++) {
    line += (i === 0 ? '' : '\t') + cell(values[i] ?? null);
  }
  return `${line}\n`;
}

/** A PostgreSQL array of texts. */
export function textArray(items: readonly (string | number)[]): string {
  const quoted = items.map((item) =>
    typeof item === 'number' || /^[a-z0-9]+$/.test(item)
      ? String(item) === 'null'
        ? '"null"'
        : String(item)
      : `"${item.replace(/["\\]/g, (c) => `\\${c}`)}"`,
  );
  return `{${quoted.join(',')}}`;
}

/** A half-open range of days; null is without bound. */
export function dayRange(from: Day | null, to: Day | null): string {
  return `[${from === null ? '' : dayText(from)},${to === null ? '' : dayText(to)})`;
}
