import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { GpFilters } from '../find-gp/gp-filters.tsx';
import { GpList } from '../find-gp/gp-list.tsx';
import { Panel } from '../ui/panel.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { nearOf } from './near.ts';
import { chooseList } from './switch-actions.ts';

interface SwitchPanelProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** Panel 3: which GPs there are for this person, nearest first. */
export function SwitchPanel({ tab, overview }: SwitchPanelProps) {
  const app = useServices();
  const { t } = useTexts();
  const state = useStore(tab.switching);
  const { person, current, coming } = overview;
  const isProtected = person.addressProtection !== 'none';
  const near = useMemo(() => nearOf(person), [person]);
  const own = useMemo(
    // A mark in the list would show the office that panel 1 holds back.
    () =>
      isProtected
        ? { current: undefined, pending: undefined }
        : { current: current?.gpContractId, pending: coming?.gpContractId },
    [isProtected, current, coming],
  );
  return (
    <Panel number={3} title={t('findGp.title')} className="flo-switch">
      <GpFilters store={tab.findGp} />
      <GpList
        store={tab.findGp}
        near={near}
        own={own}
        chosen={'row' in state ? state.row.gpContractId : undefined}
        version={state.step === 'receipt' || state.step === 'undone' ? 1 : 0}
        onChoose={(row) => chooseList(app, row)}
        note={isProtected ? <span>{t('findGp.nearness.protected')}</span> : undefined}
      />
    </Panel>
  );
}
