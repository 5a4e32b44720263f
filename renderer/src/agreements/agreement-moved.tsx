import { Button } from '@navikt/ds-react/Button';
import type { Agreement } from '#contract/flo-api/agreements.ts';
import { tableDate } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { useTexts } from '../app/services-context.tsx';
import { compareThree } from '../conflict/three-way.ts';
import { focusFormOf } from '../conflict/focus-form.ts';
import { MovedView } from '../conflict/moved-view.tsx';

const facts = ['status', 'maxPatients', 'ends', 'plans'] as const;

function wordsOf(
  { status, maxPatients, valid, plans }: Agreement,
  t: Translate,
): Record<(typeof facts)[number], string> {
  const waiting = plans.filter(({ state }) => state === 'planned');
  return {
    status: t(`agreements.status.${status}`),
    maxPatients: String(maxPatients),
    ends: valid.to === null ? t('conflict.none') : tableDate(valid.to),
    plans:
      waiting.length === 0
        ? t('conflict.none')
        : waiting
            .map(
              ({ kind, effectiveDate }) =>
                `${t(`agreements.kind.${kind}`)} ${tableDate(effectiveDate)}`,
            )
            .join(', '),
  };
}

interface AgreementMovedProps {
  /** What the plan was begun on, and what stands there now. */
  readonly base: Agreement;
  readonly now: Agreement;
  readonly onContinue: () => void;
}

/** What somebody else changed about an agreement while a plan was typed. Nothing while nothing has moved. */
export function AgreementMoved({ base, now, onContinue }: AgreementMovedProps) {
  const { t } = useTexts();
  if (base.revision === now.revision) return null;
  const [was, is] = [wordsOf(base, t), wordsOf(now, t)];
  const lines = compareThree(facts, was, was, is)
    .filter(({ state }) => state === 'theirs')
    .map(({ field, base: before, theirs }) => ({
      key: field,
      label: t(`conflict.agreement.${field}`),
      before,
      now: theirs,
    }));
  return (
    <MovedView
      lines={lines}
      other={t('conflict.agreement.other')}
      action={
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          onClick={({ currentTarget }) => {
            focusFormOf(currentTarget);
            onContinue();
          }}
        >
          {t('commands.continueOnChange')}
        </Button>
      }
    />
  );
}
