import type { PersonName } from '#contract/flo-api/citizen-view.ts';

/** `Kari Marie Nordmann`: as people say it. */
export function fullName({ first, middle, last }: PersonName): string {
  return [first, middle, last].filter(Boolean).join(' ');
}

/** `Nordmann, Kari Marie`: as it stands in lists and tabs. */
export function listName({ first, middle, last }: PersonName): string {
  return `${last}, ${[first, middle].filter(Boolean).join(' ')}`;
}

/** `Kari`: the name's first part, for sentences about the person. */
export function firstName({ first }: PersonName): string {
  return first.split(' ')[0] ?? first;
}
