import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowedNow } from '../commands/allowed.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { PapersDialog } from '../ui/papers-dialog.tsx';
import { CallerSpeech } from '../standing/caller-speech.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { leaveWishes, takeBackWish, WISH_DONE, wishesQuery } from './wish-actions.ts';
import { WishLine } from './wish-line.tsx';

interface WishesDialogProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** What the person wished for in outages, and the way back while it is not settled. */
export function WishesDialog(props: WishesDialogProps) {
  const open = useStore(props.tab.wishes, (state) => state.open);
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ tab, overview }: WishesDialogProps) {
  const { citizenId } = overview;
  const app = useServices();
  const { t } = useTexts();
  const { failure, done } = useStore(tab.wishes);
  const asked = useQuery(wishesQuery(app, citizenId));
  const mayTakeBack = isAllowedNow(app, { operation: 'wish.withdraw' });
  return (
    <PapersDialog title={t('wishes.title')} onClose={() => leaveWishes(tab)}>
      <p className="flo-quiet">{t('wishes.intro')}</p>
      <AnswerStates asked={asked} what={t('wishes.what')} lines={3}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{t('wishes.none')}</p>}
            <CallerSpeech tab={tab} overview={overview}>
              <ul className="flo-standing__papers">
                {items.map((wish) => (
                  <WishLine
                    key={wish.key}
                    wish={wish}
                    onTakeBack={
                      mayTakeBack && wish.state === 'collected'
                        ? () => void takeBackWish(app, tab, citizenId, wish)
                        : undefined
                    }
                  />
                ))}
              </ul>
            </CallerSpeech>
          </>
        )}
      </AnswerStates>
      {done && (
        <p data-region={WISH_DONE} tabIndex={-1}>
          {t('wishes.takenBack')}
        </p>
      )}
      <SendingTrouble failure={failure} />
    </PapersDialog>
  );
}
