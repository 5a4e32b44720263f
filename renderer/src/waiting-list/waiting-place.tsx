import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { gpWords } from '../citizen/gp-words.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Fact } from '../ui/fact.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { explainQueueCommand, leaveQueueCommand } from './commands.ts';
import { UndoChange, UndoUntil } from './undo-change.tsx';

interface WaitingPlaceProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** The list the person waits for, the place in the queue, and since when. */
export function WaitingPlace({ tab, overview }: WaitingPlaceProps) {
  const { t } = useTexts();
  const { waiting } = overview;
  if (waiting === null) {
    return (
      <>
        <p className="flo-quiet">{t('person.header.notWaiting')}</p>
        <UndoUntil tab={tab} />
        <UndoChange tab={tab} />
      </>
    );
  }
  return (
    <>
      <p className="flo-gp__name">
        {gpWords({ ...waiting, gp: waiting.gpName && { name: waiting.gpName } }, t)}
      </p>
      {waiting.gpName !== null && waiting.officeName !== '' && (
        <p className="flo-quiet">{waiting.officeName}</p>
      )}
      <dl className="flo-facts">
        <Fact label={t('layout.waitingList.place')}>
          {t('layout.waitingList.placeOf', {
            position: waiting.position,
            length: waiting.length,
          })}
        </Fact>
        <Fact label={t('layout.waitingList.since')}>
          {tableDate(osloDate(new Date(waiting.joinedAt)))}
        </Fact>
      </dl>
      <UndoUntil tab={tab} />
      <p className="flo-actions">
        <CommandButton command={explainQueueCommand} variant="secondary" />
        <CommandButton command={leaveQueueCommand} />
        <UndoChange tab={tab} />
      </p>
    </>
  );
}
