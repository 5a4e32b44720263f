import { useEffect, useRef, type RefObject } from 'react';

/** Whether the component is on the page still: an answer may come long after it has been left. */
export function useIsShown(): RefObject<boolean> {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}
