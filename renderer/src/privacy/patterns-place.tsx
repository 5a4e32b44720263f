import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditPattern } from '#contract/flo-api/audit.ts';
import { addDays, osloDate, type CivilDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Field } from '../ui/field.tsx';
import { sessionQuery } from '../workspace/session-query.ts';
import { PatternFacts } from './pattern-facts.tsx';

const periods = [1, 7, 30, 90] as const;

/** What a supervisor may want to ask about, with what each signal rests on. */
export function PatternsPlace() {
  const { connection } = useServices();
  const { t } = useTexts();
  const [days, setDays] = useState<number>(30);
  const session = useQuery(sessionQuery({ connection }));
  const now = useNow();
  const today = session.data?.today ?? osloDate(now);
  return (
    <main
      id="main"
      className="flo-patterns"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-title">{t('privacy.patterns.title')}</h1>
      <p className="flo-quiet">{t('privacy.patterns.intro')}</p>
      <section
        data-region="patterns"
        data-scope="patterns"
        aria-label={t('privacy.patterns.title')}
        tabIndex={-1}
      >
        <Field label={t('privacy.patterns.period')} className="flo-form__short">
          {(id) => (
            <select
              id={id}
              className="flo-input"
              data-first-focus=""
              value={days}
              onChange={({ target }) => setDays(Number(target.value))}
            >
              {periods.map((count) => (
                <option key={count} value={count}>
                  {t('privacy.patterns.days', { count })}
                </option>
              ))}
            </select>
          )}
        </Field>
        {today !== undefined && <PatternsSince from={addDays(today, -days)} to={today} />}
      </section>
    </main>
  );
}

function PatternsSince(period: { readonly from: CivilDate; readonly to: CivilDate }) {
  const { connection } = useServices();
  const { t } = useTexts();
  const asked = useQuery({
    ...personalQuery(connection, 'audit.patterns', { from: period.from, to: period.to }),
    refetchOnWindowFocus: false,
  });
  return (
    <AnswerStates asked={asked} what={t('privacy.what.patterns')} lines={8}>
      {({ items }) => (
        <>
          <p role="status" className="flo-quiet">
            {items.length === 0
              ? t('privacy.patterns.nothing')
              : t('privacy.patterns.found', { count: items.length })}
          </p>
          <ol className="flo-patterns__list">
            {items.map((pattern) => (
              <Pattern
                key={`${pattern.signal} ${pattern.by.id} ${pattern.firstAt}`}
                pattern={pattern}
              />
            ))}
          </ol>
        </>
      )}
    </AnswerStates>
  );
}

function instantWords(at: string): string {
  const instant = new Date(at);
  return `${tableDate(osloDate(instant))} ${timeOfDay(instant)}`;
}

function Pattern({ pattern }: { readonly pattern: AuditPattern }) {
  const { t } = useTexts();
  const { signal, by, count, firstAt, lastAt, facts } = pattern;
  return (
    <li className="flo-pattern">
      <h2 className="flo-pattern__title">
        {t(`privacy.patterns.signals.${signal}.title`)} · {by.name}
        <span className="flo-quiet"> {by.unit}</span>
      </h2>
      <p>{t(`privacy.patterns.signals.${signal}.explanation`)}</p>
      <p className="flo-quiet">
        {t('privacy.patterns.times', { count })} ·{' '}
        {t('privacy.patterns.between', { from: instantWords(firstAt), to: instantWords(lastAt) })}
      </p>
      <PatternFacts facts={facts} />
    </li>
  );
}
