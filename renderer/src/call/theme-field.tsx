import { callThemes, type CallTheme } from '#contract/flo-api/calls.ts';
import { useTexts } from '../app/services-context.tsx';
import { Field } from '../ui/field.tsx';

interface ThemeFieldProps {
  readonly value: CallTheme | undefined;
  readonly missing: boolean;
  readonly onChoose: (theme: CallTheme) => void;
}

const isTheme = (text: string): text is CallTheme =>
  (callThemes as readonly string[]).includes(text);

/** What a call was about. */
export function ThemeField({ value, missing, onChoose }: ThemeFieldProps) {
  const { t } = useTexts();
  return (
    <div {...(missing && { 'data-region': 'call-fault' })}>
      <Field
        label={t('call.wrapUp.theme')}
        {...(missing && { hint: t('call.wrapUp.missing.theme') })}
      >
        {(id, hint) => (
          <select
            id={id}
            className="flo-input"
            aria-describedby={hint}
            {...(missing && { 'aria-invalid': true, 'data-first-focus': '' })}
            value={value ?? ''}
            onChange={({ target }) => {
              if (isTheme(target.value)) onChoose(target.value);
            }}
          >
            <option value="" disabled>
              {t('call.wrapUp.chooseTheme')}
            </option>
            {callThemes.map((theme) => (
              <option key={theme} value={theme}>
                {t(`call.wrapUp.themes.${theme}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
