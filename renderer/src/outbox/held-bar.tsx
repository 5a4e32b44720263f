import { Button } from '@navikt/ds-react/Button';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { systemNow } from '../call/system-now.ts';
import { keepsFocus } from '../ui/keeps-focus.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { undoLastCommand } from '../switching/commands.ts';
import { heldOnScreen, undoHeld } from './outbox-actions.ts';
import { forgetUndoOutcome, secondsLeft, undoOutcome } from './undo-outcome.ts';
import { useOutbox, useWhat } from './use-outbox.ts';
import { Who } from './who.tsx';

const SECOND = 1000;

/** Whole seconds until a moment of the service's clock, however long ago this window was opened. */
function useSecondsTo(instant: string): number {
  const app = useServices();
  const [now, setNow] = useState(() => systemNow(app));
  useEffect(() => {
    const timer = setInterval(() => setNow(systemNow(app)), SECOND);
    return () => clearInterval(timer);
  }, [app]);
  return secondsLeft(instant, now);
}

interface HeldProps {
  readonly item: OutboxItem;
  /** Whether the key would take this one back. */
  readonly byKey: boolean;
}

function Held({ item, byKey }: HeldProps) {
  const app = useServices();
  const { t } = useTexts();
  const what = useWhat(item);
  const seconds = useSecondsTo(item.undoUntil ?? item.receivedAt);
  return (
    <li className="flo-held__item" ref={keepsFocus}>
      <span>
        {what} · <Who item={item} />
      </span>
      <span className="flo-quiet flo-held__seconds" aria-hidden="true">
        {t('outbox.in', { seconds })}
      </span>
      <Button
        type="button"
        size="xsmall"
        variant="secondary"
        onClick={() => void undoHeld(app, item)}
      >
        <span className="flo-command">
          {t('outbox.undo')}
          <span className="flo-hidden"> {what}</span>
          {byKey && (
            <span aria-hidden="true">
              <KeyHint command={undoLastCommand} />
            </span>
          )}
        </span>
      </Button>
    </li>
  );
}

/** What became of the last wish to take something back, until it has been read. */
function Outcome() {
  const { t } = useTexts();
  const said = useStore(undoOutcome, (state) => state.said);
  if (said === undefined) return null;
  return (
    <p className="flo-bar flo-held" data-undo={said} ref={keepsFocus}>
      <strong>{t(`outbox.lines.${said}`)}</strong>
      <Button type="button" size="xsmall" variant="tertiary" onClick={forgetUndoOutcome}>
        {t('common.close')}
      </Button>
    </p>
  );
}

/** What is about to be sent and can still be taken back: nothing moves but the figures. */
function HeldItems() {
  const app = useServices();
  const { t } = useTexts();
  useStore(app.workspace.store);
  const held = useOutbox().filter(({ state, canUndo }) => state === 'held' && canUndo);
  if (held.length === 0) return null;
  const first = heldOnScreen(app)?.key;
  return (
    <section className="flo-bar flo-held" aria-label={t('outbox.undoBar')}>
      <strong>{t('outbox.undoBar')}</strong>
      <ul className="flo-held__list">
        {held.map((item) => (
          <Held key={item.key} item={item} byKey={item.key === first} />
        ))}
      </ul>
    </section>
  );
}

/**
 * Lies over the lower edge of the page: what comes and goes by itself, within seconds, moves nothing
 * that somebody is about to press or reads from.
 */
export function HeldBar() {
  const { workspace } = useServices();
  // Said about what was in front then: with the next caller it would be about somebody else.
  useEffect(() => workspace.store.subscribe(forgetUndoOutcome), [workspace]);
  return (
    <div className="flo-held-bar">
      <Outcome />
      <HeldItems />
    </div>
  );
}
