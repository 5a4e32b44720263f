import type { QueuePlace, WaitingListReceipt as Receipt } from '#contract/flo-api/waiting-list.ts';
import { timeOfDay } from '#texts/dates.ts';
import { translator } from '#texts/translator.ts';
import { useTexts } from '../app/services-context.tsx';
import { gpWords } from '../citizen/gp-words.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { ReadAloud } from '../ui/explanation/read-aloud.tsx';
import { useSpokenLanguage } from '../ui/explanation/spoken-language.tsx';
import { Fact } from '../ui/fact.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { showPlaceCommand } from './commands.ts';
import { spokenReceipt } from './spoken-receipt.ts';
import { UndoChange, UndoUntil } from './undo-change.tsx';

function listOf(place: QueuePlace) {
  return { ...place, gp: place.gpName && { name: place.gpName } };
}

interface WaitingReceiptProps {
  readonly tab: CitizenTab;
  readonly receipt: Receipt;
}

/** It is done: the place, what was given up, what to read aloud, and until when it can be undone. */
export function WaitingReceipt({ tab, receipt }: WaitingReceiptProps) {
  const { t } = useTexts();
  const { spoken, about } = useSpokenLanguage();
  const { place, givenUp } = receipt;
  return (
    <div className="flo-receipt">
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        <span aria-hidden="true">✓ </span>
        {t(`waitingList.receipt.${receipt.kind}`)}
      </p>
      {place !== null && <p className="flo-gp__name">{gpWords(listOf(place), t)}</p>}
      <dl className="flo-facts">
        {place !== null && (
          <Fact label={t('layout.waitingList.place')}>
            {t('layout.waitingList.placeOf', {
              position: place.position,
              length: place.length,
            })}
          </Fact>
        )}
        {givenUp !== null && (
          <Fact label={t('waitingList.receipt.givenUp')}>
            {t('waitingList.receipt.givenUpPlace', {
              doctor: gpWords(listOf(givenUp), t),
              position: givenUp.position,
            })}
          </Fact>
        )}
        <Fact label={t('switching.receipt.registered')}>{timeOfDay(new Date(receipt.at))}</Fact>
      </dl>
      <ReadAloud sentences={[spokenReceipt(receipt, translator(spoken), about)]} />
      <UndoUntil tab={tab} />
      <p className="flo-actions">
        <UndoChange tab={tab} />
        <CommandButton command={showPlaceCommand}>{t('switching.receipt.done')}</CommandButton>
      </p>
    </div>
  );
}
