import {
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type ComponentProps,
  type CompositionEvent,
} from 'react';
import { useStore } from 'zustand';
import { useServices } from '../app/services-context.tsx';
import { masked, unmasked } from './masked-text.ts';

interface PersonalInputProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'onInput' | 'type'
> {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/**
 * A text field for what is typed about a person. In anonymise mode the field itself holds dots, not
 * only its picture: typing, pasting and deleting work, and copying gives dots.
 */
export function PersonalInput({ value, onText, ...rest }: PersonalInputProps) {
  const { anonymity } = useServices();
  const hidden = useStore(anonymity, ({ on }) => on);
  const field = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(undefined);
  // A dead key and its letter are one edit: what is shown stays alone until both are there.
  const [composed, setComposed] = useState<string>();

  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    // Writing dots into the field has put the caret at its end.
    if (document.activeElement === field.current) {
      field.current?.setSelectionRange(caret.current, caret.current);
    }
    caret.current = undefined;
  });

  const take = (shown: string, at: number): void => {
    const text = hidden ? unmasked(value, shown, at) : shown;
    if (hidden) caret.current = at;
    onText(text);
  };
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    if (hidden && (nativeEvent as InputEvent).isComposing) setComposed(target.value);
    else take(target.value, target.selectionStart ?? target.value.length);
  };
  const onCompositionEnd = ({ currentTarget }: CompositionEvent<HTMLInputElement>): void => {
    if (composed === undefined) return;
    setComposed(undefined);
    take(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length);
  };
  return (
    <input
      {...rest}
      ref={field}
      type="text"
      value={hidden ? (composed ?? masked(value)) : value}
      onChange={onChange}
      onCompositionEnd={onCompositionEnd}
    />
  );
}
