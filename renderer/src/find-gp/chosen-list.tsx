import { useQuery } from '@tanstack/react-query';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import { phoneForReading, wholeNumber } from '#texts/numbers.ts';
import { fullName } from '#texts/names.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { languageName } from '../citizen/language-name.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Fact } from '../ui/fact.tsx';
import { substitutesOf } from './substitutes.ts';
import { nameOfRow, statusWord } from './columns.tsx';

interface ChosenListProps {
  readonly row: FindGPRow;
  /** True where no answer stands above it: then it is what focus goes to. */
  readonly alone?: boolean;
}

/** The list that was chosen, whole, from the central service: office, phone, places, substitutes. */
export function ChosenList({ row, alone = false }: ChosenListProps) {
  const { connection } = useServices();
  const { t, language } = useTexts();
  const { gpContractId } = row;
  const today = osloDate(useNow());
  const asked = useQuery(personalQuery(connection, 'gpContract.detail', { gpContractId }));
  return (
    <div className="flo-chosen">
      <h3 className="flo-gp__name" tabIndex={-1} {...(alone && { 'data-first-focus': '' })}>
        {row.gp === null ? nameOfRow(row, t) : fullName(row.gp.name)}
      </h3>
      <p>{row.officeName}</p>
      <AnswerStates asked={asked} what={t('status.what.gp')} lines={6}>
        {({ gpContract, office, doctors }) => {
          const { places } = gpContract;
          const substitutes = substitutesOf(gpContract.doctorCycles, doctors, today);
          const languages = doctors
            .find(({ hprNumber }) => hprNumber === row.gp?.hprNumber)
            ?.languages.map((code) => languageName(code, t));
          return (
            <>
              <p>
                {office.visitAddress.street}, {office.visitAddress.postalCode}{' '}
                {office.visitAddress.city}
              </p>
              <p className="flo-gp__phone">
                {office.phone === '' ? t('gp.noPhone') : phoneForReading(office.phone)}
              </p>
              <dl className="flo-facts">
                <Fact label={t('findGp.columns.status')}>
                  {t(`findGp.status.${statusWord(places)}`)}
                </Fact>
                <Fact label={t('findGp.columns.free')}>
                  {wholeNumber(places.placesAvailable, language)}
                </Fact>
                <Fact label={t('findGp.columns.waiting')}>
                  {wholeNumber(places.waiting, language)}
                </Fact>
                <Fact label={t('findGp.columns.ceiling')}>
                  {wholeNumber(places.maxPatients, language)}
                </Fact>
                {languages !== undefined && languages.length > 0 && (
                  <Fact label={t('gp.languages')}>{languages.join(', ')}</Fact>
                )}
              </dl>
              {substitutes.length > 0 && (
                <p>
                  {t('gp.substitutes')}:{' '}
                  {substitutes
                    .map(({ name, percentage, until }) =>
                      [
                        name,
                        percentage === null
                          ? undefined
                          : t('gp.substitutePercent', { percent: percentage }),
                        until === null
                          ? undefined
                          : t('gp.substituteUntil', { date: tableDate(until) }),
                      ]
                        .filter((part) => part !== undefined)
                        .join(' '),
                    )
                    .join('; ')}
                </p>
              )}
            </>
          );
        }}
      </AnswerStates>
    </div>
  );
}
