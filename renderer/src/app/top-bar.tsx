import { useStore } from 'zustand';
import { useServices, useTexts } from './services-context.tsx';
import { Freshness } from './freshness.tsx';
import { OutboxIndicator } from '../outbox/outbox-indicator.tsx';
import { Palette } from '../palette/palette.tsx';
import { SettingsMenu } from '../settings/settings-menu.tsx';
import { phaseOf } from '../session/session-state.ts';
import { UserMenu } from '../session/user-menu.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { focusSearch } from '../ui/focus.ts';

const help = commandById('help.open');

/** The one row on top: where one is, the search field, how fresh things are, and settings. */
export function TopBar() {
  const { workspace, session } = useServices();
  // An open menu would keep the curtain from those who do not see it.
  const locked = useStore(session.store, (view) => phaseOf(view) === 'locked');
  const { t } = useTexts();
  const toStart = (): void => {
    workspace.show('start');
    focusSearch();
  };
  return (
    <header className="flo-top" data-landmark="" aria-label={t('layout.landmarks.top')}>
      <button
        type="button"
        className="flo-top__name"
        onClick={toStart}
        title={t('commands.startPage')}
      >
        FLO <span className="flo-quiet">{t('layout.roles.guidance')}</span>
      </button>
      <Palette />
      <div className="flo-top__end">
        {!locked && <OutboxIndicator />}
        <Freshness />
        <CommandButton command={help}>{t('layout.menu.help')}</CommandButton>
        {!locked && (
          <>
            <SettingsMenu />
            <UserMenu />
          </>
        )}
      </div>
    </header>
  );
}
