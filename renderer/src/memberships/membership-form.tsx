import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { membershipGrounds } from '#contract/flo-api/switch-facts.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { FormDraft } from '../drafts/form-draft.tsx';
import { typedWords, withKept } from '../drafts/draft-words.ts';
import { isKept } from '../rpc/failure.ts';
import { DateField } from '../ui/date-field.tsx';
import { PaperForm } from '../ui/paper-form.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import { addMembership, MEMBERSHIP_FORM } from './membership-actions.ts';
import type { MembershipDraft } from './read-membership.ts';

interface MembershipFormProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** What lies on the desk: which evidence, and the days it holds. */
export function MembershipForm({ tab, overview }: MembershipFormProps) {
  const app = useServices();
  const { t } = useTexts();
  const { draft, faults, sending, failure } = useStore(tab.memberships);
  const set = (change: Partial<MembershipDraft>): void =>
    tab.memberships.setState({ draft: { ...draft, ...change }, faults: {} });
  return (
    <PaperForm
      region={MEMBERSHIP_FORM}
      title={t('memberships.new')}
      submit={t(sending ? 'memberships.sending' : 'memberships.submit')}
      busy={sending}
      onSubmit={() => void addMembership(app, tab, overview)}
    >
      <fieldset className="flo-choices">
        <legend className="flo-label">{t('memberships.evidence')}</legend>
        {membershipGrounds.map((ground) => (
          <label key={ground} className="flo-check">
            <input
              type="radio"
              name="evidence"
              checked={draft.ground === ground}
              onChange={() => set({ ground })}
            />
            {t(`memberships.evidences.${ground}`)}
          </label>
        ))}
      </fieldset>
      <div className="flo-standing__days">
        <DateField
          label={t('memberships.from')}
          fault={faults.from}
          value={draft.from}
          onText={(from) => set({ from })}
        />
        <DateField
          label={t('memberships.to')}
          hint={t(`memberships.toHints.${draft.ground}`)}
          fault={faults.to}
          value={draft.to}
          onText={(to) => set({ to })}
        />
      </div>
      <FormDraft
        citizenId={overview.citizenId}
        context="membership"
        words={typedWords(draft, 'from', 'to')}
        restore={(kept) => set(withKept(draft, kept))}
        sent={failure !== undefined && isKept(failure)}
      />
    </PaperForm>
  );
}
