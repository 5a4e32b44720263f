import { Button } from '@navikt/ds-react/Button';
import { useTexts } from '../app/services-context.tsx';
import { Field } from '../ui/field.tsx';
import { useMunicipalities } from '../ui/municipality-field.tsx';
import { focusRegion } from '../ui/focus.ts';
import { nearer, type Numbered } from './read-letter.ts';
import { useMunicipalityNames } from './setting-facts.tsx';

/** Where focus goes when the button that had it is gone. */
const NEIGHBOURS = 'neighbours';

interface NeighbourFieldsProps {
  /** The municipality that writes: it does not cooperate with itself. */
  readonly own: Numbered;
  readonly value: readonly Numbered[];
  readonly onChange: (value: readonly Numbered[]) => void;
}

/** The municipalities whose lists its inhabitants may be placed on, the nearest first. */
export function NeighbourFields({ own, value, onChange }: NeighbourFieldsProps) {
  const { t } = useTexts();
  const names = useMunicipalityNames();
  const others = useMunicipalities().filter(
    ({ number }) => number !== own && !value.includes(number),
  );
  return (
    <>
      <Field label={t('allocation.addNeighbour')} hint={t('allocation.neighbourHint')}>
        {(id, describedBy) => (
          <select
            id={id}
            aria-describedby={describedBy}
            className="flo-input"
            data-region={NEIGHBOURS}
            value=""
            onChange={({ target }) => {
              const chosen = others.find(({ number }) => number === target.value);
              if (chosen !== undefined) onChange([...value, chosen.number]);
            }}
          >
            <option value="">{t('common.chooseMunicipality')}</option>
            {others.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ol className="flo-standing__papers">
        {value.map((number, at) => (
          <li key={number} className="flo-standing__paper">
            <span>
              {at + 1}. {names([number])}
            </span>
            <span className="flo-actions">
              {at > 0 && (
                <Button
                  type="button"
                  size="xsmall"
                  variant="tertiary"
                  onClick={() => {
                    onChange(nearer(value, number));
                    if (at === 1) focusRegion(NEIGHBOURS);
                  }}
                >
                  {t('allocation.nearer', { name: names([number]) })}
                </Button>
              )}
              <Button
                type="button"
                size="xsmall"
                variant="tertiary"
                onClick={() => {
                  onChange(value.filter((other) => other !== number));
                  focusRegion(NEIGHBOURS);
                }}
              >
                {t('allocation.remove', { name: names([number]) })}
              </Button>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
