import { command, type Command } from '../../commands/command.ts';

const inFocus = (selector: string): HTMLElement | null | undefined =>
  document.activeElement?.closest('[data-scope="explanation"]')?.querySelector(selector);

const labels = ['commands.alternative1', 'commands.alternative2', 'commands.alternative3'] as const;

/** The first, second and third thing the caller can do instead, by its number on the screen. */
const alternatives = labels.map((label, at) => {
  const selector = `[data-alternative="${at + 1}"]`;
  return command({
    id: `explanation.alternative-${at + 1}`,
    label,
    group: 'onPerson',
    keys: [`${at + 1}`],
    scope: 'explanation',
    when: () => inFocus(selector) instanceof HTMLElement,
    perform: () => inFocus(selector)?.click(),
    audit: 'person.decision.alternative',
    undo: 'view',
    reach: 'control',
  });
});

/** Opens (and closes) the words of the paragraph that decided. */
const openLaw = command({
  id: 'explanation.law',
  label: 'commands.openLaw',
  group: 'onPerson',
  keys: ['L'],
  scope: 'explanation',
  when: () => inFocus('[data-law]') instanceof HTMLElement,
  perform: () => inFocus('[data-law]')?.click(),
  audit: 'person.decision.law',
  undo: 'view',
  reach: 'control',
});

export const explanationCommands: readonly Command[] = [...alternatives, openLaw];
