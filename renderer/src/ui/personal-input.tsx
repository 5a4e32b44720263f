import type { ComponentProps } from 'react';
import { useMaskedField } from './use-masked-field.ts';

interface Personal {
  readonly value: string;
  readonly onText: (text: string) => void;
}

type Left<Tag extends 'input' | 'textarea'> = Omit<
  ComponentProps<Tag>,
  'ref' | 'value' | 'onChange' | 'onInput' | 'onCompositionEnd' | 'type'
>;

/** A text field for what is typed about a person: dots in anonymise mode. */
export function PersonalInput({ value, onText, ...rest }: Personal & Left<'input'>) {
  return <input {...rest} type="text" {...useMaskedField<HTMLInputElement>(value, onText)} />;
}

/** A few lines of words about a person: dots in anonymise mode. */
export function PersonalLines({ value, onText, ...rest }: Personal & Left<'textarea'>) {
  return <textarea {...rest} {...useMaskedField<HTMLTextAreaElement>(value, onText)} />;
}
