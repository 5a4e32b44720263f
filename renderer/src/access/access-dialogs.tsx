import { useStore } from 'zustand';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OverrideDialog } from './override-dialog.tsx';

/** The dialog that is open about the person of a tab, if any. */
export function AccessDialogs({ tab }: { readonly tab: CitizenTab }) {
  const dialog = useStore(tab.access, (state) => state.dialog);
  const identity = useStore(tab.identity);
  if (dialog === 'override') {
    if (identity.state !== 'denied') return null;
    return <OverrideDialog tab={tab} access={identity.access} />;
  }
  return dialog === undefined ? null : <HandOverDialog tab={tab} step={dialog} />;
}
