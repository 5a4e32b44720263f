import { nationalFigures } from '../facts/national-figures.ts';
import type { Random } from '../random/random.ts';
import { hasQueue } from '../ties/seats.ts';
import type { GpList } from './model.ts';

/** What a list's contract in force says of room. */
export interface Room {
  readonly maxPatients: number;
  readonly status: 'open' | 'closed' | 'locked';
}

/** No contract may have more (FOR-2025-12-02-2405 § 10). */
const LEGAL_CEILING = 2_500;
/** Free places at which a closed list opens again. */
const OPENING = 10;
const { meanCeilingWithDoctor, meanLengthWithDoctor, listsNearlyFullShare } = nationalFigures;
/** Room on an open list, so that the mean over all lists is the published one. */
const MEAN_FREE_WHEN_OPEN =
  (meanCeilingWithDoctor - meanLengthWithDoctor) / (1 - listsNearlyFullShare) - OPENING;

function ceilingOf(list: GpList, random: Random): number {
  const { occupied, fullness, target } = list;
  if (fullness === 'full') return Math.max(1, occupied);
  if (fullness === 'nearly') {
    const most = Math.max(1, Math.min(OPENING - 1, Math.floor(occupied * 0.005)));
    // Keep the round number that was agreed where it is within reach.
    const agreed = target - occupied;
    return agreed >= 1 && agreed <= most ? target : occupied + random.between(1, most);
  }
  const growing = Math.max(0, Math.round(target * 1.8 - occupied));
  const isNew = occupied < target * 0.5 && list.contracts.length === 1;
  const free = OPENING + random.exponential(MEAN_FREE_WHEN_OPEN);
  return Math.ceil((occupied + free + (isNew ? growing : 0)) / 10) * 10;
}

/** Sets ceiling and status when everybody is placed: never fewer places than people. */
export function roomOf(list: GpList, random: Random): Room {
  const maxPatients = Math.min(LEGAL_CEILING, Math.max(list.occupied, ceilingOf(list, random)));
  if (list.locked) return { maxPatients, status: 'locked' };
  return { maxPatients, status: hasQueue(list) || list.fullness === 'full' ? 'closed' : 'open' };
}
