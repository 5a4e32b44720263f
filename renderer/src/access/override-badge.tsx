import { useEffect } from 'react';
import type { AccessOverride } from '#contract/flo-api/access.ts';
import { explainAccess } from '#texts/access-text.ts';
import { timeOfDay } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { Badge } from '../ui/badge.tsx';
import { timeLeft } from './override-time.ts';

/** After the service's own clock has passed the end, too. */
const A_MOMENT_MS = 500;

interface OverrideBadgeProps {
  readonly override: AccessOverride;
  /** The time is up: the service is asked again, and shuts the record. */
  readonly onOver: () => void;
}

/** That the record is open by exception, until when, and how long that is. */
export function OverrideBadge({ override, onOver }: OverrideBadgeProps) {
  const { t, language } = useTexts();
  const now = useNow();
  const left = timeLeft(override.until, now);
  const ends = Date.parse(override.until) - now.getTime();
  useEffect(() => {
    const timer = setTimeout(onOver, Math.max(0, ends) + A_MOMENT_MS);
    return () => clearTimeout(timer);
  }, [ends, onOver]);
  const { title } = explainAccess({ ...override, nextSteps: [] }, language);
  const time = timeOfDay(new Date(override.until));
  return (
    <Badge tone="warning" help={`${title}. ${t('denied.badge.help')}`}>
      {t('denied.badge.text', { time })}
      {left !== undefined && (
        <span className="flo-badge__more">
          {' · '}
          {left.hours > 0
            ? t('denied.badge.hours', left)
            : t('denied.badge.minutes', { count: left.minutes })}
        </span>
      )}
    </Badge>
  );
}
