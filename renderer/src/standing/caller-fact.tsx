import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Fact } from '../ui/fact.tsx';
import { requestWords } from './caller-words.ts';
import { identityCheckCommand, whoIsCallingCommand } from './commands.ts';

/** Who is on the line, in the person's header, with the way to say it and to make sure of it. */
export function CallerFact({ overview }: { readonly overview: CitizenOverview }) {
  const { t } = useTexts();
  const { caller } = overview.switchFacts;
  return (
    <Fact label={t('standing.line')}>
      <span className={caller === null ? 'flo-standing__undeclared' : undefined}>
        {caller === null ? t('standing.undeclared') : t(`standing.kinds.${caller.kind}`)}
      </span>{' '}
      {caller !== null && !caller.mayAsk.includes('hearRecord') && (
        <span className="flo-quiet">
          {t('standing.picker.may', { requests: requestWords(caller.mayAsk, t) })}{' '}
        </span>
      )}
      <CommandButton command={whoIsCallingCommand}>{t('standing.picker.submit')}</CommandButton>
      <CommandButton command={identityCheckCommand} />
    </Fact>
  );
}
