import type { LedgerEntry } from '#contract/flo-api/ledger.ts';
import type { Translate } from '#texts/index.ts';
import { nb } from '#texts/nb/index.ts';

type Area = keyof typeof nb.timeTravel.ledger.areas;

const isArea = (name: string): name is Area => Object.hasOwn(nb.timeTravel.ledger.areas, name);

/** What was learnt, in words: what was put right, else which part of the scheme it came from. */
export function entryWords(
  { kind, operation }: Pick<LedgerEntry, 'kind' | 'operation'>,
  t: Translate,
): string {
  if (kind !== null) return t(`timeTravel.ledger.kinds.${kind}`);
  const [area = ''] = operation.split('.');
  return t(`timeTravel.ledger.areas.${isArea(area) ? area : 'other'}`);
}
