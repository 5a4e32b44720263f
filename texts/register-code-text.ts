import { toRegister } from '#contract/codes/register-codes.ts';
import type { MappedList, MappedName } from '#contract/codes/register-codes.ts';
import type { Translate } from './index.ts';

/**
 * The national register's code for one of our values, with the list it is from: `FAAA (7751)`. A local one
 * says so, because nobody outside knows it.
 */
export function registerCodeText<List extends MappedList>(
  list: List,
  name: MappedName<List>,
  t: Translate,
): string {
  const { oid, value, published } = toRegister(list, name);
  return t(published ? 'common.registerCode' : 'common.localCode', { value, oid });
}
