import type { NinFault } from '#contract/identifiers/nin.ts';
import type { Translate } from '#texts/index.ts';
import { memo } from 'react';
import type { Hide } from '../ui/anonymise.ts';
import { isWaiting, type PaletteState } from './palette-state.ts';

function ofFault(fault: NinFault, count: number, t: Translate): string {
  if (fault === 'digitsOnly') return t('nin.digitsOnly');
  if (fault === 'elevenDigits') return t('nin.elevenDigits', { count });
  return t('nin.controlDigits');
}

function messageOf(
  state: PaletteState,
  count: number,
  t: Translate,
  hide: Hide,
): string | undefined {
  const { listed: reading, failed } = state;
  if (reading.kind === 'fault') return ofFault(reading.fault, reading.count, t);
  if (reading.kind === 'digits') return t('palette.digits', { count: reading.count });
  if (reading.kind === 'empty') return t('palette.instructions');
  if (failed) return t('palette.referenceMissing');
  if (reading.kind === 'letters' && count === 1 && !isWaiting(state)) {
    return t('palette.nothingFound', { text: hide(reading.text) });
  }
  return undefined;
}

interface Message {
  /** Undefined when the text in the field speaks for itself. */
  readonly message: string | undefined;
  readonly fault: boolean;
}

/**
 * What there is to say about the text in the field.
 *
 * @param count how many options there are.
 */
export function paletteMessage(
  state: PaletteState,
  count: number,
  t: Translate,
  hide: Hide,
): Message {
  return { message: messageOf(state, count, t, hide), fault: state.listed.kind === 'fault' };
}

interface PaletteMessageProps extends Message {
  readonly id: string;
}

/** One line above the options. A fault is said at once, to everybody. */
export const PaletteMessage = memo(function PaletteMessage(props: PaletteMessageProps) {
  const { id, message, fault } = props;
  return (
    <p
      id={id}
      role={fault ? 'alert' : undefined}
      className={`flo-palette__message ${fault ? 'flo-palette__message--fault' : ''}`}
      hidden={message === undefined}
    >
      {message}
    </p>
  );
});
