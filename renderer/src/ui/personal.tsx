import { useStore } from 'zustand';
import { useServices } from '../app/services-context.tsx';
import { anonymise, showAll, type Hide, type PersonalPart } from './anonymise.ts';

/**
 * What to show in place of personal texts that are not the content of an element: titles, labels,
 * announcements, what is read aloud or goes to the clipboard, words inside a longer sentence.
 */
export function useHide(): Hide {
  const { anonymity } = useServices();
  return useStore(anonymity, ({ on }) => on) ? anonymise : showAll;
}

interface PersonalProps {
  readonly children: string | number;
  /** `figures` where only the digits are personal. */
  readonly part?: PersonalPart;
}

/**
 * A text about a person: a name, a number, a day of birth, an address, a relative, free words. In
 * anonymise mode the page holds its placeholder and nothing else, so that neither a picture of the
 * screen, a screen reader, a print nor the page's source has the text.
 */
export function Personal({ children, part = 'text' }: PersonalProps) {
  return useHide()(String(children), part);
}
