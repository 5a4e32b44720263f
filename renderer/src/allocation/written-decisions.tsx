import { useQuery } from '@tanstack/react-query';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { osloDate, type CivilDate } from '#contract/time/civil-date.ts';
import { sentenceDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { entryWords } from '../time-travel/entry-words.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { FoldedDecision } from '../ui/explanation/folded-decision.tsx';
import { writtenDecisions } from './written.ts';

interface WrittenDecisionsProps {
  readonly citizenId: CitizenId;
  readonly today: CivilDate;
}

/** The decisions that the ledger keeps of a person: whose list a child came to, switches, the queue. */
export function WrittenDecisions({ citizenId, today }: WrittenDecisionsProps) {
  const { connection } = useServices();
  const { t, language } = useTexts();
  const asked = useQuery(personalQuery(connection, 'ledger.list', { citizenId }));
  return (
    <AnswerStates asked={asked} what={t('allocation.ofCitizen.whatWritten')} lines={4}>
      {({ entries }) => {
        const written = writtenDecisions(entries);
        if (written.length === 0) return null;
        return (
          <>
            <h3>{t('allocation.ofCitizen.written')}</h3>
            {written.map((entry, nth) => (
              // Several things may be learnt at one instant, and the list is never sorted anew.
              <section key={nth}>
                <h4 className="flo-label">
                  {`${sentenceDate(osloDate(new Date(entry.at)), language, today)}: ${entryWords(entry, t)}`}
                </h4>
                <FoldedDecision decision={entry.decision} open={nth === 0} />
              </section>
            ))}
          </>
        );
      }}
    </AnswerStates>
  );
}
