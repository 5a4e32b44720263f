import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { listName } from '#texts/names.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import { Personal } from '../ui/personal.tsx';

/**
 * Whom a command is about: by name where the person is open in this window, and in neutral words
 * otherwise. Nobody is looked up for the sake of a list: that asks for access, and is written down.
 */
export function Who({ item: { citizenId } }: { readonly item: OutboxItem }) {
  const app = useServices();
  const { t } = useTexts();
  if (citizenId === null) return t('outbox.nobody');
  const known = rememberedOverview(app, citizenId);
  return known === undefined ? (
    t('outbox.someone')
  ) : (
    <Personal>{listName(known.person.name)}</Personal>
  );
}
