import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CivilDate } from '#contract/time/civil-date.ts';
import { useTypedListName } from '../agreements/list-name.tsx';
import { useTexts } from '../app/services-context.tsx';
import { focusFault, focusRegion } from '../ui/focus.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { readTravel, type FieldFaults } from './read-travel.ts';
import { lookAt, type TravelFields, type TravelState } from './travel-state.ts';

interface TravelDialogProps {
  readonly travel: StoreApi<TravelState>;
  readonly today: CivilDate;
  /** Asks for the agreement as well, where nobody's tab is in front. */
  readonly forList?: boolean;
}

/** Which day, and what was known when; one moment or two. */
export function TravelDialog({ travel, today, forList = false }: TravelDialogProps) {
  const { t } = useTexts();
  const fields = useStore(travel, (state) => state.fields);
  const [faults, setFaults] = useState<FieldFaults>({});
  const listName = useTypedListName(forList ? fields.list : '');
  const set = (change: Partial<TravelFields>): void => {
    setFaults({});
    travel.setState({ fields: { ...fields, ...change } });
  };
  const submit = (): void => {
    const reading = readTravel(fields, today, forList);
    if (!reading.ok) {
      setFaults(reading.faults);
      focusFault();
      return;
    }
    const { first, second, list } = reading;
    lookAt(travel, { first, second, list });
    // The dialog gives focus back to what opened it first, and that is where it is waited from.
    queueMicrotask(() => focusRegion('travel'));
  };
  const day = (name: keyof FieldFaults & keyof TravelFields, label: string, hint: string) => {
    const fault = faults[name];
    return (
      <TextField
        label={label}
        hint={hint}
        fault={fault && t(`timeTravel.faults.${fault}`)}
        maxLength={20}
        value={String(fields[name])}
        onText={(text) => set({ [name]: text })}
      />
    );
  };
  return (
    <FormDialog
      title={t('timeTravel.ask')}
      submit={t('timeTravel.go')}
      busy={false}
      onSubmit={submit}
      onClose={() => travel.setState({ asking: false })}
    >
      {forList &&
        day('list', t('timeTravel.fields.list'), listName ?? t('timeTravel.fields.listHint'))}
      {day('asOf', t('timeTravel.fields.asOf'), t('timeTravel.fields.asOfHint'))}
      {day('knownOn', t('timeTravel.fields.knownOn'), t('timeTravel.fields.knownOnHint'))}
      <label className="flo-travel__compare">
        <input
          type="checkbox"
          checked={fields.compare}
          onChange={({ target }) => set({ compare: target.checked })}
        />{' '}
        {t('timeTravel.fields.compare')}
      </label>
      {fields.compare && (
        <>
          {day('otherAsOf', t('timeTravel.fields.otherAsOf'), t('timeTravel.fields.asOfHint'))}
          {day(
            'otherKnownOn',
            t('timeTravel.fields.otherKnownOn'),
            t('timeTravel.fields.knownOnHint'),
          )}
        </>
      )}
      <span role="status" className="flo-hidden">
        {Object.values(faults)
          .map((fault) => t(`timeTravel.faults.${fault}`))
          .join(' ')}
      </span>
    </FormDialog>
  );
}
