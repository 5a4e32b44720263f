import { useEffect, useState } from 'react';

/** How long something has been on its way: nothing is said before it is worth saying. */
export type Patience = 'quiet' | 'waiting' | 'slow';

const WAITING_MS = 300;
const SLOW_MS = 3000;

/** Counts while `pending` is true; starts at `quiet` again when it turns true anew. */
export function usePatience(pending: boolean): Patience {
  const [patience, setPatience] = useState<Patience>('quiet');
  useEffect(() => {
    if (!pending) return undefined;
    const timers = [
      setTimeout(() => setPatience('waiting'), WAITING_MS),
      setTimeout(() => setPatience('slow'), SLOW_MS),
    ];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      setPatience('quiet');
    };
  }, [pending]);
  return pending ? patience : 'quiet';
}
