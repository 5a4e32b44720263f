import { describe, expect, it } from 'vitest';
import { complaintsAbout, missingEvidence } from './evidence.ts';

const table = (...rows: readonly string[]): string =>
  ['| threat | met by | test |', '| --- | --- | --- |', ...rows, '', 'More.'].join('\n');
const there = (path: string): boolean => path === 'a/b.test.ts';

describe('proofs', () => {
  it('are there when every row names a test that exists', () => {
    expect(complaintsAbout(table('| replay | once | `a/b.test.ts` |'), there)).toEqual([]);
  });
  it('are missing when a row names none', () => {
    expect(complaintsAbout(table('| replay | once | looked at |'), there)).toEqual([
      'has no test for "replay"',
    ]);
  });
  it('are missing when the test is gone, wherever it is named', () => {
    const text = `Tried in \`e2e/gone.spec.ts\`.\n\n${table('| replay | once | `a/b.test.ts` |')}`;
    expect(complaintsAbout(text, there)).toEqual(['names e2e/gone.spec.ts, which is not there']);
  });
  it('are asked for in tables with a column of tests only', () => {
    const plain = '| control | what |\n| --- | --- |\n| sandbox | all |';
    expect(complaintsAbout(plain, there)).toEqual([]);
  });
  it('are all there', async () => expect(await missingEvidence()).toEqual([]));
});
