import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { readNin } from '#contract/identifiers/nin.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { openByNin } from '../citizen/open-citizen.ts';
import { referenceQuery } from '../rpc/query-client.ts';
import { focusRegion } from '../ui/focus.ts';
import { showAll } from '../ui/anonymise.ts';
import { Field } from '../ui/field.tsx';
import { KeyText } from '../ui/key-hint.tsx';
import { PersonalInput } from '../ui/personal-input.tsx';
import { useHide } from '../ui/personal.tsx';
import type { FormFault, PersonSearchFields } from './person-search-state.ts';
import { submitPersonSearch } from './search-people.ts';

/** Name, birth, municipality and address. Nothing is asked for until Enter. */
export function PersonSearchForm() {
  const app = useServices();
  const { t } = useTexts();
  const hidden = useHide() !== showAll;
  const fields = useStore(app.personSearch, (state) => state.fields);
  const { data: municipalities = [] } = useQuery(
    referenceQuery(app.connection, 'reference.municipalities', {}),
  );
  const [fault, setFault] = useState<FormFault>();
  const faultId = useId();

  const set = (change: Partial<PersonSearchFields>): void => {
    setFault(undefined);
    app.personSearch.setState({ fields: { ...fields, ...change } });
  };
  const setName = (name: string): void => {
    const reading = readNin(name);
    if (reading.ok) openByNin(app, reading.nin);
    else set({ name });
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    const found = submitPersonSearch(app);
    setFault(found);
    if (found === undefined) focusRegion('hits');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey && event.key === 'Enter') submit();
    if (event.key === 'ArrowDown' && event.target instanceof HTMLInputElement) focusRegion('hits');
  };
  const bad = (which: FormFault) => fault === which && { 'aria-invalid': true as const };

  return (
    <form
      className="flo-form"
      data-region="person-search"
      data-scope="personSearch"
      onSubmit={submit}
      onKeyDown={onKeyDown}
      aria-describedby={faultId}
      noValidate
    >
      <Field label={t('personSearch.fields.name')} hint={t('personSearch.fields.nameHint')}>
        {(id, hint) => (
          <PersonalInput
            id={id}
            aria-describedby={hint}
            data-first-focus=""
            className="flo-input"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={fields.name}
            onText={setName}
            {...bad('tooLittle')}
          />
        )}
      </Field>
      <Field
        label={t('personSearch.fields.birthDate')}
        hint={t('personSearch.fields.birthDateHint')}
        className="flo-form__short"
      >
        {(id, hint) => (
          <PersonalInput
            id={id}
            aria-describedby={hint}
            className="flo-input"
            autoComplete="off"
            maxLength={10}
            value={fields.birth}
            onText={(birth) => set({ birth })}
            {...bad('badDate')}
          />
        )}
      </Field>
      <Field label={t('personSearch.fields.municipality')}>
        {(id) => (
          <select
            id={id}
            className="flo-input"
            value={fields.municipality}
            onChange={(event) => set({ municipality: event.target.value })}
          >
            <option value="">{t('findGp.filters.allMunicipalities')}</option>
            {municipalities.map(({ number, name }) => (
              <option key={number} value={number}>
                {hidden && number === fields.municipality
                  ? t('anonymity.chosenMunicipality')
                  : name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('personSearch.fields.address')}>
        {(id) => (
          <PersonalInput
            id={id}
            className="flo-input"
            autoComplete="off"
            maxLength={100}
            value={fields.address}
            onText={(address) => set({ address })}
          />
        )}
      </Field>
      <Button type="submit" size="small" className="flo-form__submit">
        <span className="flo-command">
          {t('personSearch.submit')}{' '}
          <span aria-hidden="true">
            <KeyText keys="Enter" />
          </span>
        </span>
      </Button>
      <p id={faultId} role="alert" className="flo-form__fault">
        {fault !== undefined && t(`personSearch.${fault}`)}
      </p>
    </form>
  );
}
