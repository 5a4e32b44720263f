import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { keptOperations } from '#contract/workspace/outbox.ts';
import { useTexts } from '../app/services-context.tsx';
import { useEffectsOn } from '../outbox/pending-effects.tsx';
import { PendingLine } from '../outbox/pending-line.tsx';
import { Fact } from '../ui/fact.tsx';
import { AsOfMark, useAsOfWords } from './as-of.tsx';

/** What keeps the header from being all there is to say: its age, and what is on its way. */
export function HeaderState({ overview: { citizenId } }: { readonly overview: CitizenOverview }) {
  const { t } = useTexts();
  const old = useAsOfWords() !== undefined;
  const effects = useEffectsOn({ citizenId, of: keptOperations });
  return (
    <>
      {old && (
        <Fact label={t('status.freshness.label')}>
          <AsOfMark />
        </Fact>
      )}
      {effects.length > 0 && (
        <Fact label={t('outbox.onTheWay')}>
          <PendingLine citizenId={citizenId} of={keptOperations} />
        </Fact>
      )}
    </>
  );
}
