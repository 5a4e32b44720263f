import { useEffect, useState } from 'react';
import { useServices, useTexts } from '../app/services-context.tsx';
import { systemNow } from './system-now.ts';

const SECOND = 1000;

/** Seconds as `2:14`, and with hours when there are any. */
export function runningTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${two(minutes)}:${rest}`;
}

/** How long a call has lasted. It is a timer: nobody is told of each second. */
export function CallTime({ startedAt }: { readonly startedAt: string }) {
  const app = useServices();
  const { t } = useTexts();
  const [now, setNow] = useState(() => systemNow(app).getTime());
  useEffect(() => {
    const timer = setInterval(() => setNow(systemNow(app).getTime()), SECOND);
    return () => clearInterval(timer);
  }, [app]);
  const time = runningTime(now - Date.parse(startedAt));
  return (
    <span className="flo-call__time" role="timer" aria-label={t('call.running', { time })}>
      {time}
    </span>
  );
}
