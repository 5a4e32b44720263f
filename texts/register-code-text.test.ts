import { describe, expect, it } from 'vitest';
import { createTexts } from './index.ts';
import { registerCodeText } from './register-code-text.ts';

const { t } = createTexts('nb');

describe('the register’s code in words', () => {
  it('is the published one, with its list', () => {
    expect(registerCodeText('listStatus', 'open', t)).toBe('FAAA (7751)');
    expect(registerCodeText('relationship', 'LPVI', t)).toBe('LPVI (7750)');
  });

  it('says that it is ours where the register’s own is not published', () => {
    expect(registerCodeText('beginReason', 'switch', t)).toBe('FLO-switch (lokal kode, 7754)');
  });
});
