import { readFileSync } from 'node:fs';

/** One line of a table, by column name. Every column of the header is present. */
export type CsvRow = (column: string) => string;

/** Splits a line at commas; a quoted cell may hold commas. */
function cells(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), (m) => m[1] ?? m[2] ?? '');
}

/** Reads a table of this folder: UTF-8, one header line. Asking for an unknown column throws. */
export function readCsv(file: string): CsvRow[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = new Map(cells(header).map((name, index) => [name, index]));
  return lines.map((line) => {
    const values = cells(line);
    return (column) => {
      const value = values[columns.get(column) ?? -1];
      if (value === undefined) throw new RangeError(`${file} has no column ${column}`);
      return value;
    };
  });
}
