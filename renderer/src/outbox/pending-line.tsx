import type { OutboxItem } from '#contract/workspace/outbox.ts';
import { useTexts } from '../app/services-context.tsx';
import { useEffectsOn } from './pending-effects.tsx';
import { useWhat } from './use-outbox.ts';
import type { CitizenId } from '#contract/identifiers/ids.ts';

function Line({ item }: { readonly item: OutboxItem }) {
  const { t } = useTexts();
  return (
    <span className="flo-pending-mark" data-outbox={item.state}>
      {useWhat(item)}: {t(`outbox.states.${item.state}`)}
    </span>
  );
}

interface PendingLineProps {
  readonly citizenId: CitizenId;
  readonly of: readonly OutboxItem['operation'][];
}

/** The same in one line, where there is room for no more: the header, a panel's own value. */
export function PendingLine(props: PendingLineProps) {
  const effects = useEffectsOn(props);
  return effects.map((item) => <Line key={item.key} item={item} />);
}
