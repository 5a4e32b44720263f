import { osloDate, type CivilDate } from '#contract/time/civil-date.ts';
import { WISH, type Draft } from '#contract/workspace/drafts.ts';
import type { AppServices } from '../app/services.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';

/** Whether a draft is a wish that was written down while its person could not be opened. */
export function isWish({ context }: { readonly context: string }): boolean {
  return context.startsWith(WISH);
}

/** Wishes whose day is over with nobody done with them: they are not in the register's hands. */
export function wishesLeft(
  drafts: readonly Pick<Draft, 'context' | 'begunAt'>[],
  today: CivilDate,
): number {
  return drafts.filter((draft) => isWish(draft) && osloDate(new Date(draft.begunAt)) < today)
    .length;
}

/** A name for a new one: a number of its own that says nothing of anybody. */
export function newWish(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${WISH}${number}`;
}

/**
 * Gives a tab a place for what the caller wishes: under a number of its own that says nothing of
 * anybody, because without the line nobody knows who the caller is.
 */
export function beginWish({ wish }: Pick<CitizenTab, 'wish'>): void {
  if (wish.getState().context !== undefined) return;
  wish.setState({ context: newWish() });
}

/** The adviser is done with a wish. */
export async function dropWish(app: AppServices, context: string): Promise<void> {
  app.drafts.drop({ citizenId: null, context });
  await app.drafts.flush();
  await app.queryClient.invalidateQueries({ queryKey: ['draft.list'] });
}
