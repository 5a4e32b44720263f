import type { NinFault } from '#contract/identifiers/nin.ts';
import type { Translate } from '#texts/index.ts';
import { memo } from 'react';
import type { Hide } from '../ui/anonymise.ts';
import { useHide } from '../ui/personal.tsx';
import { useTexts } from '../app/services-context.tsx';
import { isWaiting, type PaletteState } from './palette-state.ts';

function ofFault(fault: NinFault, count: number, t: Translate): string {
  if (fault === 'digitsOnly') return t('nin.digitsOnly');
  if (fault === 'elevenDigits') return t('nin.elevenDigits', { count });
  return t('nin.controlDigits');
}

/** What there is to say about the text in the field; undefined when it speaks for itself. */
function messageOf(
  state: PaletteState,
  count: number,
  t: Translate,
  hide: Hide,
): string | undefined {
  const { reading, failed } = state;
  if (reading.kind === 'fault') return ofFault(reading.fault, reading.count, t);
  if (reading.kind === 'digits') return t('palette.digits', { count: reading.count });
  if (reading.kind === 'empty') return t('palette.instructions');
  if (failed) return t('palette.referenceMissing');
  if (reading.kind === 'letters' && count === 1 && !isWaiting(state)) {
    return t('palette.nothingFound', { text: hide(reading.text) });
  }
  return undefined;
}

interface PaletteMessageProps {
  readonly id: string;
  readonly state: PaletteState;
  /** How many options there are. */
  readonly count: number;
}

/** One line above the options. A fault is said at once, to everybody. */
export const PaletteMessage = memo(function PaletteMessage(props: PaletteMessageProps) {
  const { id, state, count } = props;
  const { t } = useTexts();
  const message = messageOf(state, count, t, useHide());
  const fault = state.reading.kind === 'fault';
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
