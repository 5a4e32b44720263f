import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { StandingOption } from '#contract/flo-api/standing.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { explainDecision } from '#texts/decision-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { rememberedOverview } from '../citizen/open-citizen.ts';
import { readFailure } from '../rpc/failure.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useHide } from '../ui/personal.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { optionDetails, optionName } from './caller-words.ts';
import { declareOption, leaveStanding, optionsQuery } from './standing-actions.ts';
import { StandingTrouble } from './standing-trouble.tsx';
import { markedOption, optionKey } from './standing-state.ts';

interface OptionLineProps {
  readonly option: StandingOption;
  readonly marked: boolean;
  readonly onMark: () => void;
}

function OptionLine({ option, marked, onMark }: OptionLineProps) {
  const { t, language } = useTexts();
  const hide = useHide();
  return (
    <label className="flo-standing__option">
      <input type="radio" name="caller" checked={marked} onChange={onMark} />
      <span className="flo-standing__who">{optionName(option, t, hide)}</span>
      <span className="flo-standing__details flo-quiet flo-small">
        {optionDetails(option, language, t)}
      </span>
    </label>
  );
}

/** Who cannot be chosen, and in a sentence why. */
function Refused({ options }: { readonly options: readonly StandingOption[] }) {
  const { t, language } = useTexts();
  const hide = useHide();
  if (options.length === 0) return null;
  return (
    <div>
      <h3 className="flo-label">{t('standing.picker.notPossible')}</h3>
      <ul className="flo-standing__refused">
        {options.map((option) => {
          const { headline, reason } = explainDecision(option.decision, language);
          return (
            <li key={optionKey(option)}>
              <span className="flo-standing__who">{optionName(option, t, hide)}</span>
              <span className="flo-quiet flo-small">{`${headline} ${reason}`}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface CallerPickerProps {
  readonly tab: CitizenTab;
  readonly citizenId: CitizenId;
}

/** Who is on the line: arrow keys mark, Ctrl+Enter chooses, Escape leaves. */
export function CallerPicker({ tab, citizenId }: CallerPickerProps) {
  const app = useServices();
  const { t } = useTexts();
  const { chosen, consent, sending, failure, fault } = useStore(tab.standing);
  const { data, error } = useQuery(optionsQuery(app, citizenId));
  const options = data?.options ?? [];
  const caller = rememberedOverview(app, citizenId)?.switchFacts.caller;
  const marked = markedOption(options, chosen, caller?.kind);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // The dialog opened before there was anything to mark.
    const radios = list.current?.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    ([...(radios ?? [])].find((radio) => radio.checked) ?? radios?.[0])?.focus();
  }, [data]);
  const mark = (option: StandingOption): void =>
    tab.standing.setState({ chosen: optionKey(option), fault: undefined, failure: undefined });
  return (
    <FormDialog
      title={t('standing.picker.title')}
      submit={t(sending ? 'standing.picker.sending' : 'standing.picker.submit')}
      busy={sending}
      onSubmit={() => declareOption(app, tab, citizenId, marked)}
      onClose={() => leaveStanding(tab)}
    >
      {data === undefined && error === null && (
        <p className="flo-quiet">{t('standing.picker.loading')}</p>
      )}
      <fieldset ref={list} className="flo-standing__options">
        <legend className="flo-hidden">{t('standing.picker.choices')}</legend>
        {options
          .filter(({ mayAsk }) => mayAsk.length > 0)
          .map((option) => (
            <OptionLine
              key={optionKey(option)}
              option={option}
              marked={option === marked}
              onMark={() => mark(option)}
            />
          ))}
      </fieldset>
      {marked?.kind === 'childWithConsent' && (
        <label className="flo-check">
          <input
            type="checkbox"
            checked={consent}
            onChange={(event) => tab.standing.setState({ consent: event.target.checked })}
          />
          {t('standing.picker.consent')}
        </label>
      )}
      <StandingTrouble
        failure={failure ?? (error === null ? undefined : readFailure(error))}
        text={fault === 'missing' ? t('standing.picker.missing') : undefined}
      />
      <Refused options={options.filter(({ mayAsk }) => mayAsk.length === 0)} />
    </FormDialog>
  );
}
