import { useTexts } from '../app/services-context.tsx';
import type { DayFault } from './read-date.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** `01.12.2025`, with room for words such as "i går". */
const MOST = 20;

interface DateFieldProps extends Pick<
  TextFieldProps,
  'label' | 'hint' | 'value' | 'firstFocus' | 'onText'
> {
  readonly fault?: DayFault | undefined;
}

/** A day as it is typed in Norway (`readDate`); a browser's own field would show its own format. */
export function DateField({ hint, fault, ...field }: DateFieldProps) {
  const { t } = useTexts();
  return (
    <TextField
      {...field}
      maxLength={MOST}
      hint={hint ?? t('common.date.hint')}
      fault={fault && t(`common.date.${fault}`)}
    />
  );
}
