import type { CitizenOverview, Tie } from '#contract/flo-api/citizen-view.ts';

/** A list by what it is called after. */
export type OwnList = Pick<Tie, 'gpContractId' | 'gp' | 'listName' | 'officeName'>;

type Ties = Pick<CitizenOverview, 'current' | 'history'>;

/** The lists somebody is or has been on, the newest first, each once. */
export function ownLists({ current, history }: Ties): readonly OwnList[] {
  const ties = current === null ? history : [current, ...history];
  const seen = new Set<number>();
  return ties.filter(({ gpContractId }) => {
    if (seen.has(gpContractId)) return false;
    seen.add(gpContractId);
    return true;
  });
}
