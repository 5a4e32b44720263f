import { memo, useId } from 'react';
import type { CitizenOverview, Relative } from '#contract/flo-api/citizen-view.ts';
import { fullName } from '#texts/names.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { Personal } from '../ui/personal.tsx';
import { AsOfMark } from './as-of.tsx';
import { openById } from './open-citizen.ts';

function RelativeLine({ relative }: { readonly relative: Relative }) {
  const app = useServices();
  const { t } = useTexts();
  const { citizenId, name, ageYears, relation, responsibility, sameAddress } = relative;
  const words = [
    ageYears === null ? undefined : t('person.header.age', { count: ageYears }),
    responsibility === null || relation === 'child'
      ? undefined
      : t(`person.family.responsibility.${responsibility}`),
    sameAddress === true ? t('person.family.sameAddress') : undefined,
  ].filter((word) => word !== undefined);
  return (
    <li className="flo-relative">
      <span className="flo-relative__relation">{t(`person.family.relation.${relation}`)}</span>
      <span>
        {name === null || citizenId === null ? (
          <span>{t('person.family.protected')}</span>
        ) : (
          <button type="button" className="flo-link" onClick={() => openById(app, citizenId)}>
            <Personal>{fullName(name)}</Personal>
          </button>
        )}
        {words.length > 0 && (
          <span className="flo-quiet">
            {' '}
            <Personal part="figures">{words.join(', ')}</Personal>
          </span>
        )}
      </span>
    </li>
  );
}

/** Parents and children. Parental responsibility stands on the child's screen only. */
export const FamilySection = memo(function FamilySection(props: {
  readonly overview: CitizenOverview;
}) {
  const { relatives } = props.overview;
  const { t } = useTexts();
  const heading = useId();
  if (relatives.length === 0) return null;
  return (
    <section className="flo-panel" aria-labelledby={heading} data-landmark="" tabIndex={-1}>
      <header className="flo-panel__header">
        <h2 id={heading} className="flo-panel__title">
          {t('person.family.title')}
        </h2>
        <span className="flo-quiet">{relatives.length}</span>
        <AsOfMark />
      </header>
      <ul className="flo-relatives">
        {relatives.map((relative, at) => (
          <RelativeLine key={relative.citizenId ?? at} relative={relative} />
        ))}
      </ul>
    </section>
  );
});
