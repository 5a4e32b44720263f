import { useQuery } from '@tanstack/react-query';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { LawBasis } from '#rules/law/law.ts';
import { tableDate } from '#texts/dates.ts';
import { useTexts } from '../../app/services-context.tsx';

interface LawWordsProps {
  readonly basis: LawBasis;
  /** The day whose words are wanted. */
  readonly on: CivilDate;
}

/** The law is long and seldom read: its words are fetched the first time somebody opens a paragraph. */
const wordsOf = ({ act, paragraph, part }: LawBasis, on: CivilDate) => ({
  queryKey: ['law', act, paragraph, part ?? 0, on],
  queryFn: async () => {
    const { lawText } = await import('#rules/law/text/law-text.ts');
    return lawText({ act, paragraph, ...(part !== undefined && { part }) }, on);
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** A paragraph in the law's own words, the part that is meant marked, with the days in force. */
export function LawWords({ basis, on }: LawWordsProps) {
  const { t } = useTexts();
  const words = useQuery(wordsOf(basis, on)).data;
  const { act, validFrom, validTo } = basis;
  const days =
    validTo === undefined
      ? t('explanation.inForce', { from: tableDate(validFrom) })
      : t('explanation.wasInForce', { from: tableDate(validFrom), to: tableDate(validTo) });
  if (words === undefined) return null;
  if (words === null) {
    return (
      <div className="flo-law">
        <p>{t('explanation.noWords')}</p>
        <p className="flo-quiet">{`${act}. ${days}`}</p>
      </div>
    );
  }
  const { title, heading, parts, part, laterWording } = words;
  return (
    <div className="flo-law">
      <p className="flo-quiet">
        <span lang="nb">{title}</span>
        {` (${act}). ${days}`}
      </p>
      {laterWording && <p>{t('explanation.laterWords', { date: tableDate(words.validFrom) })}</p>}
      <blockquote lang="nb">
        <p className="flo-law__heading">{`${basis.paragraph} ${heading}`}</p>
        {parts.map((text, at) => (
          <p key={text} className={part === null || part === at + 1 ? 'flo-law__meant' : undefined}>
            {text}
          </p>
        ))}
      </blockquote>
    </div>
  );
}
