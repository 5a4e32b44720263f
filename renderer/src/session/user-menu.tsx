import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isPossible } from '../commands/allowed.ts';
import { commandById } from '../commands/command-by-id.ts';
import { performCommand } from '../commands/dispatcher.ts';
import { shownKey } from '../commands/shown-key.ts';
import { allKeysArrive } from '../host/connect.ts';
import { sessionQuery } from '../workspace/session-query.ts';

const items = [
  'tasks.open',
  'privacy.my-lookups',
  'overrides.open',
  'privacy.patterns',
  'exceptions.open',
  'runs.open',
  'outages.open',
  'session.lock',
  'session.sign-out',
].map(commandById);

/** Who is signed in, as what and from where; and what one can do about it. */
export function UserMenu() {
  const app = useServices();
  const { t } = useTexts();
  const { owner, status } = useStore(app.session.store);
  const { data } = useQuery(sessionQuery(app));
  if (owner === undefined) return null;
  const role = t(`session.roles.${owner.role}`);
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          className="flo-user"
          aria-label={t('session.menu.label', { name: `${owner.name}, ${role}` })}
        >
          {owner.name}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        <ActionMenu.Label>{owner.name}</ActionMenu.Label>
        <p className="flo-user__facts">
          {[role, data?.principal.unit, data?.principal.organization.name]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
        <ActionMenu.Divider />
        <ActionMenu.Group aria-label={t('session.menu.label', { name: owner.name })}>
          {items
            .filter((command) => isPossible(app, command))
            .map((command) => {
              const key = shownKey(command, allKeysArrive());
              return (
                <ActionMenu.Item
                  key={command.id}
                  {...(key !== undefined && { shortcut: key })}
                  onSelect={() => performCommand(app, command)}
                >
                  {t(command.label)}
                </ActionMenu.Item>
              );
            })}
        </ActionMenu.Group>
        {status !== undefined && (
          <p className="flo-quiet flo-small flo-user__facts">
            {t('session.menu.idle', { count: status.idleMinutes })}
          </p>
        )}
        {status?.sealing === 'file' && (
          <p className="flo-quiet flo-small flo-user__facts">{t('session.sealing')}</p>
        )}
      </ActionMenu.Content>
    </ActionMenu>
  );
}
