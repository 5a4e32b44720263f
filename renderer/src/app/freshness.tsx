import { commandById } from '../commands/command-by-id.ts';
import { performCommand } from '../commands/dispatcher.ts';
import { statusLine } from '../reference/status-line.ts';
import { useReferenceStatus } from '../reference/use-status.ts';
import { useServices, useTexts } from './services-context.tsx';
import { useNow } from './use-now.ts';

const detail = commandById('reference.freshness');

/** How fresh the list of doctors and offices is, and whether the central service answers. */
export function Freshness() {
  const app = useServices();
  const { t, language } = useTexts();
  const status = useReferenceStatus();
  const now = useNow();
  if (status === undefined) return <span className="flo-freshness" />;
  const { tone, text } = statusLine(status, now, language);
  return (
    <button
      type="button"
      className={`flo-freshness flo-freshness--${tone}`}
      title={t(detail.label)}
      data-command={detail.id}
      onClick={() => performCommand(app, detail)}
    >
      {text}
      <span aria-hidden="true" className="flo-freshness__dot">
        {tone === 'fresh' ? '●' : '○'}
      </span>
    </button>
  );
}
