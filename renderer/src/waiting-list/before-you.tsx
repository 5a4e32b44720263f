import { useId } from 'react';
import type { ExplainedPlace } from '#contract/flo-api/waiting-list.ts';
import { useTexts } from '../app/services-context.tsx';
import { Fact } from '../ui/fact.tsx';
import { reasonWords } from './reason-words.ts';

/** Who comes before the person, and those ahead whom the turn passes, told apart from the person. */
export function BeforeYou({ explained }: { readonly explained: ExplainedPlace }) {
  const { t } = useTexts();
  const heading = useId();
  const { unallocatedBefore, passedOverBefore, placesNeeded } = explained;
  return (
    <>
      <dl className="flo-facts">
        <Fact label={t('waitingList.explained.unallocated')}>{unallocatedBefore}</Fact>
        <Fact label={t('waitingList.explained.placesNeeded')}>
          {placesNeeded ?? t('waitingList.explained.passedOver')}
        </Fact>
      </dl>
      {passedOverBefore.length > 0 && (
        <>
          <h3 id={heading} className="flo-label">
            {t('waitingList.explained.passedOverBefore')}
          </h3>
          <dl className="flo-facts" aria-labelledby={heading}>
            {passedOverBefore.map(({ reason, count }) => (
              <Fact key={reason} label={reasonWords(reason, t)}>
                {count}
              </Fact>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
