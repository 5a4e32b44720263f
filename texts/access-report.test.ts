import { describe, expect, it } from 'vitest';
import { reportSources } from '#flo-server/privacy/report/sources.ts';
import { nb } from './nb/index.ts';

const { sections, fields } = nb.accessReport;

describe('the report of everything FLO holds', () => {
  it.each(reportSources.map(({ key }) => key))('has a heading for %s', (key) => {
    expect(Object.hasOwn(sections, key)).toBe(true);
  });

  it.each(reportSources.map(({ key, sql }) => [key, sql] as const))(
    'has a label for every column of %s that is given a name',
    (_key, sql) => {
      const named = [...sql.matchAll(/ as "(\w+)"/g)].map(([, name = '']) => name);
      expect(named.filter((name) => !Object.hasOwn(fields, name))).toEqual([]);
    },
  );

  it('has no heading for what is not there', () => {
    const keys = new Set(reportSources.map(({ key }) => key));
    expect(Object.keys(sections).filter((key) => !keys.has(key))).toEqual([]);
  });
});
