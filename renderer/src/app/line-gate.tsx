import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { LinePhase } from '../rpc/connection.ts';
import { useServices, useTexts } from './services-context.tsx';

/** States of the line that this window cannot mend by itself, with the texts that say so. */
const fatal = {
  missingToken: 'hosts.missingToken',
  refused: 'hosts.refused',
} as const;

function isFatal(phase: LinePhase): phase is keyof typeof fatal | 'outdated' {
  return phase === 'missingToken' || phase === 'refused' || phase === 'outdated';
}

/** Shows the workspace, or why this window cannot have one. */
export function LineGate({ children }: { readonly children: ReactNode }) {
  const { connection } = useServices();
  const { t } = useTexts();
  const phase = useStore(connection.state, (state) => state.phase);
  if (!isFatal(phase)) return children;
  return (
    <main className="flo-fatal">
      <h1 className="flo-fatal__title">
        {phase === 'outdated' ? t('status.connection.outdated') : t(`${fatal[phase]}.title`)}
      </h1>
      {phase === 'outdated' ? (
        <Button type="button" size="small" autoFocus onClick={() => location.reload()}>
          {t('commands.reload')}
        </Button>
      ) : (
        <p>{t(`${fatal[phase]}.body`)}</p>
      )}
    </main>
  );
}
