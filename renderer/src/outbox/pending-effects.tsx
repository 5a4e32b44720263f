import type { CitizenId } from '#contract/identifiers/ids.ts';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { Button } from '@navikt/ds-react/Button';
import { useServices, useTexts } from '../app/services-context.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { keepsFocus } from '../ui/keeps-focus.ts';
import { showWishesCommand } from '../wishes/commands.ts';
import { showOutboxCommand } from './commands.ts';
import { ItemState } from './item-state.tsx';
import { dismiss, tryAnew, undoHeld } from './outbox-actions.ts';
import { effectsOn, needsYou } from './outbox-state.ts';
import { canTryAnew } from './try-anew.ts';
import { useOutbox, useWhat } from './use-outbox.ts';

interface PendingEffectsProps {
  readonly citizenId: CitizenId;
  /** Which commands are drawn here. */
  readonly of: readonly OutboxItem['operation'][];
  /** The one that stands on the screen already. */
  readonly except?: string | undefined;
}

/** What the outbox holds about the person, of some kinds. */
export function useEffectsOn({
  citizenId,
  of,
  except,
}: PendingEffectsProps): readonly OutboxItem[] {
  return effectsOn(useOutbox(), citizenId).filter(
    ({ operation, key }) => of.includes(operation) && key !== except,
  );
}

/**
 * What has been asked for and is not so yet, drawn over what is: dashed, and said in words. It is an
 * overlay only; what stands under it is the register's.
 */
export function PendingEffects(props: PendingEffectsProps) {
  const effects = useEffectsOn(props);
  return effects.map((item) => <PendingEffect key={item.key} item={item} />);
}

interface PendingEffectProps {
  readonly item: OutboxItem;
  /** Its state stands right above it. */
  readonly said?: boolean;
}

/** One of them, with what can be done about it. */
export function PendingEffect({ item, said = false }: PendingEffectProps) {
  const app = useServices();
  const { t } = useTexts();
  const what = useWhat(item);
  return (
    <div
      className={`flo-pending ${needsYou(item) ? 'flo-pending--over' : ''}`}
      role="group"
      aria-label={what}
      data-outbox={item.state}
      ref={keepsFocus}
    >
      <p className="flo-pending__title">
        {!said && <span className="flo-pending__mark">{t(`outbox.states.${item.state}`)}</span>}{' '}
        {what}
      </p>
      <ItemState item={item} />
      {item.words.length > 0 && <p>{t('outbox.words.inOutbox')}</p>}
      <p className="flo-actions">
        {item.canUndo && (
          <Button
            ref={keepsFocus}
            type="button"
            size="xsmall"
            variant="secondary"
            onClick={() => void undoHeld(app, item)}
          >
            {t('outbox.undo')}
          </Button>
        )}
        {canTryAnew(item) && (
          <Button
            ref={keepsFocus}
            type="button"
            size="xsmall"
            variant="secondary"
            onClick={() => void tryAnew(app, item)}
          >
            {t('outbox.again')}
          </Button>
        )}
        {item.canDismiss && needsYou(item) && (
          <Button
            ref={keepsFocus}
            type="button"
            size="xsmall"
            variant="tertiary"
            onClick={() => void dismiss(app, item)}
          >
            {t('commands.dismissKept')}
          </Button>
        )}
        {item.state === 'collected' && (
          <CommandButton command={showWishesCommand}>{t('wishes.see')}</CommandButton>
        )}
        <CommandButton command={showOutboxCommand}>{t('outbox.seeOutbox')}</CommandButton>
      </p>
    </div>
  );
}
