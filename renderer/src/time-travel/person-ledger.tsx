import { useQuery } from '@tanstack/react-query';
import type { LedgerEntry } from '#contract/flo-api/ledger.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import { nb } from '#texts/nb/index.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { FoldedDecision } from '../ui/explanation/folded-decision.tsx';
import { Personal } from '../ui/personal.tsx';
import { entryWords } from './entry-words.ts';

type Role = keyof typeof nb.session.roles;

const isRole = (name: string): name is Role => Object.hasOwn(nb.session.roles, name);

/** When FLO learnt something of the person, from whom and why; the newest first. */
export function PersonLedger({ citizenId }: { readonly citizenId: CitizenId }) {
  const { connection } = useServices();
  const { t } = useTexts();
  const asked = useQuery(personalQuery(connection, 'ledger.list', { citizenId }));
  return (
    <section aria-labelledby="flo-person-ledger">
      <h3 id="flo-person-ledger">{t('timeTravel.ledger.title')}</h3>
      <AnswerStates asked={asked} what={t('timeTravel.ledger.what')} lines={6}>
        {({ entries, more }) =>
          entries.length === 0 ? (
            <p className="flo-quiet">{t('timeTravel.ledger.nothing')}</p>
          ) : (
            <>
              <Entries entries={entries} />
              {more && <p className="flo-quiet">{t('timeTravel.ledger.more')}</p>}
            </>
          )
        }
      </AnswerStates>
    </section>
  );
}

function Entries({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t } = useTexts();
  const heads = ['at', 'what', 'decision', 'by', 'reason'] as const;
  return (
    <table className="flo-travel__facts">
      <caption className="flo-hidden">{t('timeTravel.ledger.title')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`timeTravel.ledger.columns.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, nth) => {
          const at = new Date(entry.at);
          const role = isRole(entry.role) ? t(`session.roles.${entry.role}`) : entry.role;
          return (
            // Several things may be learnt at one instant, and the list is never sorted anew.
            <tr key={nth}>
              <th scope="row">{`${tableDate(osloDate(at))} ${timeOfDay(at)}`}</th>
              <td>{entryWords(entry, t)}</td>
              <td>{entry.decision !== null && <FoldedDecision decision={entry.decision} />}</td>
              <td>{`${role}, ${entry.organization}`}</td>
              <td>{entry.reason !== null && <Personal>{entry.reason}</Personal>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
