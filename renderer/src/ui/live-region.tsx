import { useStore } from 'zustand';
import { useServices } from '../app/services-context.tsx';

/** The one place that speaks to screen readers by itself. A no-break space makes repeats heard. */
export function LiveRegion() {
  const { announcer } = useServices();
  const { text, number } = useStore(announcer);
  return (
    <div className="flo-hidden" role="status" aria-live="polite">
      {number % 2 === 0 ? text : `${text}\u00a0`}
    </div>
  );
}
