import {
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type CompositionEvent,
  type RefObject,
} from 'react';
import { useStore } from 'zustand';
import { useServices } from '../app/services-context.tsx';
import { masked, unmasked } from './masked-text.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface MaskedField<E extends TextElement> {
  readonly ref: RefObject<E | null>;
  readonly value: string;
  readonly onChange: (event: ChangeEvent<E>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<E>) => void;
}

/**
 * What makes a text field hide what is typed about a person. In anonymise mode the field itself
 * holds dots, not only its picture: typing, pasting and deleting work, and copying gives dots.
 */
export function useMaskedField<E extends TextElement>(
  text: string,
  onText: (text: string, caret: number) => void,
): MaskedField<E> {
  const { anonymity } = useServices();
  const hidden = useStore(anonymity, ({ on }) => on);
  const field = useRef<E>(null);
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

  const take = ({ value, selectionStart }: E): void => {
    const at = selectionStart ?? value.length;
    if (hidden) caret.current = at;
    onText(hidden ? unmasked(text, value, at) : value, at);
  };
  return {
    ref: field,
    value: hidden ? (composed ?? masked(text)) : text,
    onChange: ({ target, nativeEvent }) => {
      if (hidden && (nativeEvent as InputEvent).isComposing) setComposed(target.value);
      else take(target);
    },
    onCompositionEnd: ({ currentTarget }) => {
      if (composed === undefined) return;
      setComposed(undefined);
      take(currentTarget);
    },
  };
}
