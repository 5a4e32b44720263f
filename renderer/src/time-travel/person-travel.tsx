import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { KnownFact } from './compare.ts';
import { PersonLedger } from './person-ledger.tsx';
import { personFacts } from './person-facts.ts';
import { atOf, type TravelMoment } from './travel-state.ts';
import { useSchemeFacts } from './use-scheme-facts.ts';
import { TravelView, type Seen } from './travel-view.tsx';

interface PersonTravelProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
  readonly today: CivilDate;
}

const LINES = 18;

/** The person of a tab at another moment than now; stands in place of the panels. */
export function PersonTravel({ tab, citizenId, today }: PersonTravelProps) {
  const { first, second } = useStore(tab.travel);
  if (first === undefined) return null;
  return (
    <PersonAt citizenId={citizenId} today={today} first={first} second={second ?? undefined} />
  );
}

interface PersonAtProps extends Omit<PersonTravelProps, 'tab'> {
  readonly first: TravelMoment;
  readonly second: TravelMoment | undefined;
}

function PersonAt({ citizenId, today, first, second }: PersonAtProps) {
  const app = useServices();
  const { t } = useTexts();
  const question = (moment: TravelMoment) =>
    personalQuery(app.connection, 'citizen.overview', { citizenId, ...atOf(moment, today) });
  const here = useQuery(question(first));
  const there = useQuery({ ...question(second ?? first), enabled: second !== undefined });
  const factsHere = useSchemeFacts(citizenId, first, today);
  const factsThere = useSchemeFacts(citizenId, second, today);
  const seen = (overview: CitizenOverview, more: readonly KnownFact[]): Seen | undefined =>
    overview.moment && {
      moment: overview.moment,
      facts: [...personFacts(overview, t), ...more],
    };
  const what = t('timeTravel.what');
  const ledger = <PersonLedger citizenId={citizenId} />;
  return (
    <AnswerStates asked={here} what={what} lines={LINES}>
      {(one) => {
        const own = seen(one, factsHere);
        if (own === undefined) return null;
        if (second === undefined) {
          return (
            <TravelView title={t('timeTravel.person')} first={own} second={undefined}>
              {ledger}
            </TravelView>
          );
        }
        return (
          <AnswerStates asked={there} what={what} lines={LINES}>
            {(two) => (
              <TravelView
                title={t('timeTravel.personTwice')}
                first={own}
                second={seen(two, factsThere)}
              >
                {ledger}
              </TravelView>
            )}
          </AnswerStates>
        );
      }}
    </AnswerStates>
  );
}
