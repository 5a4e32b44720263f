import { Button } from '@navikt/ds-react/Button';
import type { MunicipalDuty } from '#contract/flo-api/duty.ts';
import { useTexts } from '../app/services-context.tsx';
import { focusFormOf } from '../conflict/focus-form.ts';
import { MovedView } from '../conflict/moved-view.tsx';

interface DutyMovedProps {
  /** What the letter was begun on, and what stands there now. */
  readonly base: MunicipalDuty;
  readonly now: MunicipalDuty;
  readonly onContinue: () => void;
}

/** Somebody registered another letter about the duty while this one was typed. */
export function DutyMoved({ base, now, onContinue }: DutyMovedProps) {
  const { t } = useTexts();
  if (base.revision === now.revision) return null;
  const words = ({ suspendedToday }: MunicipalDuty): string =>
    t(suspendedToday ? 'allocation.duty.suspended' : 'allocation.duty.holds');
  const [before, is] = [words(base), words(now)];
  const lines =
    before === is ? [] : [{ key: 'duty', label: t('allocation.duty.title'), before, now: is }];
  return (
    <MovedView
      lines={lines}
      other={t('conflict.dutyOther')}
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
