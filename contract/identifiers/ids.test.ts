import { describe, expect, it } from 'vitest';
import { isOrganizationNumber } from './ids.ts';

describe('organisation numbers', () => {
  it.each(['889640782', '983544622', '974760673'])('%s checks', (number) => {
    expect(isOrganizationNumber(number)).toBe(true);
  });

  it.each(['889640783', '88964078', '8896407820', 'abcdefghi', ''])('%j does not', (number) => {
    expect(isOrganizationNumber(number)).toBe(false);
  });
});
