import type { Decision } from '#contract/flo-api/decision.ts';
import type { Translate } from './index.ts';

/**
 * That the right of whoever has moved back to a closed list has lapsed, and why: to be kept in mind, and to be
 * said to the caller. Undefined when nothing has lapsed.
 */
export function returnNote(
  { facts, parameters }: Pick<Decision, 'facts' | 'parameters'>,
  day: (name: string) => string,
  t: Translate,
): string | undefined {
  const lapsed = facts['returnLapsed'];
  if (lapsed === 'tooLate') {
    const months = Number(parameters['moveBackMonths']);
    return t('decisions.phrases.returnTooLate', { date: day('returnUntil'), count: months });
  }
  if (lapsed !== 'awayTooLong') return undefined;
  const years = Number(parameters['moveBackMaxYears']);
  return t('decisions.phrases.returnAwayTooLong', {
    from: day('awayOn'),
    to: day('backOn'),
    count: years,
  });
}
