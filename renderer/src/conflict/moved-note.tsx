import { Button } from '@navikt/ds-react/Button';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import type { Begun } from './basis.ts';
import { continueCommand, continueOn } from './commands.ts';
import { focusFormOf } from './focus-form.ts';
import { movedFacts } from './moved-facts.ts';
import { MovedView } from './moved-view.tsx';

interface MovedNoteProps {
  readonly tab: CitizenTab;
  readonly thing: Begun;
  readonly overview: CitizenOverview;
  /** In a dialog, where keys of the window do not reach. */
  readonly inDialog?: boolean;
}

/**
 * What has moved about a person since a thing was begun, and how to go on with it as it is: nothing that
 * is chosen or typed is lost. Nothing at all while nothing has moved.
 */
export function MovedNote({ tab, thing, overview, inDialog = false }: MovedNoteProps) {
  const app = useServices();
  const { t, language } = useTexts();
  const basis = useStore(tab.basis, (state) => state[thing]);
  if (basis === undefined || basis.tiesRevision === overview.tiesRevision) return null;
  const lines = movedFacts(basis, overview, t, language).map(({ fact, before, now }) => ({
    key: fact,
    label: t(`conflict.facts.${fact}`),
    before,
    now,
  }));
  const action = inDialog ? (
    <Button
      type="button"
      size="xsmall"
      variant="secondary"
      onClick={({ currentTarget }) => {
        focusFormOf(currentTarget);
        continueOn(app, tab, overview);
      }}
    >
      {t('commands.continueOnChange')}
    </Button>
  ) : (
    <CommandButton command={continueCommand} variant="secondary" />
  );
  return <MovedView lines={lines} other={t('conflict.movedOther')} action={action} />;
}
