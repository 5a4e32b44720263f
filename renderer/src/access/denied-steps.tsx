import { Button } from '@navikt/ds-react/Button';
import type { AccessRefusal } from '#contract/flo-api/access.ts';
import type { AccessStepText } from '#texts/access-text.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { takeAction } from './access-actions.ts';
import { actionsOf } from './next-steps.ts';

interface DeniedStepsProps {
  readonly access: AccessRefusal;
  readonly steps: readonly AccessStepText[];
  readonly busy: boolean;
}

/** What can be done instead: what this window can do with its key, the rest as advice. */
export function DeniedSteps({ access, steps, busy }: DeniedStepsProps) {
  const app = useServices();
  const { t } = useTexts();
  const actions = actionsOf(app, access);
  const words = (wanted: string) => steps.find(({ step }) => step === wanted);
  const advice = words('contactOwnGP');
  if (actions.length === 0 && advice === undefined) return null;
  return (
    <div className="flo-denied__steps">
      <h2 className="flo-label">{t('denied.steps')}</h2>
      <ol>
        {actions.map((action, at) => (
          <li key={action} className="flo-denied__step">
            <Button
              type="button"
              size="xsmall"
              variant={at === 0 ? 'primary' : 'secondary'}
              {...(busy && { 'aria-disabled': true })}
              aria-keyshortcuts={`${at + 1}`}
              aria-describedby={`denied-step-${action}`}
              onClick={() => takeAction(app, action)}
            >
              <span className="flo-command">
                <span>{words(action)?.label}</span>
                <kbd aria-hidden="true" className="flo-key">
                  {at + 1}
                </kbd>
              </span>
            </Button>
            <span id={`denied-step-${action}`} className="flo-quiet">
              {words(action)?.help}
            </span>
          </li>
        ))}
        {advice !== undefined && (
          <li className="flo-denied__step">
            <span>{advice.label}</span>
            <span className="flo-quiet">{advice.help}</span>
          </li>
        )}
      </ol>
    </div>
  );
}
