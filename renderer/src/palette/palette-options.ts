import type { ReferenceHit } from '#contract/workspace/reference.ts';
import type { Command } from '../commands/command.ts';
import type { PaletteState } from './palette-state.ts';

/** One line of the list under the search field. */
export type PaletteOption =
  | { readonly kind: 'people'; readonly text: string }
  | { readonly kind: 'hit'; readonly hit: ReferenceHit }
  | { readonly kind: 'command'; readonly command: Command };

/** A command with the words it is found by. */
export interface NamedCommand {
  readonly command: Command;
  readonly name: string;
}

const MOST_COMMANDS = 4;
const MOST_WHEN_EMPTY = 9;
const MOST_HITS = 7;

/** Whether every word of the text begins a word of the name. */
function matches(name: string, text: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * What can be chosen now, in an order that never changes under the finger: first the search for
 * people by that name, which Enter does where the role may, then what the cache has found, then
 * commands.
 */
export function paletteOptions(
  { listed: reading, hits }: Pick<PaletteState, 'listed' | 'hits'>,
  commands: readonly NamedCommand[],
  mayFindPeople = true,
): readonly PaletteOption[] {
  const asOptions = (found: readonly NamedCommand[]): PaletteOption[] =>
    found.map(({ command }) => ({ kind: 'command', command }));
  if (reading.kind === 'empty') return asOptions(commands.slice(0, MOST_WHEN_EMPTY));
  if (reading.kind !== 'letters') return [];
  const found = commands.filter(({ name }) => matches(name, reading.text)).slice(0, MOST_COMMANDS);
  return [
    ...(mayFindPeople ? [{ kind: 'people' as const, text: reading.text }] : []),
    ...hits.slice(0, MOST_HITS).map((hit) => ({ kind: 'hit' as const, hit })),
    ...asOptions(found),
  ];
}

/**
 * What Enter takes: the marked option, or the search for people by the text in the field while the
 * list still stands for the text before.
 */
export function optionToTake(
  { reading, listed, marked }: Pick<PaletteState, 'reading' | 'listed' | 'marked'>,
  option: PaletteOption | undefined,
  mayFindPeople = true,
): PaletteOption | undefined {
  if (reading === listed || reading.kind !== 'letters' || marked !== undefined) return option;
  return mayFindPeople ? { kind: 'people', text: reading.text } : undefined;
}

/** Whether two options show the same line. Hits are new objects in every answer. */
export function sameOption(a: PaletteOption, b: PaletteOption): boolean {
  if (a.kind === 'people' || b.kind === 'people') {
    return a.kind === 'people' && b.kind === 'people' && a.text === b.text;
  }
  return optionKey(a) === optionKey(b);
}

/** A name for an option that no other one has. */
export function optionKey(option: PaletteOption): string {
  if (option.kind === 'people') return 'people';
  if (option.kind === 'command') return `command-${option.command.id}`;
  const { hit } = option;
  if (hit.kind === 'doctor') return `doctor-${hit.hprNumber}-${hit.gpContractId ?? ''}`;
  if (hit.kind === 'office') return `office-${hit.organizationNumber}`;
  return `municipality-${hit.municipalityNumber}`;
}
