import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { sentenceDate, timeOfDay } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { phoneForReading } from '#texts/numbers.ts';
import { readReceipt } from '#texts/read-aloud.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Fact } from '../ui/fact.tsx';
import { leaveAnswerCommand, undoCommand } from './commands.ts';
import { ReadAloud } from './read-aloud.tsx';

interface ReceiptProps {
  readonly receipt: SwitchReceipt;
  readonly overview: CitizenOverview;
}

/** It is done: to whom, from when, what to read aloud, and until when it can be taken back. */
export function Receipt({ receipt, overview }: ReceiptProps) {
  const { preferences } = useServices();
  const { t, language } = useTexts();
  const spoken = useStore(preferences, (state) => state.readAloud);
  const { today } = overview;
  const name = receipt.gpName === null ? receipt.listName : fullName(receipt.gpName);
  const first = receipt.fromGPName === null && overview.current === null;
  return (
    <div className="flo-answer__body flo-receipt">
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        <span aria-hidden="true">✓ </span>
        {t(first ? 'switching.receipt.titleFirst' : 'switching.receipt.title')}
      </p>
      <p className="flo-gp__name">{name ?? receipt.officeName}</p>
      <p>{receipt.officeName}</p>
      <dl className="flo-facts">
        <Fact label={t('switching.confirm.effective')}>
          {sentenceDate(receipt.effectiveDate, language, today)}
        </Fact>
        {receipt.officePhone !== '' && (
          <Fact label={t('gp.phone')}>{phoneForReading(receipt.officePhone)}</Fact>
        )}
        <Fact label={t('switching.confirm.quota')}>
          {t('person.header.switchesUsed', {
            used: receipt.switchesUsed,
            allowed: receipt.switchLimit,
          })}
        </Fact>
        <Fact label={t('switching.receipt.registered')}>
          {timeOfDay(new Date(receipt.requestedAt))}
        </Fact>
      </dl>
      <ReadAloud sentences={readReceipt(receipt, spoken, today)} />
      <p className="flo-quiet">
        {t('switching.receipt.undoUntil', {
          date: sentenceDate(receipt.withdrawableUntil, language, today),
        })}
      </p>
      <p className="flo-actions">
        <CommandButton command={undoCommand} variant="secondary" />
        <CommandButton command={leaveAnswerCommand}>{t('switching.receipt.done')}</CommandButton>
      </p>
    </div>
  );
}
