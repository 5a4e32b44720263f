import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { timeOfDay } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { phaseOf } from '../session/session-state.ts';
import { announce } from '../ui/announcer.ts';
import { currentOutageQuery } from './current-outage.ts';

/** How often it is asked whether an outage has been registered. */
const LOOK_MS = 30_000;

/** Says that wishes are collected, and until when, in words that can be said to a caller. */
export function OutageBar() {
  const app = useServices();
  const { announcer, session } = app;
  const { t } = useTexts();
  const signedIn = useStore(session.store, (view) => phaseOf(view) === 'open');
  const { data } = useQuery({
    ...currentOutageQuery(app),
    refetchInterval: LOOK_MS,
    enabled: signedIn,
  });
  const outage = signedIn ? (data?.outage ?? undefined) : undefined;
  const time = outage && timeOfDay(new Date(outage.collectUntil));
  const words =
    outage &&
    t(outage.state === 'collecting' ? 'outages.bar.collecting' : 'outages.bar.settling', {
      time: time ?? '',
    });
  useEffect(() => {
    if (words !== undefined) announce(announcer, words);
  }, [announcer, words]);
  if (outage === undefined) return null;
  return (
    <div className="flo-bar flo-bar--outage">
      <strong>{words}</strong>
      <span>{t('outages.bar.say', { time: time ?? '' })}</span>
    </div>
  );
}
