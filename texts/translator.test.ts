import { describe, expect, it } from 'vitest';
import { createTexts } from './index.ts';
import { translator } from './translator.ts';

describe('translator', () => {
  it('says what the catalogue says, the first time and after', () => {
    const { t } = createTexts('nb');
    const remembered = translator('nb');
    for (const key of ['palette.label', 'common.copy', 'palette.label'] as const) {
      expect(remembered(key)).toBe(t(key));
    }
  });

  it('keeps languages apart', () => {
    expect(translator('en')('palette.label')).not.toBe(translator('nb')('palette.label'));
  });

  it('fills values in anew each time, also after the bare key was asked for', () => {
    const t = translator('en');
    expect(t('palette.searchPeopleFor', { text: 'Kari' })).toContain('Kari');
    expect(t('palette.searchPeopleFor', { text: 'Ola' })).toContain('Ola');
  });
});
