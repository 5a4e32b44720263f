import { Button } from '@navikt/ds-react/Button';
import { useStore } from 'zustand';
import type { Agreement, AgreementPlan } from '#contract/flo-api/agreements.ts';
import { tableDate } from '#texts/dates.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowed } from '../commands/allowed.ts';
import { commandById } from '../commands/command-by-id.ts';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { ask } from './agreement-state.ts';
import { ListName } from './list-name.tsx';

const cancel = commandById('agreement.cancel');

/** What has been planned for a list, the newest first, each with its state and its reason. */
export function PlanList({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTexts();
  if (agreement.plans.length === 0) return <p className="flo-quiet">{t('agreements.noPlans')}</p>;
  return (
    <ol className="flo-plans">
      {agreement.plans.map((plan) => (
        <Plan key={plan.planId} plan={plan} />
      ))}
    </ol>
  );
}

function Plan({ plan }: { readonly plan: AgreementPlan }) {
  const { t } = useTexts();
  const { kind, state, effectiveDate, municipalDecision, toContractId, outcome, decision } = plan;
  const { until, hprNumber, fill } = plan;
  return (
    <li className="flo-plan">
      <h3 className="flo-plan__title">
        {t(`agreements.kind.${kind}`)} · {tableDate(effectiveDate)}{' '}
        <span className={`flo-plan__state flo-plan__state--${state}`}>
          {t(`agreements.state.${state}`)}
        </span>
      </h3>
      <p className="flo-quiet">
        {t('agreements.decidedBy', {
          number: municipalDecision.number,
          date: tableDate(municipalDecision.decidedOn),
          who: plan.plannedBy,
        })}
      </p>
      {hprNumber !== null && <p>{t('agreements.newGP', { hpr: hprNumber })}</p>}
      {until !== null && <p>{t('agreements.extendedTo', { date: tableDate(until) })}</p>}
      {fill !== null && (
        <p>
          {t('agreements.fills', {
            count: fill.count,
            groups: fill.groups.map((group) => t(`agreements.flag.${group}`)).join(' · '),
          })}
        </p>
      )}
      {toContractId !== null && (
        <p>
          {t('agreements.goTo')} <ListName id={toContractId} />
        </p>
      )}
      {outcome !== null && (
        <p>
          {t('agreements.outcome', { moved: outcome.moved, without: outcome.withoutList })}
          {outcome.aboveCeiling > 0 && ` ${t('agreements.above', { count: outcome.aboveCeiling })}`}
        </p>
      )}
      <details className="flo-plan__why">
        <summary>{t('agreements.why')}</summary>
        <Explanation decision={decision} />
      </details>
      <PlanActions plan={plan} />
    </li>
  );
}

function PlanActions({ plan: { planId, state, seedHash } }: { readonly plan: AgreementPlan }) {
  const app = useServices();
  const { t } = useTexts();
  const mayCancel = useStore(app.session.store, () => isAllowed(app, cancel));
  const cancellable = mayCancel && state === 'planned';
  if (!cancellable && seedHash === null) return null;
  return (
    <p className="flo-actions">
      {seedHash !== null && (
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          onClick={() => ask({ kind: 'draw', planId })}
        >
          {t('commands.showDraw')}
        </Button>
      )}
      {cancellable && (
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          onClick={() => ask({ kind: 'cancel', planId })}
        >
          {t('commands.cancelPlan')}
        </Button>
      )}
    </p>
  );
}
