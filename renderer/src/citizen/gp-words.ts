import type { PersonName } from '#contract/flo-api/citizen-view.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import type { Translate } from '#texts/index.ts';
import { fullName } from '#texts/names.ts';

interface NamedList {
  readonly gp: { readonly name: PersonName } | null;
  readonly listName?: string | null;
  /** Empty where it is held back for a protected person. */
  readonly officeName: string;
}

/** What to call a list: its GP, else its name, else its office, else that it has no GP. */
export function gpWords({ gp, listName = null, officeName }: NamedList, t: Translate): string {
  if (gp !== null) return fullName(gp.name);
  return listName ?? (officeName === '' ? t('gp.vacant') : officeName);
}

/** What to call the list a receipt is about. */
export function receiptGPWords(receipt: SwitchReceipt, t: Translate): string {
  return gpWords({ ...receipt, gp: receipt.gpName && { name: receipt.gpName } }, t);
}
