import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { GPContractId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Moment } from '#contract/flo-api/moment.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { sessionQuery } from '../workspace/session-query.ts';
import type { KnownFact } from './compare.ts';
import { listFacts, type ListAtMoment } from './list-facts.ts';
import { ListPeople } from './list-people.tsx';
import { usePlanFacts } from './use-plan-facts.ts';
import { TravelDialog } from './travel-dialog.tsx';
import { atOf, isNow, type TravelMoment } from './travel-state.ts';
import { TravelView, type Seen } from './travel-view.tsx';

const LINES = 14;
const ask = commandById('time-travel.list');

/** An agreement and its list at another moment than now. */
export function ListTravelPlace() {
  const { connection, listTravel } = useServices();
  const { t } = useTexts();
  const { first, second, list, asking } = useStore(listTravel);
  const session = useQuery(sessionQuery({ connection }));
  const today = session.data?.today;

  return (
    <main
      id="main"
      className="flo-place"
      aria-label={t('timeTravel.listTitle')}
      data-region="main"
      tabIndex={-1}
    >
      {first === undefined || list === undefined || today === undefined ? (
        <section className="flo-travel">
          <h1 className="flo-title">{t('timeTravel.listTitle')}</h1>
          <p>{t('timeTravel.listIntro')}</p>
          <CommandButton command={ask} variant="primary" />
        </section>
      ) : (
        <ListAt list={list} first={first} second={second} today={today} />
      )}
      {asking && today !== undefined && <TravelDialog travel={listTravel} today={today} forList />}
    </main>
  );
}

interface ListAtProps {
  readonly list: number;
  readonly first: TravelMoment;
  readonly second: TravelMoment | undefined;
  readonly today: CivilDate;
}

function ListAt({ list, first, second, today }: ListAtProps) {
  const app = useServices();
  const { t, language } = useTexts();
  const gpContractId = GPContractId.parse(list);
  const question = (moment: TravelMoment) =>
    personalQuery(app.connection, 'gpContract.at', { gpContractId, ...atOf(moment, today) });
  const here = useQuery(question(first));
  const there = useQuery({ ...question(second ?? first), enabled: second !== undefined });
  const plansHere = usePlanFacts(gpContractId, first, today);
  const plansThere = usePlanFacts(gpContractId, second, today);
  const seen = (
    answer: ListAtMoment & { moment?: Moment | undefined },
    plans: readonly KnownFact[],
  ): Seen | undefined =>
    answer.moment && {
      moment: answer.moment,
      facts: [...listFacts(answer, t, language), ...plans],
    };
  const what = t('timeTravel.what');
  const title = t('timeTravel.list', { list });
  return (
    <AnswerStates asked={here} what={what} lines={LINES}>
      {(one) => {
        const own = seen(one, plansHere);
        if (own === undefined) return null;
        const people = (
          // Nothing of one list or moment may stand under the name of another while it is asked for.
          <ListPeople
            key={JSON.stringify([list, first, second])}
            gpContractId={gpContractId}
            first={first}
            second={second}
            today={today}
            doctors={one.doctors}
          />
        );
        if (second === undefined) {
          return (
            <TravelView title={title} first={own} second={undefined} isNow={isNow(first)}>
              {people}
            </TravelView>
          );
        }
        return (
          <AnswerStates asked={there} what={what} lines={LINES}>
            {(two) => (
              <TravelView title={title} first={own} second={seen(two, plansThere)}>
                {people}
              </TravelView>
            )}
          </AnswerStates>
        );
      }}
    </AnswerStates>
  );
}
