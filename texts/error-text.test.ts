import { describe, expect, it } from 'vitest';
import { rpcCodes } from '#contract/rpc/errors.ts';
import { workspaceErrorCodes } from '#contract/workspace/errors.ts';
import { explainError } from './error-text.ts';
import { languages } from './languages.ts';
import { nb } from './nb/index.ts';

describe('explainError', () => {
  it.each([...workspaceErrorCodes, ...Object.values(rpcCodes)])('%s has its sentences', (code) => {
    for (const language of languages) {
      const { title, body } = explainError(code, language);
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(body).toMatch(/\.$/);
      expect(title + body).not.toContain('errors.');
    }
  });

  it('says that something went wrong for a code it has never seen', () => {
    expect(explainError('no.such.code', 'nb').title).toBe(nb.errors.generic.title);
    expect(explainError('toString', 'nb').title).toBe(nb.errors.generic.title);
  });
});
