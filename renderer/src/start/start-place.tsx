import { useQuery } from '@tanstack/react-query';
import { useServices, useTexts } from '../app/services-context.tsx';
import { useNow } from '../app/use-now.ts';
import { freshness } from '#texts/dates.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { StartCall } from '../call/start-call.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { FreshnessNotes } from '../reference/freshness-notes.tsx';
import { Fact } from '../ui/fact.tsx';
import { referenceQuery } from '../rpc/query-client.ts';

const useful = [
  'palette.open',
  'person-search.open',
  'panel.3',
  'tab.next',
  'landmark.next',
  'help.open',
].map(commandById);

const freshnessDetail = commandById('reference.freshness');

/** Nobody is open: what to do, the keys that matter, and how the copy of the register is doing. */
export function StartPlace() {
  const { connection } = useServices();
  const { t, language } = useTexts();
  const now = useNow();
  const { data: status } = useQuery(referenceQuery(connection, 'reference.status', {}));
  return (
    <main
      id="main"
      className="flo-start"
      aria-label={t('layout.landmarks.main')}
      data-region="main"
      tabIndex={-1}
    >
      <h1 className="flo-title">{t('person.empty.title')}</h1>
      <p>{t('person.empty.body')}</p>
      <StartCall />
      <div className="flo-start__columns">
        <section aria-labelledby="start-keys">
          <h2 id="start-keys" className="flo-label">
            {t('layout.help.title')}
          </h2>
          <ul className="flo-start__keys">
            {useful.map((command) => (
              <li key={command.id}>
                <CommandButton command={command} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="start-state">
          <h2 id="start-state" className="flo-label">
            {t('layout.start.state')}
          </h2>
          {status !== undefined && (
            <dl className="flo-facts">
              <Fact label={t('layout.start.service')}>
                {t(status.online ? 'layout.start.answers' : 'layout.start.down')}
              </Fact>
              <Fact label={t('layout.start.reference')}>
                {status.asOf === null
                  ? t('status.freshness.never')
                  : freshness(new Date(status.asOf), now, language)}
              </Fact>
              <Fact label={t('layout.start.rows')}>{wholeNumber(status.rows, language)}</Fact>
            </dl>
          )}
          {status?.online === false && <p>{t('status.connection.apiDown')}</p>}
          {status !== undefined && <FreshnessNotes status={status} />}
          <p>
            <CommandButton command={freshnessDetail} />
          </p>
        </section>
      </div>
    </main>
  );
}
