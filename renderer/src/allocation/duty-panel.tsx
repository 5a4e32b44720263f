import { useQuery } from '@tanstack/react-query';
import type { MunicipalDuty } from '#contract/flo-api/duty.ts';
import { tableDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Panel } from '../ui/panel.tsx';
import { sessionQuery } from '../workspace/session-query.ts';
import { suspendedWords } from './duty-words.ts';
import { dutyQuery, openSuspension } from './duty-actions.ts';
import { DutyDialog } from './duty-dialog.tsx';
import type { Numbered } from './read-letter.ts';

const suspend = commandById('allocation.suspend');
const resume = commandById('allocation.resume');

/** Whether a municipality must have the scheme, and the letters that have suspended its duty. */
export function DutyPanel({ number }: { readonly number: Numbered }) {
  const app = useServices();
  const { t } = useTexts();
  const asked = useQuery(dutyQuery(app, number));
  const today = useQuery(sessionQuery(app)).data?.today;
  return (
    <Panel number={3} title={t('allocation.duty.title')}>
      <AnswerStates asked={asked} what={t('allocation.duty.what')} lines={3}>
        {(duty) => (
          <>
            <p>{t(duty.suspendedToday ? 'allocation.duty.suspended' : 'allocation.duty.holds')}</p>
            <Suspensions suspensions={duty.suspensions} />
            <p className="flo-actions">
              <CommandButton command={suspend} variant="secondary" />
              {openSuspension(duty) !== undefined && (
                <CommandButton command={resume} variant="secondary" />
              )}
            </p>
            {today !== undefined && <DutyDialog duty={duty} today={today} />}
          </>
        )}
      </AnswerStates>
    </Panel>
  );
}

function Suspensions({ suspensions }: Pick<MunicipalDuty, 'suspensions'>) {
  const { t } = useTexts();
  if (suspensions.length === 0) return null;
  return (
    <ul className="flo-standing__papers">
      {suspensions.map(({ from, to, letter, endLetter }) => (
        <li key={from ?? ''} className="flo-standing__paper">
          <span>
            <span className="flo-standing__who">{suspendedWords({ from, to }, t)}</span>
            {[letter, endLetter].map(
              (one, place) =>
                one !== null && (
                  <span key={place === 0 ? 'begin' : 'end'} className="flo-quiet flo-small">
                    {t('allocation.letter', {
                      reference: one.reference,
                      date: tableDate(one.date),
                    })}
                  </span>
                ),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
