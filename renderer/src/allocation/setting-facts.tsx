import type { AllocationSetting } from '#contract/flo-api/allocation.ts';
import { useTexts } from '../app/services-context.tsx';
import { Fact } from '../ui/fact.tsx';
import { useMunicipalities } from '../ui/municipality-field.tsx';

/** What municipalities are called, one after the other; the number of one that has left the copy. */
export function useMunicipalityNames(): (numbers: readonly string[]) => string {
  const municipalities = useMunicipalities();
  return (numbers) =>
    numbers
      .map((wanted) => municipalities.find(({ number }) => number === wanted)?.name ?? wanted)
      .join(', ');
}

/** What holds from the next night. */
export function SettingFacts({ setting }: { readonly setting: AllocationSetting }) {
  const { t } = useTexts();
  const names = useMunicipalityNames();
  const { automatic, cooperatesWith } = setting;
  return (
    <dl className="flo-facts">
      <Fact label={t('allocation.facts.automatic')}>
        {t(automatic ? 'allocation.on' : 'allocation.off')}
      </Fact>
      <Fact label={t('allocation.facts.cooperatesWith')}>
        {cooperatesWith.length === 0 ? t('allocation.nobody') : names(cooperatesWith)}
      </Fact>
    </dl>
  );
}
