import { useEffect, useRef } from 'react';
import { useServices, useTexts } from '../app/services-context.tsx';
import { announce } from '../ui/announcer.ts';

/** It is shown from here on. */
const SHOWN = 1000;
/** And said, once each, when it comes so far: never at every letter. */
const SAID = [1000, 500, 100, 20, 0];

/** How much of a note is left, when that is worth knowing; undefined while there is plenty. */
export function useCharactersLeft(left: number): number | undefined {
  const { announcer } = useServices();
  const { t } = useTexts();
  const before = useRef(left);
  useEffect(() => {
    const passed = SAID.some((mark) => before.current > mark && left <= mark);
    before.current = left;
    if (!passed) return;
    announce(announcer, left <= 0 ? t('call.note.full') : t('call.note.left', { count: left }));
  }, [announcer, left, t]);
  return left <= SHOWN ? left : undefined;
}
