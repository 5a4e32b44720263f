import { describe, expect, it } from 'vitest';
import { readNin } from './nin.ts';

describe('reading a NIN', () => {
  it.each([
    ['10915596784', 'birthNumber', true],
    ['109155 96784', 'birthNumber', true],
    [' 10 91 55\u00a096784 ', 'birthNumber', true],
    ['13527248013', 'auxiliaryNumber', false],
  ])('accepts %j', (text, kind, synthetic) => {
    expect(readNin(text)).toMatchObject({ ok: true, kind, synthetic });
  });

  it.each([
    ['1091559678a', 'digitsOnly'],
    ["1'; drop table", 'digitsOnly'],
    ['', 'elevenDigits'],
    ['1091559678', 'elevenDigits'],
    ['109155967841', 'elevenDigits'],
    ['10915596785', 'checkDigits'],
    ['99999999999', 'checkDigits'],
  ])('says why %j is not one', (text, fault) => {
    expect(readNin(text)).toEqual({ ok: false, fault });
  });
});
