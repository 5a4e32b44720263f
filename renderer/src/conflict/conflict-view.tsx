import { Button } from '@navikt/ds-react/Button';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../app/services-context.tsx';
import { focusFormOf } from './focus-form.ts';
import { defaultChoice, type Choices, type FieldOfThree, type FieldState } from './three-way.ts';
import './conflict.css';

interface ConflictViewProps<Name extends string, Value> {
  readonly fields: readonly FieldOfThree<Name, Value>[];
  /** What to call a field. */
  readonly label: (field: Name) => string;
  /** A value in words; never empty. */
  readonly words: (value: Value, field: Name) => ReactNode;
  /** The choices are made: what follows is a new command on the new version. */
  readonly onChoose: (choices: Choices<Name>) => void;
}

const toChoose = (state: FieldState): boolean => state === 'theirs' || state === 'both';

/**
 * A record that somebody else changed meanwhile, field by field: what both began from, what is typed
 * here, and what stands there now. Nothing that is typed goes unless it is chosen away.
 */
export function ConflictView<Name extends string, Value>(props: ConflictViewProps<Name, Value>) {
  const { fields, label, words, onChoose } = props;
  const { t } = useTexts();
  const heading = useId();
  const [choices, setChoices] = useState<Choices<Name>>(() => ({}) as Choices<Name>);
  const choose = (field: Name, whose: 'mine' | 'theirs'): void =>
    setChoices({ ...choices, [field]: whose });
  return (
    <section className="flo-conflict" aria-labelledby={heading} data-region="conflict">
      <h3 id={heading} className="flo-conflict__title" tabIndex={-1}>
        {t('conflict.title')}
      </h3>
      <p role="alert">{t('conflict.body')}</p>
      <div className="flo-conflict__scroll">
        <table className="flo-conflict__table">
          <thead>
            <tr>
              {(['field', 'base', 'mine', 'theirs'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`conflict.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, base, mine, theirs, state }) => {
              const chosen = choices[field] ?? defaultChoice(state);
              const side = (whose: 'mine' | 'theirs', value: Value): ReactNode =>
                toChoose(state) ? (
                  <label className="flo-check">
                    <input
                      type="radio"
                      name={`${heading}-${field}`}
                      checked={chosen === whose}
                      onChange={() => choose(field, whose)}
                    />
                    <span>
                      <span className="flo-hidden">{t(`conflict.columns.${whose}`)}: </span>
                      {words(value, field)}
                    </span>
                  </label>
                ) : (
                  words(value, field)
                );
              return (
                <tr key={field} data-state={state}>
                  <th scope="row">
                    {label(field)}
                    <span className="flo-quiet flo-conflict__state">
                      {t(`conflict.states.${state}`)}
                    </span>
                  </th>
                  <td className="flo-quiet">{words(base, field)}</td>
                  <td>{side('mine', mine)}</td>
                  <td>{side('theirs', theirs)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="flo-actions">
        <Button
          type="button"
          size="xsmall"
          variant="primary"
          onClick={({ currentTarget }) => {
            focusFormOf(currentTarget);
            onChoose(choices);
          }}
        >
          {t('conflict.use')}
        </Button>
      </p>
    </section>
  );
}
