import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { tableDate } from '#texts/dates.ts';
import { fullName } from '#texts/names.ts';
import { ninForReading } from '#texts/numbers.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { OverrideBadge } from '../access/override-badge.tsx';
import { LiveLine } from '../live/live-line.tsx';
import { Badge } from '../ui/badge.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Personal, useHide } from '../ui/personal.tsx';
import type { CitizenTab, MatchedBy } from '../workspace/citizen-tab.ts';
import { badgesOf } from './badges.ts';
import { overviewQuery } from './open-citizen.ts';
import { HeaderFacts } from './header-facts.tsx';

const copyNin = commandById('citizen.copy-nin');

interface CitizenHeaderProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
  readonly matchedBy: MatchedBy;
}

/** What must be seen in one glance. It never scrolls away. */
export const CitizenHeader = memo(function CitizenHeader(props: CitizenHeaderProps) {
  const { tab, overview, matchedBy } = props;
  const app = useServices();
  const { t } = useTexts();
  const { citizenId } = overview;
  const askAgain = useCallback(
    () => void app.queryClient.invalidateQueries(overviewQuery(app, citizenId)),
    [app, citizenId],
  );
  const hide = useHide();
  const { person } = overview;
  const [nin] = person.nins;
  const name = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // Focus waited on the empty screen: now there is a name to stand on.
    if (document.activeElement?.getAttribute('data-region') === 'main') name.current?.focus();
  }, []);
  const sex = t(person.sex === 'female' ? 'person.header.woman' : 'person.header.man');
  const dead = person.status === 'dead';
  const place = [person.municipality?.name, person.district?.name].filter(Boolean).join(' · ');
  return (
    <header className="flo-header" data-landmark="" aria-label={t('layout.landmarks.header')}>
      <div className="flo-header__columns">
        <div className="flo-header__main">
          <div className="flo-header__line">
            <h1
              ref={name}
              className={`flo-header__name ${dead ? 'flo-header__name--dead' : ''}`}
              tabIndex={-1}
              data-first-focus=""
            >
              <Personal>{fullName(person.name)}</Personal>
            </h1>
            <span>
              {sex},{' '}
              <Personal part="figures">
                {t('person.header.age', { count: person.ageYears })}
              </Personal>
            </span>
            <span className="flo-quiet">
              <Personal part="figures">
                {t('person.header.born', { date: tableDate(person.birthDate) })}
              </Personal>
            </span>
            {nin !== undefined && (
              <span className="flo-header__nin">
                <span className="flo-nin">
                  <Personal>{ninForReading(nin.nin)}</Personal>
                </span>
                {nin.kind === 'dNumber' && <span className="flo-quiet">{t('nin.dnr')}</span>}
                <CommandButton command={copyNin}>{t('common.copy')}</CommandButton>
              </span>
            )}
            {place !== '' && (
              <span>
                <Personal>{place}</Personal>
              </span>
            )}
            <span className="flo-header__badges">
              {overview.accessOverride !== null && (
                <OverrideBadge override={overview.accessOverride} onOver={askAgain} />
              )}
              {badgesOf(overview, matchedBy, t, hide).map(({ key, tone, text, help }) => (
                <Badge key={key} tone={tone} help={help}>
                  {text}
                </Badge>
              ))}
            </span>
          </div>
          <HeaderFacts overview={overview} />
        </div>
        <LiveLine tab={tab} overview={overview} />
      </div>
    </header>
  );
});
