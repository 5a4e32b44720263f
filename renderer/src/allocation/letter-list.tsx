import type { AllocationSetting } from '#contract/flo-api/allocation.ts';
import { tableDate } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { useMunicipalityNames } from './setting-facts.tsx';

/** The letters behind what holds, the newest first. */
export function LetterList({ letters }: Pick<AllocationSetting, 'letters'>) {
  const { t } = useTexts();
  const names = useMunicipalityNames();
  if (letters.length === 0) return <p className="flo-quiet">{t('allocation.noLetters')}</p>;
  return (
    <ul className="flo-standing__papers">
      {letters.map((letter) => (
        <li key={letter.registeredAt} className="flo-standing__paper">
          <span>
            <span className="flo-standing__who">
              {t(letter.automatic ? 'allocation.on' : 'allocation.off')}
            </span>
            {letter.cooperatesWith.length > 0 && (
              <span>{t('allocation.with', { names: names(letter.cooperatesWith) })}</span>
            )}
            <span className="flo-quiet flo-small">
              {t('allocation.letter', {
                reference: letter.letterReference,
                date: tableDate(letter.letterDate),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
