import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { translator } from '#texts/translator.ts';
import type { AppServices } from '../app/services.ts';
import { overviewQuery } from '../citizen/open-citizen.ts';
import { settleKeptSwitch } from '../switching/kept-switch.ts';
import { announce } from '../ui/announcer.ts';
import { settleKeptWaiting } from '../waiting-list/kept-waiting.ts';
import { isDone, isPending, needsYou, rememberedOutbox } from './outbox-state.ts';
import { lineOf, whatWords } from './outbox-words.ts';
import { onOutbox } from './settlement.ts';
import { forgetUndoOutcome } from './undo-outcome.ts';

/** One command that has come further than it was. */
interface Move {
  readonly item: OutboxItem;
  readonly before: OutboxItem;
}

/** What has come further between two looks at the outbox; what is new has not moved. */
export function movesBetween(
  before: readonly OutboxItem[],
  after: readonly OutboxItem[],
): readonly Move[] {
  return after.flatMap((item) => {
    const was = before.find(({ key }) => key === item.key);
    return was === undefined || was.state === item.state ? [] : [{ item, before: was }];
  });
}

/** Worth saying aloud: what was shown as pending, or needs somebody. */
function isTold({ item, before }: Move): boolean {
  return isPending(before) || isPending(item) || needsYou(item);
}

function tell(app: AppServices, { item }: Move): void {
  const { language } = app.preferences.getState();
  const t = translator(language);
  const state = lineOf(item, osloDate(new Date()), language);
  announce(app.announcer, t('outbox.announce', { what: whatWords(item, undefined, t), state }));
}

/**
 * Keeps the window in step with the outbox: what has come further is said, a person whose command
 * has been carried out is read anew, and a tab that waited shows what became of it.
 */
export function followOutbox(app: AppServices): void {
  let before: readonly OutboxItem[] = [];
  onOutbox(app, () => {
    const items = rememberedOutbox(app);
    const moves = movesBetween(before, items);
    const wasThere = before;
    before = items;
    // What is held anew has not been taken back: the words about the last one would say it has.
    const isNew = (item: OutboxItem): boolean => !wasThere.some(({ key }) => key === item.key);
    if (items.some((item) => item.state === 'held' && isNew(item))) forgetUndoOutcome();
    for (const move of moves) {
      if (isTold(move)) tell(app, move);
      const { citizenId } = move.item;
      if (citizenId !== null && isDone(move.item) && !isDone(move.before)) {
        void app.queryClient.invalidateQueries(overviewQuery(app, citizenId));
      }
    }
    for (const tab of app.workspace.state.tabs) {
      settleKeptSwitch(tab, items, wasThere);
      settleKeptWaiting(tab, items, wasThere);
    }
  });
}
