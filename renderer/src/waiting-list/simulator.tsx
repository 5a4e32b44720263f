import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { MAX_SIMULATED_PLACES } from '#contract/flo-api/waiting-list.ts';
import type { FindGPRow } from '#contract/workspace/find-gp.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { gpWords } from '../citizen/gp-words.ts';
import { personalQuery } from '../rpc/query-client.ts';
import { afterPause } from '../ui/after-pause.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Field } from '../ui/field.tsx';
import { sessionQuery } from '../workspace/session-query.ts';
import { SimulatedResult } from './simulated-result.tsx';

/** An answer names people, and each of them is written down: nobody is shown for half a number. */
const PAUSE_MS = 600;

/** The number that was typed; undefined while it is none, or more than can be asked about. */
export function placesTyped(text: string): number | undefined {
  if (!/^\d{1,4}$/.test(text.trim())) return undefined;
  const places = Number(text);
  return places <= MAX_SIMULATED_PLACES ? places : undefined;
}

/** One list: how many places to try, and what it would do with them. Asked on Enter or after a pause. */
export function Simulator({ row }: { readonly row: FindGPRow }) {
  const { connection } = useServices();
  const { t, language } = useTexts();
  const session = useQuery(sessionQuery({ connection }));
  const threshold = session.data?.switchParameters.openingThreshold;
  const [typed, setTyped] = useState<string>();
  const [meant, setMeant] = useState<number>();
  const pause = useMemo(() => afterPause(setMeant, PAUSE_MS), []);
  useEffect(() => pause.stop, [pause]);
  const text = typed ?? String(threshold ?? '');
  const places = placesTyped(text);
  const isWrong = text !== '' && places === undefined;
  const { gpContractId } = row;
  const about = meant ?? threshold;
  const asked = useQuery({
    ...personalQuery(connection, 'waitingList.simulate', { gpContractId, places: about ?? null }),
    enabled: about !== undefined,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
  const most = wholeNumber(MAX_SIMULATED_PLACES, language);
  // What stands below is no answer to what stands in the field.
  const isOld = asked.isPlaceholderData || places !== about;
  return (
    <>
      <h3 className="flo-gp__name">{gpWords(row, t)}</h3>
      <p className="flo-quiet">{row.officeName}</p>
      <Field
        label={t('waitingList.simulator.places')}
        hint={t(isWrong ? 'waitingList.simulator.badPlaces' : 'waitingList.simulator.placesHint', {
          most,
        })}
        className="flo-form__short"
      >
        {(id, hint) => (
          <input
            id={id}
            aria-describedby={hint}
            className="flo-input"
            data-first-focus=""
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={text}
            onChange={({ target }) => {
              setTyped(target.value);
              pause.typed(placesTyped(target.value));
            }}
            onKeyDown={({ key }) => {
              if (key === 'Enter') pause.meant(places);
            }}
            {...(isWrong && { 'aria-invalid': true })}
          />
        )}
      </Field>
      <div
        className={isOld ? 'flo-simulator__result flo-old' : 'flo-simulator__result'}
        aria-busy={isOld}
      >
        <AnswerStates asked={asked} what={t('waitingList.what.simulation')} lines={14}>
          {(result) => <SimulatedResult result={result} />}
        </AnswerStates>
      </div>
    </>
  );
}
