import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { readWithdrawal } from '#texts/read-aloud.ts';
import { useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Fact } from '../ui/fact.tsx';
import { leaveAnswerCommand } from './commands.ts';
import { ReadAloud } from '../ui/explanation/read-aloud.tsx';
import { useSpokenLanguage } from '../ui/explanation/spoken-language.tsx';

interface UndoneProps {
  readonly receipt: SwitchReceipt;
  readonly overview: CitizenOverview;
}

/** The switch is taken back: what to say, and how many are left. */
export function Undone({ receipt, overview }: UndoneProps) {
  const { t } = useTexts();
  const { spoken, about } = useSpokenLanguage();
  const { used, limit } = overview.switches;
  return (
    <div className="flo-answer__body">
      <p className="flo-answer__headline" tabIndex={-1} data-first-focus="">
        <span aria-hidden="true">✓ </span>
        {t('switching.undo.done')}
      </p>
      <dl className="flo-facts">
        <Fact label={t('switching.confirm.quota')}>
          {t('person.header.switchesUsed', { used, allowed: limit })}
        </Fact>
      </dl>
      <ReadAloud sentences={[readWithdrawal(receipt, spoken, about)]} />
      <CommandButton command={leaveAnswerCommand}>{t('switching.receipt.done')}</CommandButton>
    </div>
  );
}
