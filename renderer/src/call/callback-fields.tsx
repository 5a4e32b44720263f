import { useStore } from 'zustand';
import type { CitizenId } from '#contract/identifiers/ids.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { FormDraft } from '../drafts/form-draft.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Field } from '../ui/field.tsx';
import { PersonalInput } from '../ui/personal-input.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Call, CallPart } from './call.ts';
import { composeNotes } from './call-actions.ts';
import { CALLBACK } from './call-drafts.ts';
import { typedOf, whomToCall, type CallbackDraft } from './callback-draft.ts';
import { usePartName } from './part-note.tsx';

function Whom({ part }: { readonly part: CallPart }) {
  return <option value={part.citizenId}>{usePartName(part)}</option>;
}

const chosenOf = (value: string, parts: readonly CallPart[]): CitizenId | undefined =>
  parts.find(({ citizenId }) => citizenId === value)?.citizenId;

const MOST_WORDS = 500;

/** Whether somebody is promised to be called back: to which number, on which day, between which times. */
export function CallbackFields({ call }: { readonly call: Call }) {
  const app = useServices();
  const { t } = useTexts();
  const { callback, parts, sending } = useStore(call.view);
  const set = (change: Partial<CallbackDraft>): void => {
    // What is on its way is what gets promised.
    if (sending) return;
    call.view.setState({ callback: { ...callback, faults: {}, ...change } });
  };
  const { faults } = callback;
  const whom = whomToCall(callback, parts);
  return (
    <fieldset
      className="flo-call__callback"
      aria-busy={sending}
      {...(Object.keys(faults).length > 0 && { 'data-region': 'call-fault' })}
    >
      <legend className="flo-hidden">{t('call.callback.wanted')}</legend>
      <label className="flo-check">
        <input
          type="checkbox"
          checked={callback.wanted}
          onChange={({ target }) => {
            set({ wanted: target.checked });
            composeNotes(app, call);
          }}
        />
        {t('call.callback.wanted')}
      </label>
      {callback.wanted && (
        <>
          {parts.length > 1 && (
            <Field
              label={t('call.callback.whom')}
              {...(faults.whom !== undefined && { hint: t(`call.callback.faults.${faults.whom}`) })}
            >
              {(id, hint) => (
                <select
                  id={id}
                  className="flo-input"
                  aria-describedby={hint}
                  value={callback.citizenId ?? ''}
                  onChange={({ target }) => {
                    if (sending) return;
                    app.calls.setWhomToCall(call, chosenOf(target.value, parts));
                    composeNotes(app, call);
                  }}
                  {...(faults.whom !== undefined && {
                    'aria-invalid': true,
                    'data-first-focus': '',
                  })}
                >
                  <option value="">{t('call.callback.chooseWhom')}</option>
                  {parts.map((part) => (
                    <Whom key={part.citizenId} part={part} />
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field
            label={t('call.callback.phone')}
            hint={
              faults.phone === undefined
                ? t('call.callback.phoneHint')
                : t(`call.callback.faults.${faults.phone}`)
            }
          >
            {(id, hint) => (
              <PersonalInput
                id={id}
                aria-describedby={hint}
                className="flo-input"
                inputMode="tel"
                autoComplete="off"
                maxLength={30}
                readOnly={sending}
                value={callback.phone}
                onText={(phone) => set({ phone })}
                {...(faults.phone !== undefined && {
                  'aria-invalid': true,
                  'data-first-focus': '',
                })}
              />
            )}
          </Field>
          <div className="flo-call__when">
            <DateField
              label={t('call.callback.day')}
              fault={faults.day}
              value={callback.day}
              onText={(day) => set({ day })}
            />
            <TextField
              label={t('call.callback.from')}
              value={callback.from}
              maxLength={5}
              onText={(from) => set({ from })}
            />
            <TextField
              label={t('call.callback.to')}
              fault={faults.time && t(`call.callback.faults.${faults.time}`)}
              value={callback.to}
              maxLength={5}
              onText={(to) => set({ to })}
            />
          </div>
          <Field label={t('call.callback.words')}>
            {(id) => (
              <PersonalInput
                id={id}
                className="flo-input"
                autoComplete="off"
                maxLength={MOST_WORDS}
                readOnly={sending}
                value={callback.words}
                onText={(words) => set({ words })}
              />
            )}
          </Field>
          {whom !== undefined && (
            <FormDraft
              key={whom}
              citizenId={whom}
              context={CALLBACK}
              words={typedWords(typedOf(callback), 'phone', 'day', 'from', 'to', 'words')}
              restore={(kept) => set(withKept(typedOf(callback), kept))}
            />
          )}
        </>
      )}
    </fieldset>
  );
}
