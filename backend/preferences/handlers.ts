import type { preferenceOperations } from '#contract/workspace/preferences.ts';
import type { FeatureHandlers } from '../feature.ts';
import type { BackendPorts } from '../ports.ts';
import { readKept, writeKept } from './kept.ts';

/** What the profile remembers for all its windows; open to those who have not signed in yet. */
export function preferenceHandlers(
  { dataDir }: Pick<BackendPorts, 'dataDir'>,
  onChanged: () => void,
): FeatureHandlers<typeof preferenceOperations> {
  let kept = readKept(dataDir);
  return {
    'preferences.get': () => kept,
    'preferences.set': (wanted) => {
      writeKept(dataDir, wanted);
      kept = wanted;
      onChanged();
      return kept;
    },
  };
}
