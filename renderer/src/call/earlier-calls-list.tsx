import { useQuery } from '@tanstack/react-query';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { AnswerStates } from '../ui/answer-states.tsx';
import { contactsQuery } from './earlier-calls.ts';
import { EarlierCall } from './earlier-call.tsx';

interface EarlierCallsProps {
  readonly citizenId: CitizenId;
  /** Where the heading stands already. */
  readonly untitled?: boolean;
}

/** The person's earlier calls, newest first: when, what kind, what about, who. */
export function EarlierCalls({ citizenId, untitled = false }: EarlierCallsProps) {
  const app = useServices();
  const { t } = useTexts();
  const asked = useQuery(contactsQuery(app, citizenId));
  return (
    <section aria-label={t('call.earlier.title')} data-region="earlier-calls">
      {!untitled && <h3 className="flo-label">{t('call.earlier.title')}</h3>}
      <AnswerStates asked={asked} what={t('call.earlier.what')} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="flo-quiet">{t('call.earlier.none')}</p>
          ) : (
            <ul className="flo-call__contacts">
              {items.map((contact) => (
                <EarlierCall key={contact.contactId} contact={contact} />
              ))}
            </ul>
          )
        }
      </AnswerStates>
    </section>
  );
}
