import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { TravelDialog } from '../time-travel/travel-dialog.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { IdentityDialog } from './identity-dialog.tsx';
import { TieChangeDialog } from './tie-change-dialog.tsx';

interface LedgerDialogsProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** The question about the person's time or the register's belief that is open, if any. */
export function LedgerDialogs({ tab, overview }: LedgerDialogsProps) {
  const dialog = useStore(tab.ledger, (state) => state.dialog);
  const asking = useStore(tab.travel, (state) => state.asking);
  const close = (): void => tab.ledger.setState({ dialog: 'none' });
  if (asking) return <TravelDialog travel={tab.travel} today={overview.today} />;
  if (dialog === 'tie') return <TieChangeDialog tab={tab} overview={overview} onClose={close} />;
  if (dialog === 'none') return null;
  return <IdentityDialog tab={tab} overview={overview} what={dialog} onClose={close} />;
}
