import { expect, it } from 'vitest';
import { originOf } from './origin-of.ts';

it('tells where an error came from and not what it said', () => {
  const error = Object.assign(new TypeError('01019012345 is no number'), { code: 'E_X' });
  const told = originOf(error);
  expect(told).toMatchObject({ error: 'TypeError', code: 'E_X' });
  expect(JSON.stringify(told)).toContain('origin-of.test.ts');
  expect(JSON.stringify(told)).not.toContain('01019012345');
});

it('takes whatever was thrown', () => {
  expect(originOf('01019012345')).toEqual({ error: 'string' });
});
