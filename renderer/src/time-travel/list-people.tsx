import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Doctor } from '#contract/flo-api/reference.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import { commandById } from '../commands/command-by-id.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { changeColumns, peopleColumns } from './people-columns.tsx';
import { PAGE_SIZE, PeoplePage } from './people-page.tsx';
import { atOf, type TravelMoment } from './travel-state.ts';

const LINES = 12;
const shown = commandById('time-travel.people');

interface ListPeopleProps {
  readonly gpContractId: GPContractId;
  readonly first: TravelMoment;
  readonly second: TravelMoment | undefined;
  readonly today: CivilDate;
  readonly doctors: readonly Doctor[];
}

/** Who is on a list at a moment, or who came to it and left it between two; for those who may ask. */
export function ListPeople({ second, ...props }: ListPeopleProps) {
  const app = useServices();
  const { t } = useTexts();
  const allowed = useStore(app.session.store, () => isAllowed(app, shown));
  if (!allowed) return null;
  const title = t(second === undefined ? 'timeTravel.people.people' : 'timeTravel.people.changes');
  return (
    <section aria-labelledby="flo-list-people">
      <h3 id="flo-list-people">{title}</h3>
      {second === undefined ? <People {...props} /> : <Changes {...props} second={second} />}
    </section>
  );
}

function People({ gpContractId, first, today, doctors }: Omit<ListPeopleProps, 'second'>) {
  const { connection, listTravel } = useServices();
  const { t, language } = useTexts();
  const { page } = useStore(listTravel);
  const asked = useQuery({
    ...personalQuery(connection, 'gpContract.people', {
      gpContractId,
      ...atOf(first, today),
      page,
      pageSize: PAGE_SIZE,
    }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => peopleColumns(doctors, t), [doctors, t]);
  return (
    <AnswerStates asked={asked} what={t('timeTravel.people.what')} lines={LINES}>
      {({ total, people }) => {
        const number = wholeNumber(total, language);
        return (
          <PeoplePage
            kind="people"
            rows={people}
            columns={columns}
            total={total}
            isOld={asked.isPlaceholderData}
            words={t('timeTravel.people.count', { count: total, number })}
            empty={t('timeTravel.people.nobody')}
          />
        );
      }}
    </AnswerStates>
  );
}

interface ChangesProps extends Omit<ListPeopleProps, 'second' | 'doctors'> {
  readonly second: TravelMoment;
}

function Changes({ gpContractId, first, second, today }: ChangesProps) {
  const { connection, listTravel } = useServices();
  const { t, language } = useTexts();
  const { page } = useStore(listTravel);
  const asked = useQuery({
    ...personalQuery(connection, 'gpContract.peopleChanges', {
      gpContractId,
      one: atOf(first, today),
      other: atOf(second, today),
      page,
      pageSize: PAGE_SIZE,
    }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => changeColumns(t, language), [t, language]);
  const number = (value: number): string => wholeNumber(value, language);
  return (
    <AnswerStates asked={asked} what={t('timeTravel.people.what')} lines={LINES}>
      {({ before, after, came, left, changes }) => (
        <PeoplePage
          kind="changes"
          rows={changes}
          columns={columns}
          total={came + left}
          isOld={asked.isPlaceholderData}
          words={t('timeTravel.people.balance', {
            before: number(before),
            came: number(came),
            left: number(left),
            after: number(after),
          })}
          empty={t('timeTravel.people.nobodyMoved')}
        />
      )}
    </AnswerStates>
  );
}
