import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { AccessReportPage } from './access-report-page.tsx';
import { DeidentifyDialog } from './deidentify-dialog.tsx';
import { RectifyDialog } from './rectify-dialog.tsx';
import { SeenPage } from './seen-page.tsx';

interface PrivacyPageProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** The report that stands in place of the panels; the caller has asked for one. */
export function PrivacyPage({ tab, overview }: PrivacyPageProps) {
  const page = useStore(tab.privacy, (state) => state.page);
  return page === 'seen' ? (
    <SeenPage tab={tab} overview={overview} />
  ) : (
    <AccessReportPage overview={overview} />
  );
}

/** The question that is open over a person, if any. */
export function PrivacyDialogs({ tab, overview }: PrivacyPageProps) {
  const dialog = useStore(tab.privacy, (state) => state.dialog);
  const close = (): void => tab.privacy.setState({ dialog: 'none' });
  if (dialog === 'rectify') return <RectifyDialog tab={tab} overview={overview} onClose={close} />;
  if (dialog === 'deidentify') return <DeidentifyDialog overview={overview} onClose={close} />;
  return null;
}
