import { useStore } from 'zustand';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { CallerPicker } from './caller-picker.tsx';
import { IdentityCheck } from './identity-check.tsx';
import { RegistrationsDialog } from './registrations-dialog.tsx';

/** The dialog about who is on the line that is open in a tab, if any. */
export function StandingDialogs({ tab }: { readonly tab: CitizenTab }) {
  const dialog = useStore(tab.standing, (state) => state.dialog);
  const identity = useStore(tab.identity);
  if (dialog === undefined || identity.state !== 'open') return null;
  const { citizenId } = identity;
  if (dialog === 'picker') return <CallerPicker tab={tab} citizenId={citizenId} />;
  if (dialog === 'check') return <IdentityCheck tab={tab} citizenId={citizenId} />;
  return <RegistrationsDialog tab={tab} citizenId={citizenId} />;
}
