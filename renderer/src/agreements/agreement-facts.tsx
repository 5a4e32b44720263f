import type { Agreement } from '#contract/flo-api/agreements.ts';
import { addDays } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { useTexts } from '../app/services-context.tsx';
import { Fact } from '../ui/fact.tsx';

/** The agreement in figures, and its doctors with the day the law ends it. */
export function AgreementFacts({ agreement }: { readonly agreement: Agreement }) {
  const { t, language } = useTexts();
  const { valid, status, employed, commonList, doctors } = agreement;
  const number = (value: number): string => wholeNumber(value, language);
  const lived = ({ from, to }: Agreement['valid']): string =>
    t('agreements.life', {
      from: tableDate(from),
      to: to === null ? t('agreements.noEnd') : tableDate(addDays(to, -1)),
    });
  return (
    <>
      <dl className="flo-facts">
        <Fact label={t('agreements.fact.status')}>{t(`agreements.status.${status}`)}</Fact>
        <Fact label={t('agreements.fact.life')}>{lived(valid)}</Fact>
        <Fact label={t('agreements.fact.kind')}>
          {t(`agreements.employment.${employed ? 'employed' : 'selfEmployed'}`)}
          {commonList && ` · ${t('agreements.commonList')}`}
        </Fact>
        <Fact label={t('agreements.fact.ceiling')}>{number(agreement.maxPatients)}</Fact>
        <Fact label={t('agreements.fact.people')}>{number(agreement.people)}</Fact>
        <Fact label={t('agreements.fact.children')}>{number(agreement.children)}</Fact>
        <Fact label={t('agreements.fact.coming')}>{number(agreement.coming)}</Fact>
        <Fact label={t('agreements.fact.leaving')}>{number(agreement.leaving)}</Fact>
        <Fact label={t('agreements.fact.waiting')}>{number(agreement.waiting)}</Fact>
      </dl>
      <h3 className="flo-label">{t('agreements.doctors')}</h3>
      <ul className="flo-agreement__doctors">
        {doctors.map(({ hprNumber, name, relationship, valid: period, ageLimitOn }) => (
          <li key={`${hprNumber} ${relationship} ${period.from}`}>
            {fullName(name)} · {t(`agreements.relationship.${relationship}`)} · HPR {hprNumber} ·{' '}
            {lived(period)}
            {ageLimitOn !== null && (
              <span className="flo-quiet">
                {' '}
                · {t('agreements.ageLimit', { date: tableDate(ageLimitOn) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
