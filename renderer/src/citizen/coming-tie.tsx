import type { CitizenOverview, TieDetail } from '#contract/flo-api/citizen-view.ts';
import { sentenceDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { undoCommand } from '../switching/commands.ts';
import { undoableSwitch } from '../switching/switch-actions.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { gpWords } from './gp-words.ts';

interface ComingTieProps {
  readonly overview: CitizenOverview;
  readonly coming: TieDetail;
}

/** What comes next and from when; taken back from here while that is possible. */
export function ComingTie({ overview, coming }: ComingTieProps) {
  const app = useServices();
  const { t, language } = useTexts();
  const date = sentenceDate(coming.valid.from, language, overview.today);
  return (
    <div className="flo-gp__next">
      <h3 className="flo-label">{t('gp.next.title')}</h3>
      <p>{t('gp.next.switch', { date, doctor: gpWords(coming, t) })}</p>
      {coming.officeName !== '' && <p className="flo-quiet">{coming.officeName}</p>}
      {undoableSwitch(app) !== undefined && <CommandButton command={undoCommand} />}
    </div>
  );
}
