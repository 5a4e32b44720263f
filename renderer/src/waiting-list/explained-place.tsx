import { useQuery } from '@tanstack/react-query';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import type { ListOpening } from '#contract/flo-api/waiting-list.ts';
import { tableDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { takeIn } from '../switching/take-alternative.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { BeforeYou } from './before-you.tsx';
import { showPlaceCommand } from './commands.ts';
import { placesWords } from './places-words.ts';
import { reasonWords } from './reason-words.ts';

/** What the place means: who comes before and why, and what the last openings gave. */
export function ExplainedPlace({ overview }: { readonly overview: CitizenOverview }) {
  const app = useServices();
  const { t } = useTexts();
  const { citizenId } = overview;
  const asked = useQuery(personalQuery(app.connection, 'waitingList.explain', { citizenId }));
  return (
    <AnswerStates asked={asked} what={t('waitingList.what.explanation')} lines={10}>
      {({ explained }) =>
        explained === null ? (
          <>
            <p tabIndex={-1} data-first-focus="">
              {t('person.header.notWaiting')}
            </p>
            <CommandButton command={showPlaceCommand} />
          </>
        ) : (
          <>
            <Explanation
              decision={explained.decision}
              take={takeIn(app)}
              awaited
              actions={<CommandButton command={showPlaceCommand} />}
            />
            <BeforeYou explained={explained} />
            <Openings openings={explained.openings} />
          </>
        )
      }
    </AnswerStates>
  );
}

function Openings({ openings }: { readonly openings: readonly ListOpening[] }) {
  const { t, language } = useTexts();
  return (
    <>
      <h3 className="flo-label">{t('waitingList.explained.openings')}</h3>
      {openings.length === 0 && (
        <p className="flo-quiet">{t('waitingList.explained.noOpenings')}</p>
      )}
      <ul className="flo-waiting-openings">
        {openings.map((opening) => (
          <li key={`${opening.openedOn} ${opening.effectiveDate}`}>
            {t('waitingList.explained.opening', {
              date: tableDate(opening.openedOn),
              places: placesWords(opening.freePlaces, t, language),
              unallocated: opening.toUnallocated,
              waiting: opening.toWaiting,
            })}
            {opening.ownReason !== null && (
              <>
                {' '}
                <strong>
                  {t('waitingList.explained.own', { reason: reasonWords(opening.ownReason, t) })}
                </strong>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
