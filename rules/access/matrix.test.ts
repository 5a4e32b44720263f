import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { roles } from '#contract/codes/access.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { accessMatrix, mayPerform } from './matrix.ts';
import { matrixDocument } from './testing/matrix-document.ts';

const names = Object.keys(floOperations) as FloOperationName[];
const DOCUMENT = '../../docs/access-matrix.md';

describe('the access matrix', () => {
  it('has a row for every operation, and none for others', () => {
    expect(Object.keys(accessMatrix).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)('%s names roles, and says why', (name) => {
    const { roles: allowed, reason } = accessMatrix[name];
    expect(allowed.length).toBeGreaterThan(0);
    expect(new Set(allowed).size).toBe(allowed.length);
    expect(reason).toMatch(/^\S.{20,}\.$/u);
  });

  it.each(names)('%s asks for the person whom its path names', (name) => {
    const { path }: ApiOperation = floOperations[name];
    const named = path.includes(':citizenId');
    const possible = named ? ['open', 'core', 'named'] : ['nobody', 'hits', 'listed', 'open'];
    expect(possible).toContain(accessMatrix[name].person);
  });

  it('lets the auditor change nothing, and the service and the administrator see nobody', () => {
    const changing = names.filter((name) => (floOperations[name] as ApiOperation).command);
    expect(changing.filter((name) => mayPerform('auditor', name))).toEqual([]);
    const aboutPeople = names.filter((name) =>
      ['open', 'hits', 'core', 'named'].includes(accessMatrix[name].person),
    );
    for (const role of ['service', 'administrator'] as const) {
      expect(aboutPeople.filter((name) => mayPerform(role, name))).toEqual([]);
    }
  });

  it('gives everybody something to do', () => {
    for (const role of roles) expect(names.some((name) => mayPerform(role, name))).toBe(true);
  });

  it('is what docs/access-matrix.md says', async () => {
    const options = await resolveConfig(new URL(DOCUMENT, import.meta.url));
    const text = await format(matrixDocument(), { ...options, parser: 'markdown' });
    await expect(text).toMatchFileSnapshot(DOCUMENT);
  });
});
