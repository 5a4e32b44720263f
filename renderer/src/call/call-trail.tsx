import { useStore } from 'zustand';
import { osloDate } from '#contract/time/civil-date.ts';
import { timeOfDay } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { Personal } from '../ui/personal.tsx';
import type { CallPart } from './call.ts';
import { trailLine } from './note-words.ts';
import { systemNow } from './system-now.ts';

/** What was looked at and done about the person in the call, the newest last. */
export function CallTrail({ part }: { readonly part: CallPart }) {
  const app = useServices();
  const { t, language } = useTexts();
  const { trail, names, answers } = useStore(part.view);
  const words = { language, names, answers, today: osloDate(systemNow(app)) };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by Tab
    <ol className="flo-call__trail" aria-label={t('call.trail')} tabIndex={0}>
      {trail.map((item) => (
        <li key={`${item.code} ${item.gpContractId ?? ''} ${item.at}`}>
          <span className="flo-quiet">{timeOfDay(new Date(item.at))}</span>{' '}
          <Personal>{trailLine(item, words)}</Personal>
        </li>
      ))}
    </ol>
  );
}
