import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';

type Ties = Pick<CitizenOverview, 'current' | 'coming'>;

/** When a person's GP is known to change, as it stands: another comes, or the tie ends. */
export function gpChangesOn({ current, coming }: Ties): CivilDate | null {
  return coming?.valid.from ?? current?.valid.to ?? null;
}
