import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { sentenceDate, timeOfDay } from '#texts/dates.ts';
import { phoneForReading } from '#texts/numbers.ts';
import { readReceipt } from '#texts/read-aloud.ts';
import { useTexts } from '../app/services-context.tsx';
import { receiptGPWords } from '../citizen/gp-words.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Fact } from '../ui/fact.tsx';
import { leaveAnswerCommand, undoCommand } from './commands.ts';
import { useUndoKey } from './use-undo-key.ts';
import { ReadAloud } from '../ui/explanation/read-aloud.tsx';
import { useSpokenLanguage } from '../ui/explanation/spoken-language.tsx';

interface ReceiptProps {
  readonly receipt: SwitchReceipt;
  readonly overview: CitizenOverview;
}

/** It is done: to whom, from when, what to read aloud, and until when it can be taken back. */
export function Receipt({ receipt, overview }: ReceiptProps) {
  const { t, language } = useTexts();
  const { spoken, about } = useSpokenLanguage();
  const undoKey = useUndoKey('switch');
  const { today } = overview;
  const name = receiptGPWords(receipt, t);
  const first = receipt.fromGPName === null && overview.current === null;
  return (
    <div className="flo-answer__body flo-receipt">
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        <span aria-hidden="true">✓ </span>
        {t(first ? 'switching.receipt.titleFirst' : 'switching.receipt.title')}
      </p>
      <p className="flo-gp__name">{name}</p>
      {receipt.officeName !== '' && <p>{receipt.officeName}</p>}
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
      <ReadAloud sentences={readReceipt(receipt, spoken, today, about)} />
      <p className="flo-quiet">
        {t('switching.receipt.undoUntil', {
          date: sentenceDate(receipt.withdrawableUntil, language, today),
        })}
      </p>
      <p className="flo-actions">
        <CommandButton command={undoCommand} by={undoKey} variant="secondary" />
        <CommandButton command={leaveAnswerCommand}>{t('switching.receipt.done')}</CommandButton>
      </p>
    </div>
  );
}
