import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery } from '../workspace/session-query.ts';
import { useServices } from './services-context.tsx';

const MINUTE = 60_000;

/**
 * What time it is for the whole system (its clock may be moved), drawn again every minute, so that
 * an age on the screen is never older than it says.
 */
export function useNow(): Date {
  const { data, dataUpdatedAt } = useQuery(sessionQuery(useServices()));
  const offset = data === undefined ? 0 : Date.parse(data.now) - dataUpdatedAt;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return new Date(now + offset);
}
