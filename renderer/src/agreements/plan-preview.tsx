import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { PlanKind } from '#contract/codes/agreements.ts';
import type { PlanPreview } from '#contract/flo-api/agreements.ts';
import type { GPContractId } from '#contract/identifiers/ids.ts';
import { wholeNumber } from '#texts/numbers.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { personalQuery } from '../rpc/query-client.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { Explanation } from '../ui/explanation/explanation.tsx';
import { Fact } from '../ui/fact.tsx';
import { cancellablePlan } from './agreement-state.ts';
import { ListName } from './list-name.tsx';
import { requestOf, type PlanForm } from './plan-form.ts';
import { takeInPlan } from './take-in-plan.ts';

interface PlanPreviewProps {
  readonly gpContractId: GPContractId;
  readonly kind: PlanKind;
  readonly form: StoreApi<PlanForm>;
}

/** What the plan would lead to, and the rule's answer, while it is typed. */
export function PlanPreviewView({ gpContractId, kind, form }: PlanPreviewProps) {
  const { t } = useTexts();
  // The municipality's number decides nothing: another letter of it is not asked about.
  const order = requestOf(kind, { ...useStore(form), number: '' }, true);
  if (order === undefined) return <p className="flo-quiet">{t('agreements.previewLater')}</p>;
  return <Asked gpContractId={gpContractId} order={order} form={form} />;
}

function Asked(props: {
  readonly gpContractId: GPContractId;
  readonly order: NonNullable<ReturnType<typeof requestOf>>;
  readonly form: StoreApi<PlanForm>;
}) {
  const app = useServices();
  const { gpContractId, order, form } = props;
  const { t } = useTexts();
  const asked = useQuery(
    personalQuery(app.connection, 'agreement.preview', { gpContractId, order }),
  );
  return (
    <section
      className="flo-plan-preview"
      aria-label={t('agreements.previewLabel')}
      aria-live="polite"
    >
      <AnswerStates asked={asked} what={t('agreements.previewWhat')} lines={5}>
        {(preview) => (
          <>
            <Figures preview={preview} />
            <Explanation
              decision={preview.decision}
              take={takeInPlan({
                kind: order.kind,
                form,
                decision: preview.decision,
                otherPlan: cancellablePlan(app),
              })}
            />
          </>
        )}
      </AnswerStates>
    </section>
  );
}

function Figures({ preview }: { readonly preview: PlanPreview }) {
  const { t, language } = useTexts();
  const number = (value: number): string => wholeNumber(value, language);
  const { moves, toDraw, withoutList, waitingClosed, fill } = preview;
  return (
    <dl className="flo-facts">
      <Fact label={t('agreements.figure.people')}>
        {t('agreements.figure.peopleOf', {
          people: number(preview.people),
          households: number(preview.households),
          children: number(preview.children),
        })}
      </Fact>
      {toDraw > 0 && <Fact label={t('agreements.figure.toDraw')}>{number(toDraw)}</Fact>}
      {moves.map(({ gpContractId, people, freePlaces }) => (
        <Fact key={gpContractId} label={t('agreements.figure.moves')}>
          {t('agreements.figure.movesTo', { people: number(people), free: number(freePlaces) })}{' '}
          <ListName id={gpContractId} />
        </Fact>
      ))}
      {withoutList > 0 && <Fact label={t('agreements.figure.without')}>{number(withoutList)}</Fact>}
      {waitingClosed > 0 && (
        <Fact label={t('agreements.figure.waiting')}>{number(waitingClosed)}</Fact>
      )}
      {fill !== null && (
        <>
          <Fact label={t('agreements.figure.newlyRegistered')}>{number(fill.newlyRegistered)}</Fact>
          <Fact label={t('agreements.figure.reducedList')}>
            {t('agreements.figure.fromLists', {
              people: number(fill.reducedList),
              count: fill.lists,
            })}
          </Fact>
          <Fact label={t('agreements.figure.free')}>{number(fill.freePlaces)}</Fact>
        </>
      )}
    </dl>
  );
}
