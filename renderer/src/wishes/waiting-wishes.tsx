import { useQuery } from '@tanstack/react-query';
import type { PersonsWish } from '#contract/flo-api/outages.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { currentOutageQuery } from '../outages/current-outage.ts';
import { lineOf, spokenLineOf } from '../outbox/outbox-words.ts';
import { useOutbox, useToday, useWhat } from '../outbox/use-outbox.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { ReadAloud } from '../ui/explanation/read-aloud.tsx';
import { useSpokenLanguage } from '../ui/explanation/spoken-language.tsx';
import { showWishesCommand } from './commands.ts';
import { wishesQuery } from './wish-actions.ts';

/** How often it is looked whether one has been settled or taken back meanwhile. */
const LOOK_MS = 10_000;

interface WaitingWishesProps {
  readonly citizenId: CitizenId;
}

/**
 * What a colleague has received from the caller in the outage that is on: asked for, and not so yet. The
 * own wishes are drawn by the outbox. Nobody's record is asked about while there is no outage.
 */
export function WaitingWishes({ citizenId }: WaitingWishesProps) {
  const app = useServices();
  const outage = useQuery(currentOutageQuery(app)).data?.outage ?? null;
  const { data } = useQuery({
    ...wishesQuery(app, citizenId),
    refetchInterval: LOOK_MS,
    enabled: outage !== null,
  });
  const own = new Set(useOutbox().map(({ key }) => key));
  if (outage === null) return null;
  const waiting = data?.items.filter(({ key, state }) => state === 'collected' && !own.has(key));
  return waiting?.map((wish) => <WaitingWish key={wish.key} wish={wish} />);
}

function WaitingWish({ wish }: { readonly wish: PersonsWish }) {
  const { t, language } = useTexts();
  const today = useToday();
  const what = useWhat(wish);
  const { spoken } = useSpokenLanguage();
  const received = { state: 'collected', receivedAt: wish.receivedAt, undoUntil: null } as const;
  return (
    <div className="flo-pending" role="group" aria-label={what} data-wish="collected">
      <p className="flo-pending__title">
        <span className="flo-pending__mark">{t('outbox.states.collected')}</span> {what}
      </p>
      <p className="flo-outbox__line">{lineOf(received, today, language)}</p>
      <ReadAloud sentences={[spokenLineOf(received, today, spoken)]} />
      <p className="flo-actions">
        <CommandButton command={showWishesCommand}>{t('wishes.see')}</CommandButton>
      </p>
    </div>
  );
}
