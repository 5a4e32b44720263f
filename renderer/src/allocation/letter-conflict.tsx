import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { AllocationSetting } from '#contract/flo-api/allocation.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { ConflictView } from '../conflict/conflict-view.tsx';
import { compareThree, mergeThree } from '../conflict/three-way.ts';
import { referenceQuery } from '../rpc/query-client.ts';
import { allocationView, continueLetter } from './allocation-state.ts';
import type { Numbered } from './read-letter.ts';

const fields = ['automatic', 'cooperatesWith'] as const;
type Field = (typeof fields)[number];
type Value = boolean | readonly Numbered[];
type Part = Readonly<Record<Field, Value>>;

const part = ({ automatic, cooperatesWith }: Part): Part => ({ automatic, cooperatesWith });

/**
 * Somebody registered another letter while this one was typed: what it was begun on, what is typed and
 * what holds now, side by side. Nothing while that has not happened.
 */
export function LetterConflict({ setting }: { readonly setting: AllocationSetting }) {
  const app = useServices();
  const { t } = useTexts();
  const { letter, base } = useStore(allocationView);
  const { data } = useQuery(referenceQuery(app.connection, 'reference.municipalities', {}));
  if (letter === undefined || base === undefined || base.revision === setting.revision) return null;
  const three = compareThree(fields, part(base), part(letter), part(setting));
  const nameOf = (number: Numbered): string =>
    data?.find((one) => one.number === number)?.name ?? number;
  const words = (value: Value): string => {
    if (typeof value === 'boolean') return t(value ? 'allocation.on' : 'allocation.off');
    return value.length === 0 ? t('conflict.none') : value.map(nameOf).join(', ');
  };
  return (
    <ConflictView
      fields={three}
      label={(field) => t(`allocation.facts.${field}`)}
      words={words}
      onChoose={(choices) => {
        const { automatic, cooperatesWith } = mergeThree(three, choices);
        continueLetter(
          {
            ...letter,
            automatic: automatic === true,
            cooperatesWith: typeof cooperatesWith === 'boolean' ? [] : cooperatesWith,
          },
          setting,
        );
      }}
    />
  );
}
