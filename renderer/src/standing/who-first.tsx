import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { whoIsCallingCommand } from './commands.ts';

/** For a child: who calls is asked before anything is chosen. Nothing once it has been said. */
export function WhoFirst({ overview }: { readonly overview: CitizenOverview }) {
  const { t } = useTexts();
  if (overview.switchFacts.caller !== null) return null;
  return (
    <div className="flo-note flo-note--warning">
      <p>{t('standing.whoFirst')}</p>
      <CommandButton command={whoIsCallingCommand} variant="secondary" />
    </div>
  );
}
