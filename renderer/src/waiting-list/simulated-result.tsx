import { useEffect, useMemo, useState } from 'react';
import type { SimulatedOpening, SimulatedPerson } from '#contract/flo-api/waiting-list.ts';
import { sentenceDate } from '#texts/dates.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openById } from '../citizen/open-citizen.ts';
import { presenceColumn, useRowPresence } from '../live/row-presence.tsx';
import { announce } from '../ui/announcer.ts';
import { Fact } from '../ui/fact.tsx';
import { Grid } from '../ui/grid/grid.tsx';
import { outcomeWords } from './places-words.ts';
import { sessionDay } from './session-day.ts';
import { simulatedColumns } from './simulated-columns.tsx';

/** Everybody the plan tells of, in the order the list was gone through. */
function inOrder({ served, passedOver, remaining }: SimulatedOpening): readonly SimulatedPerson[] {
  const rank = ({ source }: SimulatedPerson): number => (source === 'unallocated' ? 0 : 1);
  return [...served, ...passedOver, ...remaining].toSorted(
    (a, b) => rank(a) - rank(b) || a.position - b.position,
  );
}

/** Whose row it is, when it leads to a person. */
const idOf = ({ person }: SimulatedPerson) => person?.citizenId ?? null;

/** What the list would do: one sentence, the figures, and everybody with the reason. */
export function SimulatedResult({ result }: { readonly result: SimulatedOpening }) {
  const app = useServices();
  const { announcer } = app;
  const { t, language } = useTexts();
  const today = sessionDay(app);
  const [position, setPosition] = useState({ row: 0, col: 0 });
  const rows = useMemo(() => inOrder(result), [result]);
  const presence = useRowPresence(useMemo(() => rows.map(idOf), [rows]));
  const columns = useMemo(
    () => [...simulatedColumns(t), presenceColumn(presence, idOf, t)],
    [t, presence],
  );
  const { passedOver } = result;
  const words = outcomeWords(result, t, language);
  useEffect(() => announce(announcer, words), [announcer, words]);
  const number = (value: number): string => wholeNumber(value, language);
  return (
    <>
      <p className="flo-answer__headline">{words}</p>
      <dl className="flo-facts">
        <Fact label={t('waitingList.simulator.effective')}>
          {sentenceDate(result.effectiveDate, language, today)}
        </Fact>
        <Fact label={t('waitingList.simulator.now')}>
          {t('waitingList.simulator.occupied', {
            occupied: number(result.occupied),
            max: number(result.maxPatients),
          })}
        </Fact>
        <Fact label={t('waitingList.simulator.waiting')}>{number(result.waiting)}</Fact>
        <Fact label={t('waitingList.simulator.unallocated')}>{number(result.unallocated)}</Fact>
        <Fact label={t('waitingList.simulator.passedOver')}>{number(passedOver.length)}</Fact>
        <Fact label={t('waitingList.simulator.placesLeft')}>{number(result.placesLeft)}</Fact>
        <Fact label={t('waitingList.simulator.remaining')}>{number(result.remainingCount)}</Fact>
        <Fact label={t('waitingList.simulator.counting')}>{number(result.counting)}</Fact>
      </dl>
      {result.unallocated > 0 && (
        <p className="flo-quiet">{t('waitingList.simulator.unallocatedSpread')}</p>
      )}
      <div className="flo-simulator__people">
        {rows.length === 0 ? (
          <p className="flo-quiet">{t('waitingList.simulator.nobody')}</p>
        ) : (
          <Grid
            label={t('waitingList.simulator.table')}
            className="flo-grid--simulator"
            scope="simulator"
            columns={columns}
            total={rows.length}
            rowAt={(index) => rows[index]}
            position={position}
            onPosition={setPosition}
            onOpen={({ person }) => {
              if (person !== null) openById(app, person.citizenId);
            }}
          />
        )}
      </div>
    </>
  );
}
