import type { Role } from '#contract/codes/access.ts';
import { peopleTexts } from './people.ts';
import { placesTexts } from './places.ts';
import { referralTexts } from './referrals.ts';
import type { StarterText } from './starter-text.ts';
import { switchingTexts } from './switching.ts';

export type { StarterText } from './starter-text.ts';

/** Everybody who serves callers. */
export const servingRoles: readonly Role[] = ['telephoneAdviser', 'caseworker', 'supervisor'];

/** What a new register begins with. From then on the register's own texts count, and these no more. */
export const starterTexts: readonly StarterText[] = [
  ...switchingTexts,
  ...placesTexts,
  ...peopleTexts,
  ...referralTexts,
];
