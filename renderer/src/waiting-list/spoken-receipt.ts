import type { WaitingListReceipt } from '#contract/flo-api/waiting-list.ts';
import type { Translate } from '#texts/index.ts';
import type { SpokenAbout } from '#texts/read-aloud.ts';
import { gpWords } from '../citizen/gp-words.ts';

/** What to say to the caller when a queue has been changed: how the person stands now. */
export function spokenReceipt(
  { place }: Pick<WaitingListReceipt, 'place'>,
  t: Translate,
  about: SpokenAbout | null,
): string {
  if (place === null) {
    return about === null
      ? t('waitingList.receipt.spokenNone')
      : t('waitingList.receipt.spokenNoneAbout', { name: about.name });
  }
  const { position, gpName } = place;
  const doctor = gpWords({ ...place, gp: gpName && { name: gpName } }, t);
  return about === null
    ? t('waitingList.receipt.spokenPlace', { position, doctor })
    : t('waitingList.receipt.spokenPlaceAbout', { position, doctor, name: about.name });
}
